import type { Kind } from '../model/kind.ts';
import { schemaByName } from '../model/schema.ts';

/** The line that tells an editor the schema of a YAML file in a folder of a facts folder. */
export function schemaLine(name: string): string {
  return `# yaml-language-server: $schema=../schema/${name}.json\n`;
}

/** The schemas that these files name, by the names of their files. */
export function schemaFiles(names: string[], kinds: Kind[]): Map<string, string> {
  return new Map(names.map((name) => [`${name}.json`, `${JSON.stringify(schemaByName(name, kinds), null, 2)}\n`]));
}
