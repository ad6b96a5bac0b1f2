import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { PismError } from '../../errors.ts';
import { errorsIn } from '../../facts/problems.ts';
import { counted } from '../../model/text.ts';
import { builtFile } from '../../package.ts';
import { explainEmpty, explainFound } from '../../query/explain.ts';
import { isOneOf, type Query } from '../../query/select.ts';
import { reportPage } from '../../report/page.ts';
import { citationsOf, reportOf } from '../../report/report.ts';
import type { Command, Context } from '../command.ts';
import { commonFilters, outputOption } from '../options.ts';
import { note, printText, renderOptionsFor } from '../print.ts';
import { readQuery } from './list.ts';

const declared = { ...commonFilters, output: outputOption('write to this file, which ends in .html') };

/** `pism report`: facts as one page for a browser. */
export const command: Command<typeof declared> = {
  options: declared,
  async run(context) {
    const { io, index, options } = context;
    requirePage(context);
    const query = await reportQuery(context);
    const { display } = await renderOptionsFor({ forReader: true, shortNames: true }, context);
    const report = reportOf(index.database, index.kinds, query.filters, display);
    if (report.facts === 0) {
      const kept = options.output === undefined ? '' : `Nothing to report: ${options.output} was not written.\n`;
      await note(`${kept}${explainEmpty(index.database, query)}\n`, io);
      return 'no';
    }
    const included = explainFound(index.database, query);
    if (included !== '') report.notes.push(included);
    if (errorsIn(index, null).length > 0) report.notes.push('Facts with problems are left out.');
    const page = reportPage(report, { display, citations: citationsOf(report, index), ...files() });
    await printText(page, context, counted(report.facts, 'fact'));
    if (included !== '') await note(`${included}\n`, io);
    return 'done';
  },
};

/** The query for the report: words that name kinds choose kinds, and others must occur in the facts. */
async function reportQuery(context: Context<typeof declared>): Promise<Query> {
  const isKind = (word: string) => context.index.kinds.some(({ kind }) => kind === word.toLowerCase());
  const query = readQuery({ ...context, words: context.words.filter((word) => !isKind(word)) }, null);
  const names = [...new Set(context.words.filter(isKind).map((word) => word.toLowerCase()))];
  if (names.length === 0) return query;
  return { ...query, filters: [isOneOf('f.kind', names, names.join(' ')), ...query.filters] };
}

// Half a megabyte of HTML on a terminal helps nobody.
function requirePage({ io, options: { output } }: Context<typeof declared>): void {
  const hint = 'Name a file for it: `pism report -o report.html`. A browser opens it, and prints it to PDF.';
  if (output === undefined && io.stdout.isTerminal)
    throw new PismError('usage', 'A report is a page for a browser', hint);
  if (output !== undefined && !/^\.html?$/i.test(extname(output)))
    throw new PismError('usage', `A report is an HTML page, and ${output} does not end in .html`, hint);
}

function files() {
  // A browser normalises line ends to LF before it compares a script with its hash in the Content-Security-Policy.
  const read = (name: string) => readFileSync(builtFile(`report/${name}`), 'utf8').replaceAll('\r\n', '\n');
  return { style: read('style.css'), script: read('script.js') };
}
