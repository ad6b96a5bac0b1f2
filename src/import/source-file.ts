import { join } from 'node:path';
import { isSeq, parseDocument, stringify } from 'yaml';
import { statIfExists } from '../files/output.ts';
import { readTextFile } from '../load/file.ts';
import type { TableMap } from '../model/map.ts';
import { sourceFields } from '../model/source.ts';
import type { JsonObject } from '../model/values.ts';
import { schemaLine, yamlText } from '../write/yaml.ts';

/** The `source.yaml` of a dataset, made from the map if there is none yet, with these days. */
export function sourceFileOf(folder: string, { title, source }: TableMap, days: Record<string, string>) {
  const place = join(folder, 'source.yaml');
  const values: JsonObject = { form: 'dataset', title, ...source, ...days };
  const ordered = sourceFields.flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]]]));
  const made = `${schemaLine('source')}${stringify(Object.fromEntries(ordered), { schema: 'core' })}`;
  const yaml = parseDocument(statIfExists(place) ? readTextFile(place).text : made, { schema: 'core' });
  for (const [name, day] of Object.entries(days)) yaml.set(name, day);
  const listed = yaml.get('gone');
  const goneIds = isSeq(listed) ? listed.items.map((_, at) => String(listed.getIn([at, 'id']))) : [];
  return {
    /** The ids of facts that are gone. */
    goneIds,
    retrieved: yaml.get('retrieved'),
    /** Lists facts that are gone, and no longer those that are there again. */
    setGone(gone: Gone[], isThere: (id: string) => boolean): void {
      const items = isSeq(listed) ? listed.items : [];
      const kept = items.filter((_, at) => !isThere(goneIds[at] ?? ''));
      const all = [...kept, ...gone.map((each) => yaml.createNode(each, { flow: true }))];
      if (!isSeq(listed)) yaml.set('gone', all);
      else listed.items = all;
      if (all.length === 0) yaml.delete('gone');
    },
    text: () => yamlText(yaml),
  };
}

/** A fact that left a dataset: its id, the day, and the reason. */
export type Gone = Record<'id' | 'on' | 'why', string>;
