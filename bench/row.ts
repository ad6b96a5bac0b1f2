import type { Pairs } from './measure.ts';

/** A row of the table: what was measured, beside what, and what was wanted. */
export interface Row {
  what: string;
  figure: string;
  beside: string;
  ratio: string;
  budget: string;
  aim: string;
  met: string;
}

/** What a ratio is to be: at the most, or at the least where another program is to be slower. */
export interface Wanted {
  budget: number;
  aim?: number;
}

/** A row about a time that is to be short beside another one. */
export function timeRow(what: string, pairs: Pairs, beside: string, wanted: Wanted): Row {
  return {
    what,
    figure: milliseconds(pairs.measured),
    beside: `${beside} ${milliseconds(pairs.base)}`,
    ...judged(pairs.ratio, wanted, 'times'),
  };
}

/** A row about another program that is to take longer than pism; without a budget, for information. */
export function slowerRow(what: string, { measured, base, ratio }: Pairs, budget?: number): Row {
  return {
    what,
    figure: milliseconds(measured),
    beside: `pism ${milliseconds(base)}`,
    ratio: `${ratio.toFixed(2)} x`,
    budget: budget === undefined ? '' : `at least ${budget} x`,
    aim: '',
    met: budget === undefined ? '' : ratio >= budget ? 'yes' : 'no',
  };
}

/** A row about memory beside that of something else. */
export function memoryRow(what: string, pairs: Pairs, beside: string, wanted: Wanted): Row {
  return {
    what,
    figure: mebibytes(pairs.measured),
    beside: `${beside} ${mebibytes(pairs.base)}`,
    ...judged(pairs.ratio, wanted, 'times'),
  };
}

/** A row about memory that may not pass a limit in MiB. */
export function limitRow(what: string, measured: number, limit: number): Row {
  return { what, figure: mebibytes(measured), beside: '', ...judged(measured, { budget: limit }, 'MiB'), ratio: '' };
}

function judged(value: number, { budget, aim }: Wanted, unit: 'times' | 'MiB') {
  const text = (number: number) => (unit === 'MiB' ? `${number} MiB` : `${number} x`);
  return {
    ratio: `${value.toFixed(2)} x`,
    budget: text(budget),
    aim: aim === undefined ? '' : text(aim),
    met: value > budget ? 'no' : aim !== undefined && value <= aim ? 'yes, and the aim' : 'yes',
  };
}

function milliseconds(value: number): string {
  return `${value.toFixed(value < 1000 ? 1 : 0)} ms`;
}

function mebibytes(value: number): string {
  return `${value.toFixed(1)} MiB`;
}
