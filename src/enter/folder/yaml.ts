import { type Document, isMap, visit } from 'yaml';
import type { Kind } from '../../core/model/kind.ts';
import { schemaByName } from '../../core/model/schema.ts';

/** The longest line if words can move to the next one. */
export const lineWidth = 140;

/** The comment that names the schema of a YAML file for editors. */
export function schemaLine(name: string): string {
  return `# yaml-language-server: $schema=../schema/${name}.json\n`;
}

/** The schemas that these files name, by their file names. */
export function schemaFiles(files: readonly WrittenFile[], kinds: Kind[]): Map<string, string> {
  const schemas = new Map<string, string>();
  for (const [, text = ''] of files) {
    const name = /\$schema=\.\.\/schema\/([\w-]+)\.json$/m.exec(text)?.[1];
    const schema = name && schemaByName(name, kinds);
    if (schema) schemas.set(`${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
  }
  return schemas;
}

/** A file to write: its name in a folder, and its text; without one, the file is removed. */
export type WrittenFile = readonly [name: string, text: string | undefined];

/** The text of a changed document. Braces have spaces inside and brackets do not; the library has one padding for both. */
export function yamlText(document: Document): string {
  visit(document, {
    Collection(_, node) {
      const write = node.toString;
      node.toString = (context, ...more) =>
        write.call(node, context && { ...context, flowCollectionPadding: isMap(node) ? ' ' : '' }, ...more);
    },
  });
  return document.toString({ lineWidth: 0 });
}
