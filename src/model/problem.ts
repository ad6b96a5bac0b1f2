import { type ProblemCode, problemTexts } from './problem-texts.ts';
import type { TextRange } from './values.ts';

/** What fills the gaps in a problem's wording. */
export type ProblemArguments = Record<string, string>;

/** A problem in a facts folder, as data: where it is, what it is, and what fills its wording. */
export interface Problem {
  code: ProblemCode;
  file: string;
  /** Line, counted from 1; 0 for the file as a whole. */
  line: number;
  /** Column, counted from 1 in characters. */
  column: number;
  /** How many characters of the line to underline. */
  length: number;
  /** The line, or the part around the column if it is very long; empty when the file could not be read. */
  excerpt: string;
  /** How many characters of the line come before the excerpt. */
  before?: number;
  arguments: ProblemArguments;
}

/** Records a problem in the file being read. Arguments given as a function are computed only if the problem is shown. */
export type Report = (
  code: ProblemCode,
  at: TextRange,
  arguments_?: ProblemArguments | (() => ProblemArguments),
) => undefined;

/** How many problems of a file are kept and shown; the rest are only counted. */
export const maxProblems = 100;

/** Adds a problem to those of a file, or counts it if the limit is reached. */
export function addProblem(problems: Problem[], code: ProblemCode, file: string, make: () => Problem): void {
  if (problems.length < maxProblems) {
    problems.push(make());
    return;
  }
  const { severity } = problemTexts[code];
  const more = severity === 'error' ? 'MORE_ERRORS' : 'MORE_WARNINGS';
  let rest = problems.slice(maxProblems).find((problem) => problem.code === more);
  if (!rest) {
    rest = fileProblem(file, more, { count: '0' });
    problems.push(rest);
  }
  rest.arguments['count'] = `${problemCount(rest) + 1}`;
}

/** A problem with a file as a whole. */
export function fileProblem(file: string, code: ProblemCode, values: ProblemArguments): Problem {
  return { code, file, line: 0, column: 0, length: 0, excerpt: '', arguments: clipped(values) };
}

/** How many problems a problem stands for: `MORE_ERRORS` and `MORE_WARNINGS` stand for several. */
export function problemCount({ code, arguments: { count } }: Problem): number {
  return code === 'MORE_ERRORS' || code === 'MORE_WARNINGS' ? Number(count) : 1;
}

/** How many characters of a file a problem quotes. */
const maxQuoteLength = 300;

/** The arguments of a problem with long texts cut. */
export function clipped(values: ProblemArguments): ProblemArguments {
  return Object.fromEntries(
    Object.entries(values).map(([name, text]) => [
      name,
      text.length > maxQuoteLength ? `${text.slice(0, maxQuoteLength)}…` : text,
    ]),
  );
}

/** The part of a line that a problem shows; `lineStart` and `at` are offsets into the text of the file. */
export function excerptOf(text: string, lineStart: number, at: number): { excerpt: string; before: number } {
  const from = Math.max(lineStart, at - maxQuoteLength / 2);
  const part = text.slice(from, from + maxQuoteLength);
  const end = part.slice(at - from).search(/[\r\n]/);
  return { excerpt: end < 0 ? part : part.slice(0, at - from + end), before: from - lineStart };
}

/** Whether facts with this problem are not used (`error`) or only worth checking (`warning`). */
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
