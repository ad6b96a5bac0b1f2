import { PismError } from '../../core/errors.ts';
import { errorsIn } from '../../core/facts/problems.ts';
import { capitalised } from '../../core/model/text.ts';
import { findingIn } from '../../core/query/chart.ts';
import { standingOf, standingText } from '../../core/query/disputes.ts';
import { readAsked } from '../../core/query/filters.ts';
import { type FactOfKind, factsOfKinds, newestDay, sourcesOf } from '../../core/query/lookup.ts';
import { explainEmpty, explainFound } from '../../core/query/notes.ts';
import { notesAt } from '../../core/query/result.ts';
import { addedUp, asSubquery, countFacts, isOneOf, phrasesOf, type Query } from '../../core/query/select.ts';
import { citedFact } from '../../formats/cite/index.ts';
import { namesOf } from '../../formats/page/context.ts';
import type { Command, Context } from '../../terminal/command.ts';
import { commonFilters, option, outputOption } from '../../terminal/options.ts';
import { readerOptions } from '../../terminal/print.ts';
import { type Brief, briefDocx, briefPage } from './brief.ts';

const reportOptions = {
  ...commonFilters,
  title: option('Publication', '--title <text>', 'give the page this title instead of that of the source'),
  by: option('Publication', '--by <name>', 'say who compiled the facts'),
  output: outputOption('write to this file, which ends in .html or, for Word, in .docx'),
};

type Given = Context<typeof reportOptions>;

/** `pism report`: facts as one page for a browser, or as a document for Word. */
export const command: Command<typeof reportOptions> = {
  name: 'report',
  task: 'Publish',
  summary: 'Write a report on facts: one self-contained HTML page, or a Word document',
  about: `After the title come who made it and from what, the finding with a chart, and the facts in the order of their source, each with a note that cites its place; what another source gives instead is on a line of its own below the fact. The page works offline and without a script, and prints on A4. In Word, the notes are footnotes.`,
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
    requireFile(context);
    const query = addedUp(index.database, await reportQuery(context));
    const count = countFacts(index.database, query);
    if (count === 0) return { notes: notesAt('stderr', explainEmpty(index.database, query, index.kinds)), exit: 'no' };
    const included = explainFound(index.database, query, index.kinds);
    const brief = await briefOf(query, included, context);
    const text = await (/\.docx$/i.test(options.output ?? '') ? briefDocx(brief) : briefPage(brief));
    return { text, count, rowsAre: 'fact', notes: notesAt('answer', included) };
  },
};

/** The query for the report: words that name kinds choose kinds, and others must occur in the facts. */
async function reportQuery(context: Given): Promise<Query> {
  const isKind = (word: string) => context.index.kinds.some(({ kind }) => kind === word.toLowerCase());
  const query = readAsked(context.index.database, null, {
    ...context.options,
    words: context.words.filter((word) => !isKind(word)),
  });
  const names = context.words.filter(isKind).map((word) => word.toLowerCase());
  if (names.length === 0) return query;
  return { ...query, filters: [{ ...isOneOf('f.kind', names), option: 'kind', words: names }, ...query.filters] };
}

// Half a megabyte of HTML on a terminal helps nobody.
function requireFile({ io, options }: Given): void {
  const { output = io.stdout.isTerminal ? '' : '.html' } = options;
  if (/\.(html?|docx)$/i.test(output)) return;
  const hint =
    'Name a file for it: `pism report -o report.html` for a browser, which prints it to PDF too, or report.docx for Word.';
  throw new PismError(
    'usage',
    `A report is a file, and ${output || 'a terminal'} ends in neither .html nor .docx`,
    hint,
  );
}

async function briefOf(query: Query, included: string, context: Given): Promise<Brief> {
  const { index, options } = context;
  const { database, kinds } = index;
  const [{ citationsIn, shortNote }, { display }] = await Promise.all([
    import('../../formats/cite/prose.ts'),
    readerOptions(context),
  ]);
  // Among the fields of a kind, a condition could mean a different one.
  const chosen = asSubquery(query);
  const [facts, sources] = [factsOfKinds(database, kinds, query), sourcesOf(database, chosen)];
  const nameOf = namesOf(sources);
  const cited = facts.map(({ fact }) => citedFact(fact, index));
  const notes = citationsIn(cited, 'chicago');
  const [only] = sources.length === 1 ? sources : [];
  const where = only ? nameOf(only.source) : `${sources.length} sources`;
  const subject = phrasesOf(query.filters.filter(({ option }) => option !== '--source')).replaceAll(
    /--(?:country |tag |year )?/g,
    '',
  );
  const of = subject === '' ? `Facts ${only ? 'of' : 'from'} ${where}` : `${capitalised(subject)} in ${where}`;
  const findings = kinds.values().map((kind) => findingIn(database, kind, chosen, display));
  return {
    // A selection is not the source, and does not have its title.
    title: options.title || (subject === '' && only?.title) || of,
    of,
    by: options.by,
    day: newestDay(database, chosen),
    notes: [
      standingText(standingOf(database, chosen)),
      included,
      errorsIn(index, null).length > 0 ? 'Facts with problems are left out.' : '',
    ],
    finding: findings.find((finding) => finding !== undefined),
    facts: cited.map((each, at) => ({ ...(facts[at] as FactOfKind), note: [notes[at] ?? '', shortNote(each)] })),
    chosen: phrasesOf(query.filters),
    display,
    nameOf,
  };
}
