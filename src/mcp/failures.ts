import { PismError } from '../errors.ts';
import { FactsError } from '../library.ts';
import { problemLine } from '../library-query.ts';

/** The most problems of facts that a model gets. */
const maxProblems = 10;

const broken =
  'The facts have errors, so there is no answer. Tell the user, who can correct them or start `pism mcp --keep-going`, which leaves such facts out.';

/** Why a call failed, and what the model can do. */
export function failureText(thrown: unknown, remedy: string): string {
  if (!(thrown instanceof PismError)) return `This is an error in pism: ${thrown}. Tell the user.`;
  if (thrown instanceof FactsError) {
    const rest = thrown.problems.length - maxProblems;
    const shown = thrown.problems.slice(0, maxProblems).map(problemLine);
    return [broken, ...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n');
  }
  const hints = (thrown.hint ?? '').split('\n').filter((hint) => hint !== '');
  if (thrown.code === 'unreadable') return [thrown.message, ...hints, 'Tell the user.'].join('\n');
  // Only a person can run commands and choose facts folders.
  const forModel = hints.filter((hint) => !/`pism |--keep-going|--facts/.test(hint));
  // Messages name options of the command line: `--where`.
  return [thrown.message, ...forModel, remedy].join('\n').replace(/(?<=^|\s)--(?=[a-z])/gm, '');
}
