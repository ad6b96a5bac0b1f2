import texts from './problem-texts.json' with { type: 'json' };
import { clip, type TextRange } from './values.ts';

/**
 * The wording of every problem, in one place: its severity, what is wrong and what to do. `{name}` is replaced by an argument
 * of the problem.
 */
export const problemTexts: Record<ProblemCode, { severity: string; says: string; remedy: string }> = texts;

/** The code of a problem. */
export type ProblemCode = keyof typeof texts;

/** The values for the placeholders of a problem's text. */
export type ProblemArguments = Record<string, string>;

/** A problem in a facts folder: its code, its place and the values for its text. */
export interface Problem {
  code: ProblemCode;
  file: string;
  /** Line and column, counted from 1, and how many characters to underline; 0 for the file as a whole. */
  line: number;
  column: number;
  length: number;
  /** The line, or the part around the column if it is very long; empty when the file could not be read. */
  excerpt: string;
  /** How many characters of the line come before the excerpt. */
  before?: number;
  arguments: ProblemArguments;
}

/** Records a problem in the file being read. Arguments given as a function are computed only if the problem is shown. */
export type ReportProblem = (
  code: ProblemCode,
  at: TextRange,
  args?: ProblemArguments | (() => ProblemArguments),
) => undefined;

/** How many problems of a file are kept and shown; the rest are only counted. */
export const maxProblems = 100;

/** Adds a problem to those of a file, or counts it if the limit is reached. */
export function addProblem(problems: Problem[], code: ProblemCode, file: string, make: () => Problem): void {
  const more = isError({ code }) ? 'MORE_ERRORS' : 'MORE_WARNINGS';
  const rest = problems.slice(maxProblems).find((problem) => problem.code === more);
  if (problems.length < maxProblems) problems.push(make());
  else if (rest) rest.arguments['count'] = `${problemCount(rest) + 1}`;
  else problems.push(fileProblem(file, more, { count: '1' }));
}

/** A problem with a file as a whole. */
export function fileProblem(file: string, code: ProblemCode, values: ProblemArguments): Problem {
  return { code, file, line: 0, column: 0, length: 0, excerpt: '', arguments: clippedArguments(values) };
}

/** The number of problems that a problem counts: several for `MORE_ERRORS` and `MORE_WARNINGS`. */
export function problemCount({ code, arguments: { count } }: Problem): number {
  return code === 'MORE_ERRORS' || code === 'MORE_WARNINGS' ? Number(count) : 1;
}

/** How many characters of a file a problem quotes. */
export const maxQuoteLength = 300;

/** The arguments of a problem with long texts cut. */
export function clippedArguments(values: ProblemArguments): ProblemArguments {
  return Object.fromEntries(Object.entries(values).map(([name, text]) => [name, clip(text, maxQuoteLength)]));
}

/** Whether facts with this problem are not used (`error`) or only worth checking (`warning`). */
export function severityOf({ code }: Pick<Problem, 'code'>): string {
  return problemTexts[code].severity;
}

/** Whether facts with this problem are not used. */
export function isError(problem: Pick<Problem, 'code'>): boolean {
  return severityOf(problem) === 'error';
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
