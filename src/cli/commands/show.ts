import type { PismError } from '../../errors.ts';
import { factById } from '../../facts/find.ts';
import { dateInWords } from '../../model/date.ts';
import { placeText, type Source } from '../../model/source.ts';
import { counted } from '../../model/text.ts';
import type { Json } from '../../model/values.ts';
import { verdictOf } from '../../model/verdicts.ts';
import { listSources } from '../../query/catalogue.ts';
import { standingOf, standingText } from '../../query/disputes.ts';
import { columnsOfAll } from '../../query/fact-columns.ts';
import { checkText, checkTexts, differenceSentences, historyOf } from '../../query/fact-lines.ts';
import { factsById, sourceById, sourceInBrief, sourceName } from '../../query/lookup.ts';
import { pointTable } from '../../query/points.ts';
import { idColumn, plainColumn } from '../../query/result.ts';
import { isOneOf } from '../../query/select.ts';
import { trendText } from '../../query/summary.ts';
import { type Renderer, type RenderOptions, visible } from '../../render/options.ts';
import type { Index } from '../../store/open.ts';
import { readAll } from '../../store/schema.ts';
import type { Command, Context } from '../command.ts';
import { choiceOption, linksOption, option, outputOptions, textOption } from '../options.ts';
import { chosenFormat, formatFor, note, printResult, printText, renderOptionsFor } from '../print.ts';
import { hanging, labelledLines, pointByPoint } from '../whole-fact.ts';

const quoteStyles = ['apa', 'chicago'];

const declared = {
  links: linksOption,
  quote: option('Output', '--quote', 'print a paraphrase, or with --text the passage, to paste with its citation'),
  style: choiceOption('Output', '--style <style>', 'with --quote: cite in this style (default: chicago):', quoteStyles),
  ...outputOptions,
  text: textOption,
};

/** `pism show`: facts in full, and cards of sources. */
export const command: Command<typeof declared> = {
  options: declared,
  async run(context) {
    const { index, words } = context;
    const isSource = (word: string) =>
      factsById(index.database, index.kinds, word).length === 0 && sourceById(index.database, word) !== undefined;
    const sources = words.filter(isSource);
    if (sources.length === words.length) return printCards(sources, context);
    const tries = await Promise.allSettled(words.map(async (id) => factById(id, index)));
    const found = tries.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    const failures = tries.flatMap((each): PismError[] => (each.status === 'rejected' ? each.reason : []));
    if (found.length > 0) await printFacts(found, context);
    for (const { message } of failures.slice(0, -1)) await note(`${message}\n`, context.io);
    if (failures.length > 0) throw failures.at(-1);
  },
};

/** Prints the card of each source: what it is, who wrote it, its link, and how many facts it has. */
async function printCards(words: string[], context: Context<typeof declared>): Promise<void> {
  const { index, options } = context;
  const sources = words.flatMap((word) => sourceById(index.database, word) ?? []);
  if (chosenFormat(options) !== undefined || options.fields !== undefined) {
    const list = listSources(index.database);
    const isWanted = new Set<Json>(sources.map(({ source }) => source));
    const rows = [...list.rows].filter(({ source = null }) => isWanted.has(source));
    return void (await printResult(context, { ...list, rows, rowsAre: 'source' }));
  }
  const page = await renderOptionsFor({ forReader: true }, context);
  const cards = sources.map((source) => cardOf(source, index, page));
  await printText(cards.join('\n'), context, counted(cards.length, 'source'));
}

/** The card of a source: what it is and says, how many facts are from it, and what was compared. */
function cardOf(source: Source, { database, kinds }: Index, page: RenderOptions): string {
  const { title, authors, publisher, link, language, date } = source;
  const filters = [isOneOf('f.source', [source.source])];
  const name = sourceName({ ...source, date: date && dateInWords(date) });
  const says = kinds.flatMap((kind) => {
    const line = trendText(database, { kind, filters });
    return line === '' ? [] : [`${kind.title}: ${line}`];
  });
  const [{ facts = '', all = 0, read = 0 } = {}] = readAll<{ facts: string; all: number; read: number }>(
    database,
    `SELECT group_concat(kind || ' ' || facts, ', ' ORDER BY facts DESC, kind) AS facts, sum(facts) AS "all", sum(read) AS read
      FROM (SELECT kind, count(*) AS facts, count(nullif(checked, '[]')) AS read FROM fact_rows WHERE source = ? GROUP BY kind)`,
    source.source,
  );
  const lines: Record<string, string> = {
    Says: says.join('; '),
    Facts: facts ? `${all}: ${facts}` : 'none',
    Compared: facts ? standingText(standingOf(database, filters)) : '',
    Read: facts ? `${read || 'none'} of them by a second person` : '',
    Link: link ?? 'none is recorded',
  };
  const { source: id } = source;
  return `${[
    page.style.strong(hanging(title, 0, page)),
    hanging([...authors, publisher].join(', '), 0, page),
    hanging(
      [...(name.startsWith(title) ? [] : [name]), ...(language ? [`language ${language}`] : [])].join(', '),
      0,
      page,
    ),
    '',
    ...labelledLines(lines, page),
    page.style.faint(hanging(`pism summary --source ${id} · pism facts --source ${id} · pism cite ${id}`, 0, page)),
  ].join('\n')}\n`;
}

