import { isError, type Problem, problemCount, severityOf } from '../core/model/problem.ts';
import { counted } from '../core/model/text.ts';
import type { Text } from '../core/query/result.ts';
import { countRows } from '../core/query/select.ts';
import { type Index, problemsIn } from '../core/store/open.ts';
import { visible, visibleLines } from '../formats/options.ts';
import type { Context, OwnCommand } from '../terminal/command.ts';
import { option } from '../terminal/options.ts';
import { styleFor, wrapMessage } from '../terminal/print.ts';
import { problemJson, problemText } from '../terminal/problems.ts';
import { proofProblems } from '../texts/proof/without-copy.ts';

const checkOptions = {
  strict: option('Problems', '--strict', 'exit with 1 on warnings too'),
  json: option('Output', '--json', 'print JSON'),
};

/** `pism check`: every problem of a facts folder. */
export const command: OwnCommand<typeof checkOptions> = {
  name: 'check',
  task: 'Enter',
  summary: 'Check fact files, and list all problems and their remedies',
  arguments: [['[folder]', 'the facts folder; by default the one in use']],
  examples: `
    pism check # the facts in use
    pism check my-facts --strict # your own facts; exit with 1 on warnings too
    pism check my-facts --json # every problem with its place, for a script
  `,
  facts: 'own',
  options: checkOptions,
  async run(context) {
    const { options, words } = context;
    return check({ ...context, index: await context.open(words.length > 0 ? words : (options.facts ?? [])) });
  },
};

async function check(context: Context<typeof checkOptions>): Promise<Text> {
  const { index, options } = context;
  const { proposedProblems } = await import('./lines/proposed-file.ts');
  const { mapProblems } = await import('./folder/map.ts');
  const { siteProblems } = await import('../core/load/site-settings.ts');
  const problems = [
    ...problemsIn(index.database, null),
    ...(await mapProblems(index)),
    ...(await siteProblems(index)),
    ...(await proofProblems(index)),
    ...proposedProblems(index),
  ];
  const isRefused = (problem: Problem) => options.strict === true || isError(problem);
  return { text: await problemsAsText(problems, context), exit: problems.some(isRefused) ? 'no' : 'done' };
}

async function problemsAsText(problems: Problem[], { index, io, options }: Context<typeof checkOptions>) {
  if (options.json) {
    const all = problems.map((problem) => problemJson(problem, io.cwd));
    return visibleLines(`${JSON.stringify(all, null, 2)}\n`);
  }
  const style = await styleFor(options, io);
  const texts = problems.map((problem) => problemText(problem, style, io.cwd));
  return wrapMessage(`${[...texts, visible(countLine(problems, index))].join('\n')}\n`, io.stdout);
}

function countLine(problems: Problem[], { database }: Index): string {
  const count = (severity: 'error' | 'warning') =>
    problems.reduce((sum, problem) => sum + (severityOf(problem) === severity ? problemCount(problem) : 0), 0);
  const found = [counted(count('error'), 'error'), counted(count('warning'), 'warning')].join(', ');
  const sources = countRows(database, 'sources', []);
  const noun = sources > 0 && sources === countRows(database, 'bulletins', []) ? 'bulletin' : 'source';
  const facts = `${counted(countRows(database, '_fact_rows', []), 'fact')} in ${counted(sources, noun)}`;
  return `${facts}: ${problems.length === 0 ? 'no problems' : found}`;
}
