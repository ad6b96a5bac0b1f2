import { extname } from 'node:path';
import { citedFact, citedWork } from '../../cite/index.ts';
import { PismError } from '../../errors.ts';
import { factById } from '../../facts/find.ts';
import { errorsIn } from '../../facts/problems.ts';
import { builtText, packageVersion } from '../../package.ts';
import { newestDay, sourceName } from '../../query/lookup.ts';
import { explainEmpty, explainFound } from '../../query/notes.ts';
import { notesAt } from '../../query/result.ts';
import { addedUp, isOneOf, type Query } from '../../query/select.ts';
import { reportPage } from '../../report/page.ts';
import { type Report, reportOf } from '../../report/report.ts';
import type { Index } from '../../store/open.ts';
import type { Command, Context } from '../command.ts';
import { readQuery } from '../list.ts';
import { commonFilters, option, outputOption } from '../options.ts';
import { readerOptions } from '../print.ts';

const reportOptions = {
  ...commonFilters,
  title: option('Publication', '--title <text>', 'give the page this title instead of that of the source'),
  by: option('Publication', '--by <name>', 'say who compiled the facts'),
  output: outputOption('write to this file, which ends in .html or, for Word, in .docx'),
};

type Given = Context<typeof reportOptions>;

/** `pism report`: facts as one page for a browser. */
export const command: Command<typeof reportOptions> = {
  name: 'report',
  task: 'Use facts elsewhere',
  summary: 'Write a report on facts: one self-contained HTML page, or a Word document',
  about: `The page says who made it, when and from what; then come the finding with a chart, what is disputed, the facts by theme, each point by point beside what other sources say, and how to cite. Each fact has its own link. The page works offline and without a script, and prints on A4. In Word, each fact and what others say of it have footnotes.`,
  arguments: [['[words...]', "kinds of facts, and words that must occur in the facts; '!word' for facts without it"]],
  examples: `
    pism report -o report.html # all facts
    pism report --title "China and human rights" --by "Anna Nowak" -o report.html # with your title and name
    pism report --country Russia -o report.html # facts about Russia
    pism report --country Russia -o brief.docx # the same as a Word document
  `,
  options: reportOptions,
  async run(context) {
    const { index, options } = context;
    requirePage(context);
    const given = readFiles(context);
    const query = addedUp(index.database, await reportQuery(context));
    const { display } = await readerOptions(context);
    const report = reportOf(index.database, index.kinds, query.filters, display);
    if (report.entries.length === 0) {
      const kept = options.output === undefined ? '' : `Nothing to report: ${options.output} was not written.`;
      return { notes: notesAt('stderr', kept, explainEmpty(index.database, query, index.kinds)), exit: 'no' };
    }
    const included = explainFound(index.database, query, index.kinds);
    if (included !== '') report.notes.push(withSentence(included, index));
    if (errorsIn(index, null).length > 0) report.notes.push('Facts with problems are left out.');
    const publication = { ...given, display, ...(await cited(report, context)) };
    const text = isWord(options.output)
      ? await (await import('../../report/docx.ts')).reportDocx(report, {
          ...publication,
          ...(await inWord(report, context)),
        })
      : reportPage(report, publication);
    return { text, count: report.entries.length, rowsAre: 'fact', notes: notesAt('answer', included) };
  },
};

/** The query for the report: words that name kinds choose kinds, and others must occur in the facts. */
async function reportQuery(context: Given): Promise<Query> {
  const isKind = (word: string) => context.index.kinds.some(({ kind }) => kind === word.toLowerCase());
  const query = readQuery({ ...context, words: context.words.filter((word) => !isKind(word)) }, null);
  const names = [...new Set(context.words.filter(isKind).map((word) => word.toLowerCase()))];
  if (names.length === 0) return query;
  return { ...query, filters: [{ ...isOneOf('f.kind', names), option: 'kind', words: names }, ...query.filters] };
}

// Half a megabyte of HTML on a terminal helps nobody.
function requirePage({ io, options: { output } }: Given): void {
  const hint =
    'Name a file for it: `pism report -o report.html` for a browser, which prints it to PDF too, or report.docx for Word.';
  if (output === undefined && io.stdout.isTerminal)
    throw new PismError('usage', 'A report is a page for a browser', hint);
  if (output !== undefined && !/^\.(html?|docx)$/i.test(extname(output)))
    throw new PismError(
      'usage',
      `A report cannot be written to ${output}, which ends in neither .html nor .docx`,
      hint,
    );
}

function isWord(output = ''): boolean {
  return /\.docx$/i.test(output);
}

/** A note that begins with the id of a fact, which a reader of the page does not know, with its sentence instead. */
function withSentence(note: string, index: Index): string {
  return note.replace(/^\S+(?= names )/, (id) => `“${factById(id, index).fact.says}” Its source`);
}

/** The citations in the footnotes of a Word document, and the day of its facts. */
async function inWord({ entries }: Report, { index }: Given) {
  const { citationsIn } = await import('../../cite/prose.ts');
  const cited = entries.map(({ fact }) => citedFact(fact, index));
  const notes = citationsIn(cited, 'chicago');
  const citations = new Map(entries.map(({ fact }, at) => [fact.id, notes[at] ?? '']));
  return { citations, day: newestDay(index.database, [isOneOf('f.id', [...citations.keys()])]) };
}

/** What options and our files say about the page; SOURCE_DATE_EPOCH, in seconds, fixes its day. */
function readFiles({ io, options }: Given) {
  const epoch = io.env['SOURCE_DATE_EPOCH'];
  const made = /^\d{1,11}$/.test(epoch ?? '') ? new Date(Number(epoch) * 1000) : new Date();
  return {
    title: options.title,
    by: options.by,
    style: builtText('page/page.css'),
    script: builtText('page/page.js'),
    made: made.toISOString().slice(0, 10),
    version: packageVersion,
  };
}

async function cited({ sources, entries }: Report, { index }: Given) {
  const { citationsIn, references } = await import('../../cite/prose.ts');
  const works = sources.map((source) => citedWork(source, index));
  const described = new Set(sources.map(({ source }) => source));
  const undescribed = entries.filter(({ fact }) => !described.has(fact.source));
  // A fact of a source without a description comes first, as it cannot be cited: that refuses the report.
  const [entry] = [...undescribed, ...entries.filter(({ fact }) => fact.place.paragraph !== 0), ...entries];
  const [example = ''] = entry ? citationsIn([citedFact(entry.fact, index), ...works], 'apa') : [];
  const nameOf = new Map(
    sources.map((source) => [source.source, sourceName({ ...source, date: null, retrieved: null })]),
  );
  return { references: references(works), example, nameOf: (source: string) => nameOf.get(source) ?? source };
}
