import type { PismError } from '../../errors.ts';
import { factById } from '../../facts/find.ts';
import { dayKeys } from '../../model/document.ts';
import type { Source } from '../../model/source.ts';
import type { Json } from '../../model/values.ts';
import { listSources } from '../../query/catalogue.ts';
import { standingOf, standingText } from '../../query/disputes.ts';
import { columnsOfAll, dataColumns } from '../../query/fact-columns.ts';
import { factDocument } from '../../query/fact-document.ts';
import { checkTexts, differenceSentences, historyOf } from '../../query/fact-lines.ts';
import { factsById, sourceById, sourceInBrief, sourceName } from '../../query/lookup.ts';
import { type Answer, type Column, idColumn, listWith, notesAt, plainColumn, type Text } from '../../query/result.ts';
import { isOneOf } from '../../query/select.ts';
import { trendText } from '../../query/summary.ts';
import { type Renderer, type RenderOptions, visible } from '../../render/options.ts';
import type { Index } from '../../store/open.ts';
import { rowsOf } from '../../store/read.ts';
import type { Command, Context } from '../command.ts';
import { choiceOption, linksOption, option, outputOptions, textOption } from '../options.ts';
import { chosenFormat, formatFor, printAnswer, readerOptions, renderOptionsFor } from '../print.ts';
import { hanging, labelledLines, pointLines } from '../whole-fact.ts';

const quoteStyles = ['apa', 'chicago'];

const showOptions = {
  links: linksOption,
  quote: option('Output', '--quote', 'print a paraphrase, or with --text the passage, to paste with its citation'),
  style: choiceOption(
    'Output',
    '--style <style>',
    'quote, and cite in this style (default: chicago)',
    quoteStyles,
  ).implies({
    quote: true,
  }),
  ...outputOptions,
  text: textOption,
};

/** `pism show`: facts in full, and cards of sources. */
export const command: Command<typeof showOptions> = {
  name: 'show',
  task: 'Ask and cite',
  summary: 'Show a fact in full, what disputes it first; or a source',
  arguments: [['<id...>', 'ids of facts, or of sources']],
  examples: `
    pism show my-fact # a fact with all its fields and checks
    pism show my-fact --quote # a paraphrase to paste, which says that it is one, with its citation
    pism show my-fact --quote --text bulletin.pdf # the passage in your copy, in quotation marks
    pism show my-bulletin # what a source is, and how many facts are from it
    pism show my-fact --json # the fact as JSON
  `,
  options: showOptions,
  run: show,
};

async function show(context: Context<typeof showOptions>): Promise<Answer> {
  const { index, words } = context;
  const isSource = (word: string) =>
    factsById(index.database, index.kinds, word).length === 0 && sourceById(index.database, word) !== undefined;
  const sources = words.filter(isSource);
  if (sources.length === words.length) return sourceCards(sources, context);
  const tries = await Promise.allSettled(words.map(async (id) => factById(id, index)));
  const found = tries.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
  const failures = tries.flatMap((each): PismError[] => (each.status === 'rejected' ? each.reason : []));
  const failure = failures.pop();
  const answer = found.length > 0 ? await answerWith(found, context) : {};
  const failed = notesAt('stderr', ...failures.map(({ message }) => message));
  const all = { ...answer, notes: [...(answer.notes ?? []), ...failed] };
  if (!failure) return all;
  await printAnswer(all, context);
  throw failure;
}

/** The card of each source: what it is, who wrote it, its link, and how many facts it has. */
async function sourceCards(words: string[], context: Context<typeof showOptions>): Promise<Answer> {
  const { index, options } = context;
  const sources = words.flatMap((word) => sourceById(index.database, word) ?? []);
  if (chosenFormat(options) !== undefined || options.fields !== undefined) {
    const list = listSources(index.database);
    const isWanted = new Set<Json>(sources.map(({ source }) => source));
    const rows = [...list.rows].filter(({ source = null }) => isWanted.has(source));
    return { ...list, rows, rowsAre: 'source' };
  }
  const page = await renderOptionsFor({ forReader: true }, context);
  const cards = sources.map((source) => sourceCard(source, index, page));
  return { text: cards.join('\n'), count: cards.length, rowsAre: 'source' };
}

/** The card of a source: what it is and says, how many facts are from it, and what was compared. */
function sourceCard(source: Source, { database, kinds }: Index, page: RenderOptions): string {
  const { source: id, title, authors, publisher, link } = source;
  const filters = [isOneOf('f.source', [id])];
  const name = sourceName(source);
  const says = kinds.map((kind) => trendText(database, { kind, filters })).filter(Boolean);
  const [{ facts = '', all = 0, read = 0 } = {}] = rowsOf<{ facts: string; all: number; read: number }>(
    database,
    `SELECT group_concat(kind || ' ' || facts, ', ' ORDER BY facts DESC, kind) AS facts, sum(facts) AS "all", sum(read) AS read
      FROM (SELECT kind, count(*) AS facts, count(nullif(checked, '[]')) AS read FROM _fact_rows WHERE source = ? GROUP BY kind)`,
    [id],
  );
  const lines: Record<string, string> = {
    Says: says.join('; '),
    Facts: facts ? `${all}: ${facts}` : 'none',
    Compared: facts ? standingText(standingOf(database, filters)) : '',
    Read: facts ? `${read || 'none'} of them by a second person` : '',
    Link: link ?? '',
  };
  return `${[
    page.style.strong(hanging(title, 0, page)),
    hanging([...authors, publisher].filter(Boolean).join(', '), 0, page),
    ...(name.startsWith(title) ? [] : [hanging(name, 0, page)]),
    '',
    ...labelledLines(lines, page),
    page.style.faint(hanging(`pism facts --source ${id} · pism cite ${id}`, 0, page)),
  ].join('\n')}\n`;
}

