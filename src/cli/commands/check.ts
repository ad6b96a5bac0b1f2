import { Option } from 'commander';
import { type Exit, PismError } from '../../errors.ts';
import { type Problem, problemCount, severityOf } from '../../model/problem.ts';
import { didYouMean } from '../../model/text.ts';
import { visibleLines } from '../../render/visible.ts';
import { release } from '../../store/guard.ts';
import { type Index, problemsIn } from '../../store/open.ts';
import type { Command } from '../command.ts';
import { type Context, indexOf } from '../context.ts';
import { inGroup } from '../options.ts';
import { pageOf, printText } from '../print.ts';
import { problemForGithub, problemJson, problemText } from '../problem-lines.ts';
import { inLines } from '../tell.ts';

const formats = ['text', 'json', 'github'];

/** `pism check`: every problem of a facts folder. */
export const command: Command = {
  summary: 'Problems in fact files, all of them, with place and remedy',
  arguments: [['[folder]', 'the facts folder; without it, the one that is in use']],
  examples: [
    ['pism check', 'are our own facts in order?'],
    ['pism check my-facts --format github', 'as annotations in a GitHub workflow'],
  ],
  options: inGroup('Output', [
    new Option('--format <format>', `print as ${formats.join(', ')}`).argParser(formatName).default('text'),
    new Option('--json', 'print JSON, the same as --format json'),
  ]),
  async run(context) {
    const [folder] = context.words;
    if (folder === undefined) return check(context.index, context);
    // It may be the one in use, whose index is not to be held on to while it is brought up to date.
    release(context.index.database);
    const index = await indexOf([folder], context.io, context.anew);
    try {
      return await check(index, context);
    } finally {
      index.database.close();
    }
  },
};

async function check(index: Index, context: Context): Promise<Exit> {
  const problems = problemsIn(index.database, null);
  await print(problems, index, context);
  return problems.some((problem) => severityOf(problem) === 'error') ? 'no' : 'done';
}

async function print(problems: Problem[], index: Index, context: Context): Promise<void> {
  const { io, options } = context;
  const format = options['json'] === true ? 'json' : options['format'];
  if (format === 'json') {
    const all = problems.map((problem) => problemJson(problem, io.cwd));
    return printText(visibleLines(`${JSON.stringify(all, null, 2)}\n`), context);
  }
  if (format === 'github')
    return printText(problems.map((problem) => problemForGithub(problem, io.cwd)).join(''), context);
  const { style } = await pageOf(options, io);
  const texts = problems.map((problem) => `${problemText(problem, style, io.cwd)}\n`);
  await printText(await inLines(`${texts.join('')}${countLine(problems, index)}\n`, io.stdout), context);
}

function countLine(problems: Problem[], { database }: Index): string {
  const { facts, bulletins } = database
    .prepare('SELECT (SELECT count(*) FROM fact_rows) AS facts, (SELECT count(*) FROM bulletins) AS bulletins')
    .get() as { facts: number; bulletins: number };
  const count = (severity: 'error' | 'warning') =>
    problems.reduce((sum, problem) => sum + (severityOf(problem) === severity ? problemCount(problem) : 0), 0);
  const found = [plural(count('error'), 'error'), plural(count('warning'), 'warning')].join(', ');
  return `${plural(facts, 'fact')} in ${plural(bulletins, 'bulletin')}: ${problems.length === 0 ? 'no problems' : found}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function formatName(value: string): string {
  if (formats.includes(value.toLowerCase())) return value.toLowerCase();
  throw new PismError('usage', `--format cannot be ${value} here`, didYouMean(value, formats, 'Known are'));
}
