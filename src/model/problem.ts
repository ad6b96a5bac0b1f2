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
  /** The line itself, of a very long one the part around the column; nothing when the file could not be read. */
  excerpt: string;
  /** How many characters of the line stand before the excerpt. */
  before?: number;
  arguments: ProblemArguments;
}

/** Takes note of a problem at a place in the file being read. What takes time to say is worked out only if it is shown. */
export type Report = (
  code: ProblemCode,
  at: Place,
  arguments_?: ProblemArguments | (() => ProblemArguments),
) => undefined;

/** The problems of a file that are kept and shown; of more, it is told how many there are. */
export const mostProblems = 100;

/** Adds a problem to those of a file; beyond the limit it is only counted. */
export function addProblem(problems: Problem[], code: ProblemCode, file: string, make: () => Problem): void {
  if (problems.length < mostProblems) {
    problems.push(make());
    return;
  }
  const { severity } = problemTexts[code];
  const more = severity === 'error' ? 'MORE_ERRORS' : 'MORE_WARNINGS';
  let rest = problems.slice(mostProblems).find((problem) => problem.code === more);
  if (!rest) {
    rest = wholeFile(file, more, { count: '0' });
    problems.push(rest);
  }
  rest.arguments['count'] = `${countOf(rest) + 1}`;
}

/** A problem with a file as a whole. */
export function wholeFile(file: string, code: ProblemCode, values: ProblemArguments): Problem {
  return { code, file, line: 0, column: 0, length: 0, excerpt: '', arguments: clipped(values) };
}

/** How many problems one stands for. */
export function countOf({ code, arguments: { count } }: Problem): number {
  return code === 'MORE_ERRORS' || code === 'MORE_WARNINGS' ? Number(count) : 1;
}

/** The longest text that a problem quotes of a file. */
const longestQuote = 300;

/** What fills the gaps of a wording, with long texts cut. */
export function clipped(values: ProblemArguments): ProblemArguments {
  return Object.fromEntries(
    Object.entries(values).map(([name, text]) => [
      name,
      text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text,
    ]),
  );
}

/** The part of a line that a problem shows, by offsets into the text that the line stands in. */
export function excerptOf(text: string, lineStart: number, at: number): { excerpt: string; before: number } {
  const from = Math.max(lineStart, at - longestQuote / 2);
  const part = text.slice(from, from + longestQuote);
  const end = part.slice(at - from).search(/[\r\n]/);
  return { excerpt: end < 0 ? part : part.slice(0, at - from + end), before: from - lineStart };
}

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
