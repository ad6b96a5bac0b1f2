import type { Place } from './node.ts';
import type { ProblemCode } from './problem-texts.ts';
import { problemTexts } from './problem-texts.ts';

/** What fills the gaps in a problem's wording. */
export type ProblemArguments = Record<string, string>;

/** Something wrong in a facts folder, as data: where it stands, what it is, and what the wording needs. */
export interface Problem {
  code: ProblemCode;
  file: string;
  /** Line, counted from 1; 0 when the trouble is with the file as a whole. */
  line: number;
  /** Column, counted from 1 in characters. */
  column: number;
  /** How many characters of the line are meant. */
  length: number;
  /** The line itself, or nothing when the file could not be read. */
  excerpt: string;
  arguments: ProblemArguments;
}

/** Takes note of a problem at a place in the file being read. */
export type Report = (code: ProblemCode, at: Place, arguments_?: ProblemArguments) => undefined;

/** Whether facts with this problem can't be trusted (`error`) or only deserve a look (`warning`). */
export function severityOf(problem: Problem): 'error' | 'warning' {
  return problemTexts[problem.code].severity;
}

/** What is wrong, in one sentence. */
export function problemSays(problem: Pick<Problem, 'code' | 'arguments'>): string {
  return fill(problemTexts[problem.code].says, problem.arguments);
}

/** What to do about it, in one sentence. */
export function problemRemedy(problem: Problem): string {
  return fill(problemTexts[problem.code].remedy, problem.arguments);
}

function fill(template: string, values: ProblemArguments): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '').trim();
}
