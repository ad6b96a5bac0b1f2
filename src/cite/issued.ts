/** A date in CSL-JSON: one day, month or year, or two for a range; in words where it is neither. */
export interface IssuedDate {
  'date-parts'?: number[][];
  circa?: true;
  literal?: string;
}

/** An EDTF date as CSL-JSON has it. A quarter becomes its year, as no style knows quarters. */
export function issued(date: string): IssuedDate {
  const ends = date.split('/').map(partsOf);
  if (!ends.every((parts) => parts !== undefined)) return { literal: date };
  // Both ends of a range must be as exact as each other.
  const exact = Math.min(...ends.map((parts) => parts.length));
  return { 'date-parts': ends.map((parts) => parts.slice(0, exact)), ...(/[?~%]/.test(date) && { circa: true }) };
}

function partsOf(date: string): number[] | undefined {
  const exact = date.replace(/[?~%]/g, '').replace(/-Q[1-4]$/, '');
  return /^\d{4}(-\d{2}){0,2}$/.test(exact) ? exact.split('-').map(Number) : undefined;
}
