import type { Cited } from './cited.ts';
import { itemOf } from './item.ts';

/** The items as CSL-JSON: an array, whatever their number. */
export function cslJson(cited: Cited[]): string {
  return `${JSON.stringify(cited.map(itemOf), null, 2)}\n`;
}