type ShownFact = ReturnType<typeof factById>;

// Their date is in words.
function forReaders(columns: Column[], format: string | undefined): Column[] {
  return format === 'plain' ? columns.filter(({ name }) => !dayKeys.includes(name)) : columns;
}

async function answerWith(found: ShownFact[], context: Context<typeof showOptions>): Promise<Answer> {
  const { index, options } = context;
  if (options.quote) return quotes(found, context);
  const format = chosenFormat(options);
  if (/^(markdown|html)$/.test(format ?? '') && !options.fields) return documentTables(found, context);
  const isData = format !== undefined || options.fields !== undefined;
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  const isJson = options.fields === undefined && formatFor(options, context.io).isData;
  const columns = isJson ? dataColumns(kinds) : forReaders(columnsOfAll(kinds), options.fields ? undefined : format);
  if (isData && !options.fields?.includes('passage'))
    return { columns, rows: found.map(({ fact }) => fact), rowsAre: 'fact' };
  const { facts, notes } = await passagesFor(found, context);
  if (isData) {
    const all = [...columns, plainColumn('passage')];
    return { columns: all, rows: facts.map(({ fact }) => fact), rowsAre: 'fact', notes };
  }
  const page = await renderOptionsFor({ forReader: true }, context);
  const texts = facts.map((each) => {
    const source = sourceInBrief(each.fact.source, index.database);
    return pointLines(each, { source, links: options.links, isWhole: true }, page);
  });
  return { text: texts.join('\n'), count: facts.length, rowsAre: 'fact', notes };
}

/** A table of each fact for a document. */
async function documentTables(found: ShownFact[], context: Context<typeof showOptions>): Promise<Text> {
  const { load, ...format } = formatFor(context.options, context.io);
  const [render, page] = [(await load()) as Renderer, await renderOptionsFor(format, context)];
  const texts = found.map((each) => {
    const name = sourceInBrief(each.fact.source, context.index.database);
    return [...render(factDocument(each, name, page.display), page)].join('');
  });
  return { text: texts.join('\n'), count: found.length, rowsAre: 'fact' };
}

/** A paragraph for each fact: its passage in the user's copy or else a paraphrase, with its citation, and who differs. */
async function quotes(found: ShownFact[], context: Context<typeof showOptions>): Promise<Answer> {
  const { index, options } = context;
  const [cite, { citedFact }] = await Promise.all([import('../../cite/prose.ts'), import('../../cite/index.ts')]);
  const { display } = await readerOptions(context);
  const facts = found.map(({ fact }) => citedFact(fact, index));
  const cited = cite.citationsIn(facts, options.style === 'apa' ? 'apa' : 'chicago');
  const { facts: withText, notes } = await passagesFor(found, context);
  const rows = withText.map(({ fact, kind }, position) => {
    const citation = cited[position]?.trim().replace(/^\((.*)\)$|\.$/, '$1');
    const { passage } = fact;
    const paraphrase = `${fact.says.replace(/\.$/, '')}. (Paraphrased from ${citation}.)`;
    const says = passage === null ? paraphrase : `“${quotable(passage)}” (${citation}).`;
    // A correction is of the fact's sentence, never of the passage.
    const history = historyOf(passage === null ? fact : { ...fact, corrected: [] }).map((each) => `${each}.`);
    const sentences = [says, ...history, ...differenceSentences(checkTexts(fact, kind, display))];
    // Citations have curly quotation marks, and a paragraph needs one style.
    return { id: fact.id, quote: sentences.join(' ').replace(/"([^"]*)"/g, '“$1”') };
  });
  const format = chosenFormat(options) ?? 'table';
  if (['table', 'plain', 'markdown', 'html'].includes(format) && options.fields === undefined) {
    const { linked } = await import('../../render/html.ts');
    const text = format === 'html' ? (quote: string) => `<p>${linked(quote).markup}</p>` : visible;
    const paragraphs = rows.map(({ quote }) => `${text(quote)}\n`);
    return { text: paragraphs.join('\n'), count: rows.length, rowsAre: 'fact', notes };
  }
  return { ...listWith([idColumn(), 'quote'], rows, 'fact'), notes };
}

/** A passage without its full stop, which follows the citation; quotation marks inside others are single. */
function quotable(passage: string): string {
  // The last full stop of "the U.S." belongs to the word.
  return passage.replace(/(?<!\.\w)\.$/, '').replace(/["“]([^"“”]*)["”]/g, '‘$1’');
}

/** Facts with their passages in copies, and which have none. */
async function passagesFor(found: ShownFact[], context: Context<typeof showOptions>) {
  const { passageFinder } = await import('../../verify/passages.ts');
  const find = await passageFinder([...new Set(found.map(({ fact }) => fact.source))], context);
  const passages = found.map(({ fact }) => find(fact.source, fact.place));
  const missing = passages.flatMap((passage, position) =>
    passage.text === null ? [`No passage of ${found[position]?.fact.id}: ${passage.because}.`] : [],
  );
  // Warn only for a copy that the user names; a copy found automatically may lack the passages.
  const notes = context.options.text ? notesAt('answer', ...missing) : [];
  const facts = found.map(({ fact, kind }, at) => ({ kind, fact: { ...fact, passage: passages[at]?.text ?? null } }));
  return { facts, notes };
}
