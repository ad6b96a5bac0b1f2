import { PismError } from '../errors.ts';
import type { FactProblem } from '../library-types.ts';

/** A model gets at most this many problems of facts. */
const maxProblems = 10;

/** Why a call failed, and what the model can do. */
export function failureText(thrown: unknown, remedy: string): string {
  if (!(thrown instanceof PismError)) return `This is an error in pism: ${thrown}. Tell the user.`;
  const problems = problemsOf(thrown);
  if (problems) return problemsText(problems);
  const hints = (thrown.hint ?? '').split('\n').filter((hint) => hint !== '');
  if (thrown.code === 'unreadable') return [thrown.message, ...hints, 'Tell the user.'].join('\n');
  // Only a person can run commands and choose facts folders.
  const forModel = hints.filter((hint) => !/`pism |--keep-going|--facts/.test(hint));
  // Messages name options of the command line: `--where`.
  return [thrown.message, ...forModel, remedy].join('\n').replace(/(?<=^|\s)--(?=[a-z])/gm, '');
}

/** The problems of facts that the library threw, if these are why. */
export function problemsOf(thrown: PismError): FactProblem[] | undefined {
  return 'problems' in thrown ? (thrown.problems as FactProblem[]) : undefined;
}

function problemsText(problems: FactProblem[]): string {
  const shown = problems
    .slice(0, maxProblems)
    .map(({ file, line, column, says, remedy }) => `${file}:${line}:${column}: ${says} ${remedy}`);
  const rest = problems.length - shown.length;
  return [
    'The facts have errors, so there is no answer. Tell the user, who can mend them or start `pism mcp --keep-going`, which leaves such facts out.',
    ...shown,
    ...(rest > 0 ? [`and ${rest} more`] : []),
  ].join('\n');
}
