import type * as z from 'zod/v4';
import { PismError } from '../errors.ts';
import type { FactProblem } from '../library-types.ts';
import { didYouMean } from '../model/text.ts';

/** Problems of facts that a model is told of. */
const maxProblems = 10;

/** Why a call failed, and what the model can do; undefined where it is our fault. */
export function failureText(thrown: unknown, remedy: string): string | undefined {
  if (!(thrown instanceof PismError)) return undefined;
  const problems = problemsOf(thrown);
  if (problems) return problemsText(problems);
  // Only a person can run commands.
  const hints = (thrown.hint ?? '').split('\n').filter((hint) => hint !== '' && !/`pism |--keep-going/.test(hint));
  const ways = thrown.code === 'unreadable' ? ['Tell the user.'] : [remedy];
  // Messages name options of the command line: `--where`.
  return [thrown.message, ...hints, ...ways].join('\n').replace(/(?<=^|\s)--(?=[a-z])/gm, '');
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

/** What is wrong with the arguments of a tool. */
export function argumentsText(name: string, error: z.ZodError, known: string[]): string {
  const issues = error.issues.slice(0, 10).map((issue) => {
    if (issue.code !== 'unrecognized_keys') return `${issue.path.join('.') || 'arguments'}: ${issue.message}`;
    const [key = ''] = issue.keys;
    return `${name} takes no ${key}. ${didYouMean(key, known, 'It takes')}`;
  });
  return issues.join('\n');
}
