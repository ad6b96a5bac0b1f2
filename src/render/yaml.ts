import { stringify } from 'yaml';
import { dataRows, type Renderer } from './page.ts';

/** A YAML list of mappings. */
export const yaml: Renderer = function* (result, page) {
  let empty = true;
  for (const row of dataRows(result, page)) {
    empty = false;
    yield stringify([new Map(row)], { lineWidth: 120, version: '1.2' });
  }
  if (empty) yield '[]\n';
};
