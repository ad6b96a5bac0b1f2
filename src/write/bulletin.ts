import { parseYaml } from '../load/document.ts';
import { readSource } from '../load/facts.ts';
import type { Kind } from '../model/kind.ts';
import { schemaByName } from '../model/schema.ts';
import { sourceFileFields } from '../model/source.ts';
import { formatYaml } from './format.ts';

/** The comment that names the schema of a YAML file for editors. */
export function schemaLine(name: string): string {
  return `# yaml-language-server: $schema=../schema/${name}.json\n`;
}

/** The schemas that these files name, by their file names. */
export function schemaFiles(names: string[], kinds: Kind[]): Map<string, string> {
  return new Map(names.map((name) => [`${name}.json`, `${JSON.stringify(schemaByName(name, kinds), null, 2)}\n`]));
}

/** Formats the text of a `bulletin.yaml` or `source.yaml`, and checks it. */
export async function checkedSource(file: keyof typeof sourceFileFields, id: string, plain: string) {
  const text = formatYaml(plain, sourceFileFields[file]) ?? plain;
  const document = await parseYaml(`${file}.yaml`, text);
  readSource(document, id, file);
  return { text, problems: document.problems };
}
