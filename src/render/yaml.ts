import { Document, visit } from 'yaml';
import { dataRows, type Renderer } from './page.ts';
import { visibleLines } from './visible.ts';

/** A YAML list of mappings. */
export const yaml: Renderer = function* (result, page) {
  let empty = true;
  for (const row of dataRows(result, page)) {
    empty = false;
    yield entry(new Map(row));
  }
  if (empty) yield '[]\n';
};

// YAML allows C1 and direction controls as they are; in double quotes they can be escaped and mean the same.
function entry(row: Map<string, unknown>): string {
  const document = new Document([row], { version: '1.2' });
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && visibleLines(node.value) !== node.value) node.type = 'QUOTE_DOUBLE';
    },
  });
  return visibleLines(document.toString({ lineWidth: 120 }));
}
