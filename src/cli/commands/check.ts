import { type Exit, PismError } from '../../errors.ts';
import { foldersOf, withIndex } from '../../facts/open.ts';
import { type Problem, problemCount, severityOf } from '../../model/problem.ts';
import { counted } from '../../model/text.ts';
import { builtinFacts } from '../../package.ts';
import { countRows } from '../../query/select.ts';
import { visible, visibleLines } from '../../render/options.ts';
import { type Index, problemsIn } from '../../store/open.ts';
import { proofProblems } from '../../verify/without-copy.ts';
import type { Context, OwnCommand, OwnContext } from '../command.ts';
import { choiceOption, option } from '../options.ts';
import { note, printText, styleFor, wrapMessage } from '../print.ts';
import { problemForGithub, problemJson, problemText, shownPath } from '../problems.ts';

const declared = {
  fix: option('Fixes', '--fix', 'first sort keys, write ids in place of names, and `related` in both facts'),
  strict: option('Problems', '--strict', 'exit with 1 on warnings too'),
  format: choiceOption('Output', '--format <format>', 'print as', ['text', 'json', 'github']),
  json: option('Output', '--json', 'print JSON'),
};

/** `pism check`: every problem of a facts folder. */
export const command: OwnCommand<typeof declared> = {
  facts: 'own',
  options: declared,
  async run(context) {
    const { options, words } = context;
    const folders = words.length > 0 ? words : (options.facts ?? []);
    const isFixed = !options.fix || (await fix(folders, context));
    const exit = await withIndex(await context.open(folders), (index) => check({ ...context, index }));
    return isFixed ? exit : 'no';
  },
};

/** Fixes the files of folders and says which; returns whether all could be read and written. */
async function fix(folders: string[], { io, open, words }: OwnContext<typeof declared>): Promise<boolean> {
  if (words.length === 0 && foldersOf(folders, io).every((each) => each === builtinFacts))
    throw new PismError('usage', '--fix needs a folder', 'Name the folder of your facts: `pism check my-facts --fix`.');
  const { fixFiles } = await import('../../write/fix-files.ts');
  const { fixed, leftAlone } = await withIndex(await open(folders), fixFiles);
  for (const path of fixed) await note(`Fixed ${shownPath(path, io.cwd)}\n`, io);
  for (const { path, reason } of leftAlone) await note(`${shownPath(path, io.cwd)} is left as it is: ${reason}\n`, io);
  return leftAlone.length === 0;
}

async function check(context: Context<typeof declared>): Promise<Exit> {
  const { index, io, options } = context;
  const { formerFiles, proposedIn } = await import('../../propose/list-proposed.ts');
  const { mapProblems } = await import('../../import/map.ts');
  const proposed = await proposedIn(index);
  const problems = [
    ...problemsIn(index.database, null),
    ...(await mapProblems(index)),
    ...(await proofProblems(index)),
    ...proposed.flatMap((each) => each.problems),
  ];
  const counts = proposed.map(({ source, count }) => `${source}: ${count}`);
  const former = formerFiles(index).map((path) => `${shownPath(path, io.cwd)} is of an earlier version, and not read`);
  const tallies = [countLine(problems, index), ...counts, ...former].map(visible);
  await printText(await textOf(problems, tallies, context), context);
  const isRefused = (problem: Problem) => options.strict === true || severityOf(problem) === 'error';
  return problems.some(isRefused) ? 'no' : 'done';
}

async function textOf(problems: Problem[], tallies: string[], { io, options }: Context<typeof declared>) {
  if (options.json || options.format === 'json') {
    const all = problems.map((problem) => problemJson(problem, io.cwd));
    return visibleLines(`${JSON.stringify(all, null, 2)}\n`);
  }
  if (options.format === 'github') return problems.map((problem) => problemForGithub(problem, io.cwd)).join('');
  const style = await styleFor(options, io);
  const texts = problems.map((problem) => problemText(problem, style, io.cwd));
  return wrapMessage(`${[...texts, ...tallies].join('\n')}\n`, io.stdout);
}

function countLine(problems: Problem[], { database }: Index): string {
  const count = (severity: 'error' | 'warning') =>
    problems.reduce((sum, problem) => sum + (severityOf(problem) === severity ? problemCount(problem) : 0), 0);
  const found = [counted(count('error'), 'error'), counted(count('warning'), 'warning')].join(', ');
  const sources = countRows(database, 'sources', []);
  const noun = sources > 0 && sources === countRows(database, 'bulletins', []) ? 'bulletin' : 'source';
  const facts = `${counted(countRows(database, 'fact_rows', []), 'fact')} in ${counted(sources, noun)}`;
  return `${facts}: ${problems.length === 0 ? 'no problems' : found}`;
}