type ShownFact = ReturnType<typeof factById>;

async function printFacts(found: ShownFact[], context: Context<typeof declared>): Promise<void> {
  const { index, options } = context;
  if (options.quote) return printQuotes(found, context);
  const format = chosenFormat(options);
  if (/^(markdown|html)$/.test(format ?? '') && !options.fields) return printDocument(found, context);
  if (format !== undefined || options.fields !== undefined) {
    const columns = columnsOfAll([...new Set(found.map(({ kind }) => kind))]);
    const hasPassage = options.fields?.includes('passage') === true;
    const rows = (hasPassage ? await withPassages(found, context) : found).map(({ fact }) => fact);
    const all = hasPassage ? [...columns, plainColumn('passage')] : columns;
    await printResult(context, { columns, all, rows, isMixed: true, rowsAre: 'fact' });
  } else {
    const page = await renderOptionsFor({ forReader: true }, context);
    const texts = (await withPassages(found, context)).map((each) => {
      const source = sourceInBrief(each.fact.source, index.database);
      return pointByPoint(each, { source, links: options.links, isWhole: true }, page);
    });
    await printText(texts.join('\n'), context, counted(found.length, 'fact'));
  }
}

/** Prints a table of each fact for a document: its sentence, what became of it, its points, its place, and what others say. */
async function printDocument(found: ShownFact[], context: Context<typeof declared>): Promise<void> {
  const { load, ...format } = formatFor(context.options, context.io);
  const [render, page] = [(await load()) as Renderer, await renderOptionsFor(format, context)];
  const texts = found.map(({ fact, kind }) => {
    const { table, said } = pointTable(fact, kind, page.display);
    const place = `${sourceInBrief(fact.source, context.index.database)}, ${placeText(fact.place)}`;
    const own = (label: string, text: string) => ({ label, own: text, others: '' });
    const statements = [...said, ...fact.notes].map((check, at) => {
      const { says, source, url } = checkText(check, kind, page.display, fact);
      return { label: said.length > at ? `[${at + 1}]` : 'Also', own: '', others: `${says} ${source} ${url}`.trim() };
    });
    const rows = [
      own('Says', fact.says),
      ...historyOf(fact).map((text) => own('Note', text)),
      ...Array.from(table.rows, ({ verdict, point = '', ...row }) => {
        return { ...row, label: `${verdictOf(verdict)?.mark ?? ''} ${point}`.trim() };
      }),
      own('Source', place),
      ...statements,
    ];
    const columns = [plainColumn('label', fact.id), plainColumn('own', 'Bulletin'), plainColumn('others')];
    return [...render({ columns, all: columns, rows, notes: table.notes ?? [] }, page)].join('');
  });
  await printText(texts.join('\n'), context, counted(found.length, 'fact'));
}

/** Prints a paragraph for each fact: its passage in the user's copy or else a paraphrase, with its citation, and who differs. */
async function printQuotes(found: ShownFact[], context: Context<typeof declared>): Promise<void> {
  const { index, options } = context;
  const [cite, { citedFact }] = await Promise.all([import('../../cite/prose.ts'), import('../../cite/index.ts')]);
  const { display } = await renderOptionsFor({ forReader: true, shortNames: true }, context);
  const facts = found.map(({ fact }) => citedFact(fact, index));
  const cited = cite.citationsIn(facts, options.style === 'apa' ? 'apa' : 'chicago');
  const rows = (await withPassages(found, context)).map(({ fact, kind }, position) => {
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
    return printText(rows.map(({ quote }) => `${text(quote)}\n`).join('\n'), context, counted(rows.length, 'fact'));
  }
  const columns = [idColumn(), plainColumn('quote')];
  await printResult(context, { columns, all: columns, rows, rowsAre: 'fact' });
}

/** A passage without its full stop, which follows the citation; quotation marks inside others are single. */
function quotable(passage: string): string {
  // The last full stop of "the U.S." belongs to the word.
  return passage.replace(/(?<!\.\w)\.$/, '').replace(/["“]([^"“”]*)["”]/g, '‘$1’');
}

async function withPassages(found: ShownFact[], context: Context<typeof declared>) {
  const { passageFinder } = await import('../../verify/passages.ts');
  const find = await passageFinder([...new Set(found.map(({ fact }) => fact.source))], context);
  const passages = found.map(({ fact }) => find(fact.source, fact.place));
  const missing = passages.flatMap((passage, position) =>
    passage.text === null ? [`No passage of ${found[position]?.fact.id}: ${passage.because}.\n`] : [],
  );
  // Warn only for a copy that the user names; a copy found automatically may lack the passages.
  if (context.options.text && missing.length > 0) await note(missing.join(''), context.io);
  return found.map(({ fact, kind }, at) => ({ kind, fact: { ...fact, passage: passages[at]?.text ?? null } }));
}
