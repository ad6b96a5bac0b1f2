import type { Exit } from '../../errors.ts';
import { type Problem, problemCount, severityOf } from '../../model/problem.ts';
import { visibleLines } from '../../render/page.ts';
import { type Index, problemsIn } from '../../store/open.ts';
import type { Command, Context } from '../command.ts';
import { type DraftsOf, draftsIn } from '../drafts.ts';
import { withIndex } from '../facts.ts';
import { mapProblems } from '../maps.ts';
import { problemForGithub, problemJson, problemText, shownPath, wrapMessage } from '../messages.ts';
import { choiceOption, option } from '../options.ts';
import { printText } from '../print.ts';
import { proofProblems } from '../proof-problems.ts';
import { styleFor } from '../style.ts';

/** `pism check`: every problem of a facts folder. */
export const command: Command = {
  task: 'Check facts',
  summary: 'Check fact files, and list all problems with what to do',
  arguments: [['[folder]', 'the facts folder; by default the one in use']],
  examples: [
    ['pism check', 'the facts in use'],
    ['pism check my-facts', 'your own facts'],
    ['pism check my-facts --format github', 'annotations in a GitHub workflow'],
  ],
  options: [
    choiceOption('Output', '--format <format>', 'print as', ['text', 'json', 'github']),
    option('Output', '--json', 'print JSON'),
  ],
  allowsErrors: true,
  async run(context) {
    const [folder] = context.words;
    if (folder === undefined) return check(context.index, context);
    return withIndex(await context.open([folder]), (index) => check(index, context));
  },
};

async function check(index: Index, context: Context): Promise<Exit> {
  const drafts = await draftsIn(index);
  const problems = [
    ...problemsIn(index.database, null),
    ...(await mapProblems(index)),
    ...(await proofProblems(index)),
    ...drafts.flatMap((each) => each.problems),
  ];
  await printText(await textOf(problems, drafts, index, context), context);
  return problems.some((problem) => severityOf(problem) === 'error') ? 'no' : 'done';
}

async function textOf(
  problems: Problem[],
  drafts: DraftsOf[],
  index: Index,
  { io, options }: Context,
): Promise<string> {
  if (options.json || options.format === 'json') {
    const all = problems.map((problem) => problemJson(problem, io.cwd));
    return visibleLines(`${JSON.stringify(all, null, 2)}\n`);
  }
  if (options.format === 'github') return problems.map((problem) => problemForGithub(problem, io.cwd)).join('');
  const style = await styleFor(options, io);
  const texts = problems.map((problem) => `${problemText(problem, style, io.cwd)}\n`);
  const left = drafts.filter(({ count }) => count > 0);
  const lines = left.map(({ file, count }) => `${plural(count, 'draft')} in ${shownPath(file, io.cwd)}\n`);
  return wrapMessage(`${texts.join('')}${countLine(problems, index)}\n${visibleLines(lines.join(''))}`, io.stdout);
}

function countLine(problems: Problem[], { database }: Index): string {
  const rows = (table: string) => Number(database.prepare(`SELECT count(*) AS rows FROM ${table}`).get()?.['rows']);
  const count = (severity: 'error' | 'warning') =>
    problems.reduce((sum, problem) => sum + (severityOf(problem) === severity ? problemCount(problem) : 0), 0);
  const found = [plural(count('error'), 'error'), plural(count('warning'), 'warning')].join(', ');
  const sources = rows('sources');
  const facts = `${plural(rows('fact_rows'), 'fact')} in ${plural(sources, sources === rows('bulletins') ? 'bulletin' : 'source')}`;
  return `${facts}: ${problems.length === 0 ? 'no problems' : found}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
