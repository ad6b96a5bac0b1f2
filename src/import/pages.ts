import { isDeepStrictEqual } from 'node:util';
import { isNode, parseDocument } from 'yaml';
import { PismError } from '../errors.ts';
import { parseYaml } from '../load/document.ts';
import { readFacts } from '../load/facts.ts';
import { readingOf } from '../load/reading.ts';
import { factFields } from '../model/file-fields.ts';
import type { Field, Kind } from '../model/kind.ts';
import type { Registers } from '../model/register.ts';
import type { JsonObject } from '../model/values.ts';
import { schemaLine } from '../write/bulletin.ts';
import { formatYaml } from '../write/format.ts';
import type { FactStore } from './fact-store.ts';
import { factWriter } from './fact-text.ts';

/** A file of facts, cut into what stands before the first fact, and the text and values of each fact. */
interface CutPage {
  head: string;
  facts: { text: string; values: JsonObject }[];
}

/** Cuts a file of facts into its facts. Throws a PismError where two of them share a line. */
export async function cutPage(name: string, text: string, kind: Kind, registers: Registers): Promise<CutPage> {
  const document = await parseYaml(name, text);
  const facts = readFacts(document, kind, readingOf(document, registers));
  const starts = facts.map(({ place }) => text.lastIndexOf('\n', place.start - 1) + 1);
  const isOnOwnLine = (at: number, start: number) => /^- *$/.test(text.slice(start, facts[at]?.place.start));
  if (document.problems.length > 0 || !starts.every((start, at) => isOnOwnLine(at, start)))
    throw new PismError('unreadable', `${name} cannot be changed in place`, 'Run `pism format` on the folder first.');
  const texts = starts.map((start, at) => `${text.slice(start, starts[at + 1]).trimEnd()}\n`);
  return {
    head: text.slice(0, starts[0] ?? text.length),
    facts: facts.map(({ values }, at) => ({ text: texts[at] ?? '', values })),
  };
}

/** The text of a fact, or its id where it is written from its values. */
export type Chunk = string | { id: string };

/** What a file holds at most, so that a parsed file takes little memory. */
const maxPage = { facts: 2_000, characters: 1_000_000, commas: 25_000 };
type Size = typeof maxPage;
const sizes = Object.keys(maxPage) as (keyof Size)[];

interface Page {
  head: string;
  chunks: Chunk[];
  size: Size;
}

/** The files of facts that an import writes. New facts go to the end of the last file and then into more files. */
export class Pages {
  /** Writes a fact as YAML. */
  readonly write: (fact: JsonObject) => string;
  readonly #kind: string;
  readonly #fields: Field[];
  readonly #facts: FactStore;
  readonly #pages = new Map<string, Page>();

  constructor(kind: Kind, facts: FactStore) {
    this.write = factWriter(kind);
    this.#kind = kind.kind;
    this.#fields = factFields(kind);
    this.#facts = facts;
  }

  /** The YAML of a fact with the values after in place of those before; its comments stay. */
  rewrite(text: string, before: JsonObject, after: JsonObject): string {
    const document = parseDocument(text, { schema: 'core' });
    for (const name of Object.keys({ ...before, ...after })) {
      if (isDeepStrictEqual(before[name], after[name])) continue;
      const former = document.getIn([0, name], true);
      if (after[name] === undefined) document.deleteIn([0, name]);
      else {
        const node = document.createNode(after[name], { flow: true });
        if (isNode(former) && former.comment) node.comment = former.comment;
        document.setIn([0, name], node);
      }
    }
    const plain = document.toString({ lineWidth: 140 });
    return `${(formatYaml(plain, this.#fields) ?? plain).trimEnd()}\n`;
  }

  /** Adds a file with these facts. */
  add(name: string, head: string, chunks: Chunk[]): void {
    const size = { facts: 0, characters: 0, commas: 0 };
    const page: Page = { head, chunks: [], size };
    this.#pages.set(name, page);
    for (const chunk of chunks) if (chunk !== '') this.#push(page, chunk);
  }

  /** Adds a new fact. */
  append(id: string): void {
    const last = [...this.#pages.values()].at(-1);
    const more = this.#sizeOf({ id });
    if (!last || sizes.some((key) => last.size[key] + more[key] > maxPage[key]))
      this.add(this.#newName(), schemaLine(this.#kind), [{ id }]);
    else this.#push(last, { id });
  }

  /** The text of each file in pieces, made only as they are written: they are never all in memory. */
  texts(): Map<string, Iterable<string>> {
    const entries = Array.from(this.#pages, ([name, page]): [string, Iterable<string>] => [
      name,
      { [Symbol.iterator]: () => this.#pieces(page) },
    ]);
    return new Map(entries);
  }

  *#pieces({ head, chunks }: Page): Generator<string> {
    yield head;
    for (const [at, chunk] of chunks.entries()) {
      const text = typeof chunk === 'string' ? chunk : this.write(this.#facts.get(chunk.id) ?? {});
      yield at === 0 ? text : `\n${text}`;
    }
  }

  #push({ chunks, size }: Page, chunk: Chunk): void {
    const more = this.#sizeOf(chunk);
    for (const key of sizes) size[key] += more[key];
    chunks.push(chunk);
  }

  #sizeOf(chunk: Chunk): Size {
    const text = typeof chunk === 'string' ? chunk : this.#facts.textOf(chunk.id);
    return { facts: 1, characters: text.length, commas: text.split(/[\n,]/).length };
  }

  /** The first name that is free: `<kind>.yaml`, then `<kind>-002.yaml` and so on. */
  #newName(): string {
    const name = (number: number) => `${this.#kind}${number === 1 ? '' : `-${`${number}`.padStart(3, '0')}`}.yaml`;
    let number = 1;
    while (this.#pages.has(name(number))) number += 1;
    return name(number);
  }
}
