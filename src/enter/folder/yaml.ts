/** Writes YAML for files of facts: long lines wrap, and the first line names the schema. */
import { type Document, isMap, visit } from 'yaml';

/** The longest line if words can move to the next one. */
export const lineWidth = 140;

/** The comment that names the schema of a YAML file for editors. */
export function schemaLine(name: string): string {
  return `# yaml-language-server: $schema=../schema/${name}.json\n`;
}

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
