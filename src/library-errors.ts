import { diskFull, isDamagedIndex, isFailedExpression, PismError } from './errors.ts';
import { InvalidFacts } from './facts/problems.ts';
import type { FactProblem } from './library-types.ts';
import { type Problem, problemRemedy, problemSays } from './model/problem.ts';
import { conditionError } from './query/filters.ts';
import type { Note } from './query/result.ts';

/** Thrown if facts have problems; `problems` and the message list all of them. */
export class FactsError extends PismError {
  readonly problems: FactProblem[];

  constructor(problems: FactProblem[]) {
    const lines = problems.map((each) => `${each.file}:${each.line}:${each.column}: ${each.says} ${each.remedy}`);
    const message = ['The facts have errors:', ...lines].join('\n');
    super('unreadable', message, 'keepGoing: true answers from the other facts.');
    this.name = 'FactsError';
    this.problems = problems;
  }
}

/** A problem as scripts get it. */
export function described(problem: Problem): FactProblem {
  const { code, file, line, column } = problem;
  return { code, file, line, column, says: problemSays(problem), remedy: problemRemedy(problem) };
}

/** An error that names the options of the library; anything else that was thrown stays as it is. */
export function scriptError(thrown: unknown): unknown {
  if (!(thrown instanceof PismError) || thrown instanceof FactsError) return thrown;
  return new PismError(thrown.code, scriptText(thrown.message), scriptText(thrown.hint ?? '') || undefined);
}

/** What went wrong in a query with these conditions: in the facts, a condition, the disk or the index. */
export function queryError(thrown: unknown, conditions: string[]): unknown {
  if (thrown instanceof InvalidFacts) return new FactsError(thrown.problems.map(described));
  if (conditions.length > 0 && isFailedExpression(thrown)) return scriptError(conditionError(conditions, thrown));
  const explained = diskFull(thrown);
  if (explained || !isDamagedIndex(thrown)) return scriptError(explained ?? thrown);
  return new PismError('unreadable', 'The index is damaged', 'Open the facts again with rebuild: true.');
}

// The queries name the options of commands, and commands to run.
const commands = /(^|[:;,] |(?<=[.?]) )(?:See )?`pism [^`]*`[^.;\n]*([.;]|$)/gm;
const queryKeys: Record<string, string> = { 'as-of': 'asOf', 'group-by': 'by', pivot: 'by', over: 'by' };

/** What must be said with an answer, for a script: a table that it may print has notes of its own. */
export function scriptNotes(notes: Note[]): string[] {
  return notes.flatMap(({ where, says }) => (where === 'answer' ? scriptText(says) : []));
}

/** A text of the commands with the options of the library, such as `status` for `--status`, and without commands to run. */
export function scriptText(text: string): string {
  return text
    .replace(/ \(`pism [^`]*`\)/g, '')
    .replace(commands, (_, before: string, end: string) => (/[:;,]/.test(before) ? end : ''))
    .replace(/[`(][^`()]*[`)]/g, (span) => span.replace(/--([a-z-]+)(?= )/g, '--$1:'))
    .replace(/(?<![\w-])--([a-z][a-z-]*)/g, (_, option: string) => queryKeys[option] ?? option.replaceAll('-', '_'))
    .trim();
}
