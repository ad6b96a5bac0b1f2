import { basename, join } from 'node:path';
import { isSeq, parseDocument, stringify } from 'yaml';
import { statIfExists } from '../files/output.ts';
import { readTextFile } from '../load/file.ts';
import type { TableMap } from '../model/map.ts';
import { checkedSource, schemaLine } from '../write/bulletin.ts';

/** The `source.yaml` of a dataset, made from the map if there is none yet. */
export function sourceFileOf(folder: string, { title, source }: TableMap) {
  const place = join(folder, 'source.yaml');
  const made = `${schemaLine('source')}${stringify({ form: 'dataset', title, ...source }, { schema: 'core' })}`;
  const yaml = parseDocument(statIfExists(place) ? readTextFile(place).text : made, { schema: 'core' });
  const listed = yaml.get('gone');
  const goneIds = isSeq(listed) ? listed.items.map((_, at) => String(listed.getIn([at, 'id']))) : [];
  return {
    /** The ids of facts that are gone. */
    goneIds,
    /** States these days, where they are given; returns the day of retrieval. */
    setDays(days: { [name: string]: string | undefined }): unknown {
      for (const [name, day] of Object.entries(days)) if (day !== undefined) yaml.set(name, day);
      return yaml.get('retrieved');
    },
    /** Lists facts that are gone, and no longer those that are there again. */
    setGone(gone: Gone[], isThere: (id: string) => boolean): void {
      const items = isSeq(listed) ? listed.items : [];
      const kept = items.filter((_, at) => !isThere(goneIds[at] ?? ''));
      const all = [...kept, ...gone.map((each) => yaml.createNode(each, { flow: true }))];
      if (!isSeq(listed)) yaml.set('gone', all);
      else listed.items = all;
      if (all.length === 0) yaml.delete('gone');
    },
    /** Its text, and what is wrong with it. */
    checked: () => checkedSource('source', basename(folder), yaml.toString({ lineWidth: 0 })),
  };
}

/** A fact that left a dataset: its id, the day, and the reason. */
export type Gone = Record<'id' | 'on' | 'why', string>;
