import { Document, visit } from 'yaml';
import { dataRows, type Renderer, visibleLines } from './options.ts';

/** A YAML list of mappings. */
export const yaml: Renderer = function* (result, page) {
  let isEmpty = true;
  for (const row of dataRows(result, page)) {
    isEmpty = false;
    yield yamlEntry(new Map(row));
  }
  if (isEmpty) yield '[]\n';
};

// Only double quotes can escape control characters. Readers of YAML 1.1 (PyYAML, R, Ruby) take NO, 1_000, 1:30 and `=` for
// other types: quote these words, and everything that does not begin with a letter.
function yamlEntry(row: Map<string, unknown>): string {
  const document = new Document([row], { version: '1.2', compat: 'yaml-1.1' });
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value !== 'string') return;
      if (/^\P{L}/u.test(node.value) || visibleLines(node.value) !== node.value) node.type = 'QUOTE_DOUBLE';
    },
  });
  // The library folds long lines between the halves of a surrogate pair, which destroys the character.
  return visibleLines(document.toString({ lineWidth: 0 }));
}
