import { parseDocument, stringify } from 'yaml';
import { parseYaml } from '../load/document.ts';
import { readSource } from '../load/facts.ts';
import { sourceFields } from '../model/file-fields.ts';
import type { TableMap } from '../model/map.ts';
import type { Problem } from '../model/problem.ts';
import { schemaLine } from '../write/bulletin.ts';
import { formatYaml } from '../write/format.ts';

/** The text of a `source.yaml` with these days, and what is wrong with it: made from the map, or as it was but for the days. */
export async function sourceFile(
  former: string | undefined,
  { title, source }: TableMap,
  days: Record<string, string | undefined>,
  id: string,
): Promise<{ text: string; problems: Problem[]; retrieved: unknown }> {
  const made = `${schemaLine('source')}${stringify({ form: 'dataset', title, ...source }, { schema: 'core' })}`;
  const yaml = parseDocument(former ?? made, { schema: 'core' });
  for (const [name, day] of Object.entries(days)) if (day !== undefined) yaml.set(name, day);
  const plain = yaml.toString({ lineWidth: 0 });
  const text = formatYaml(plain, sourceFields) ?? plain;
  const document = await parseYaml('source.yaml', text);
  readSource(document, id, 'source');
  return { text, problems: document.problems, retrieved: yaml.get('retrieved') };
}
