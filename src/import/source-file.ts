import { basename, join } from 'node:path';
import { type Document, isSeq, parseDocument, stringify } from 'yaml';
import { statIfExists } from '../files/output.ts';
import { readTextFile } from '../load/file.ts';
import type { TableMap } from '../model/map.ts';
import type { Problem } from '../model/problem.ts';
import { checkedSource, schemaLine } from '../write/bulletin.ts';

/** A fact that left a dataset: its id, the day, and the reason. */
export type Gone = Record<'id' | 'on' | 'why', string>;

/** The `source.yaml` of a dataset, made from the map if there is none yet. */
export class SourceFile {
  readonly #folder: string;
  readonly #yaml: Document;

  constructor(folder: string, { title, source }: TableMap) {
    this.#folder = folder;
    const place = join(folder, 'source.yaml');
    const made = `${schemaLine('source')}${stringify({ form: 'dataset', title, ...source }, { schema: 'core' })}`;
    this.#yaml = parseDocument(statIfExists(place) ? readTextFile(place).text : made, { schema: 'core' });
  }

  /** The day of retrieval that it states. */
  get retrieved(): unknown {
    return this.#yaml.get('retrieved');
  }

  /** The ids of facts that are gone. */
  get goneIds(): string[] {
    const list = this.#yaml.get('gone');
    return isSeq(list) ? list.items.map((_, at) => String(list.getIn([at, 'id']))) : [];
  }

  /** States these days, where they are given. */
  setDays(days: { [name: string]: string | undefined }): void {
    for (const [name, day] of Object.entries(days)) if (day !== undefined) this.#yaml.set(name, day);
  }

  /** Lists facts that are gone, and no longer those that are there again. */
  setGone(gone: Gone[], isThere: (id: string) => boolean): void {
    for (const [at, id] of [...this.goneIds.entries()].reverse()) if (isThere(id)) this.#yaml.deleteIn(['gone', at]);
    if (gone.length > 0 && !this.#yaml.has('gone')) this.#yaml.set('gone', this.#yaml.createNode([]));
    for (const each of gone) this.#yaml.addIn(['gone'], this.#yaml.createNode(each, { flow: true }));
    if (this.#yaml.has('gone') && this.goneIds.length === 0) this.#yaml.delete('gone');
  }

  /** Its text, and what is wrong with it. */
  checked(): Promise<{ text: string; problems: Problem[] }> {
    return checkedSource('source', basename(this.#folder), this.#yaml.toString({ lineWidth: 0 }));
  }
}
