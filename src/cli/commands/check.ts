import { PismError } from '../../errors.ts';
import { foldersOf } from '../../facts/open.ts';
import { isError, type Problem, problemCount, severityOf } from '../../model/problem.ts';
import { counted } from '../../model/text.ts';
import { builtinFacts } from '../../package.ts';
import { notesAt, type Said, type Text } from '../../query/result.ts';
import { countRows } from '../../query/select.ts';
import { visible, visibleLines } from '../../render/options.ts';
import { type Index, problemsIn } from '../../store/open.ts';
import { proofProblems } from '../../verify/without-copy.ts';
import type { Context, OwnCommand, OwnContext } from '../command.ts';
import { choiceOption, option } from '../options.ts';
import { styleFor, wrapMessage } from '../print.ts';
import { problemForGithub, problemJson, problemText, shownPath } from '../problems.ts';

const checkOptions = {
  fix: option('Fixes', '--fix', 'first sort keys, write ids in place of names, and `related` in both facts'),
  strict: option('Problems', '--strict', 'exit with 1 on warnings too'),
  format: choiceOption('Output', '--format <format>', 'print as', ['text', 'json', 'github']),
  json: option('Output', '--json', 'print JSON').conflicts('format'),
};

/** `pism check`: every problem of a facts folder. */
export const command: OwnCommand<typeof checkOptions> = {
  name: 'check',
  task: 'Check facts',
  summary: 'Check fact files, and list all problems and their remedies',
  about:
    '--fix first puts keys in the order of the kind, writes the id of an entry that is given by name, and `related` in both facts. Comments are kept, and the meaning never changes. Files with YAML errors, files that are no facts, and links to files outside the folder are left as they are, and named.',
  arguments: [['[folder]', 'the facts folder; by default the one in use']],
  examples: `
    pism check # the facts in use
    pism check my-facts --strict # your own facts; exit with 1 on warnings too
    pism check my-facts --fix # with keys sorted and ids written first
    pism check my-facts --format github # annotations in a GitHub workflow
  `,
  facts: 'own',
  options: checkOptions,
  async run(context) {
    const { options, words } = context;
    const folders = words.length > 0 ? words : (options.facts ?? []);
    const fixed: Said = options.fix ? await fix(folders, context) : {};
    const checked = await check({ ...context, index: await context.open(folders) });
    return { ...checked, ...fixed };
  },
};

/** Fixes the files of folders and says which, and which could not be read or written. */
async function fix(folders: string[], { io, open, words }: OwnContext<typeof checkOptions>): Promise<Said> {
  if (words.length === 0 && foldersOf(folders, io).every((each) => each === builtinFacts))
    throw new PismError('usage', '--fix needs a folder', 'Name the folder of your facts: `pism check my-facts --fix`.');
  const { fixFiles } = await import('../../write/fix-files.ts');
  const index = await open(folders);
  const { fixed, leftAlone } = await fixFiles(index);
  index.database.close();
  const notes = notesAt(
    'stderr',
    ...fixed.map((path) => `Fixed ${shownPath(path, io.cwd)}`),
    ...leftAlone.map(({ path, reason }) => `${shownPath(path, io.cwd)} is left as it is: ${reason}`),
  );
  return leftAlone.length > 0 ? { notes, exit: 'no' } : { notes };
}

async function check(context: Context<typeof checkOptions>): Promise<Text> {
  const { index, options } = context;
  const { proposedProblems } = await import('../../propose/proposed-file.ts');
  const { mapProblems } = await import('../../import/map.ts');
  const { siteProblems } = await import('../../site/settings.ts');
  const problems = [
    ...problemsIn(index.database, null),
    ...(await mapProblems(index)),
    ...(await siteProblems(index)),
    ...(await proofProblems(index)),
    ...(await proposedProblems(index)),
  ];
  const isRefused = (problem: Problem) => options.strict === true || isError(problem);
  return { text: await problemsAsText(problems, context), exit: problems.some(isRefused) ? 'no' : 'done' };
}

async function problemsAsText(problems: Problem[], { index, io, options }: Context<typeof checkOptions>) {
  if (options.json || options.format === 'json') {
    const all = problems.map((problem) => problemJson(problem, io.cwd));
    return visibleLines(`${JSON.stringify(all, null, 2)}\n`);
  }
  if (options.format === 'github') return problems.map((problem) => problemForGithub(problem, io.cwd)).join('');
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
