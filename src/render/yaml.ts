import { Document, visit } from 'yaml';
import { dataRows, type Renderer, visibleLines } from './page.ts';

/** A YAML list of mappings. */
export const yaml: Renderer = function* (result, page) {
  let isEmpty = true;
  for (const row of dataRows(result, page)) {
    isEmpty = false;
    yield entry(new Map(row));
  }
  if (isEmpty) yield '[]\n';
};

// Control characters can be escaped in double quotes only.
function entry(row: Map<string, unknown>): string {
  const document = new Document([row], { version: '1.2' });
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && visibleLines(node.value) !== node.value) node.type = 'QUOTE_DOUBLE';
    },
  });
  // The library folds long lines between the halves of a surrogate pair, which destroys the character.
  return visibleLines(document.toString({ lineWidth: 0 }));
}
