import { PismError } from '../core/errors.ts';
import { factById } from '../core/facts/find.ts';
import type { Source } from '../core/model/source.ts';
import type { Json } from '../core/model/values.ts';
import { listSources } from '../core/query/catalogue.ts';
import { columnsOf, dataColumns } from '../core/query/fact-columns.ts';
import { type FactOfKind, factsById, sourceById, sourceInBrief } from '../core/query/lookup.ts';
import { factDocument } from '../core/query/point-table.ts';
import { quoteOf } from '../core/query/points.ts';
import { type Answer, idColumn, listWith, notesAt, plainColumn } from '../core/query/result.ts';
import { isOneOf } from '../core/query/select.ts';
import { type Renderer, visible } from '../formats/options.ts';
import type { Command, Context } from '../terminal/command.ts';
import { choiceOption, linksOption, option, outputOptions, textOption } from '../terminal/options.ts';
import { chosenFormat, formatFor, readerOptions, renderOptionsFor } from '../terminal/print.ts';
import { summaryText } from './lists/summary-text.ts';
import { factsInFull } from './lists/whole-fact.ts';

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
  task: 'Ask',
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
  const isFact = (word: string) => factsById(index.database, index.kinds, word).length > 0;
  const sources = words.flatMap((word) => (isFact(word) ? [] : (sourceById(index.database, word) ?? [])));
  if (sources.length === words.length) return sourceCards(sources, context);
  const found: FactOfKind[] = [];
  const unknown: string[] = [];
  for (const id of words)
    try {
      found.push(factById(id, index));
    } catch (thrown) {
      if (!(thrown instanceof PismError) || words.length === 1) throw thrown;
      unknown.push(`pism: ${thrown.message}`, thrown.hint ?? '');
    }
  const answer = found.length > 0 ? await answerWith(found, context) : {};
  const notes = [...(answer.notes ?? []), ...notesAt('stderr', ...unknown)];
  return { ...answer, notes, exit: unknown.length > 0 ? 'no' : 'done' };
}

/** Each source: what it is, who wrote it, its link, what its facts say, and what was compared. */
async function sourceCards(sources: Source[], context: Context<typeof showOptions>): Promise<Answer> {
  const { index, options } = context;
  if (chosenFormat(options) !== undefined || options.fields !== undefined) {
    const list = listSources(index.database);
    const isWanted = new Set<Json>(sources.map(({ source }) => source));
    const rows = [...list.rows].filter(({ source = null }) => isWanted.has(source));
    return { ...list, rows, rowsAre: 'source' };
  }
  const texts = sources.map(async ({ source }) => {
    const text = await summaryText(context, index.kinds, [isOneOf('f.source', [source])]);
    return `${text}pism facts --source ${source} · pism cite ${source}\n`;
  });
  return { text: (await Promise.all(texts)).join('\n'), count: sources.length, rowsAre: 'source' };
}

async function answerWith(found: FactOfKind[], context: Context<typeof showOptions>): Promise<Answer> {
  const { options } = context;
  const { fields, quote } = options;
  const format = chosenFormat(options);
  const isData = format !== undefined || fields !== undefined;
  const needsPassage = quote || !isData || fields?.includes('passage');
  const { facts, notes } = needsPassage ? await passagesFor(found, context) : { facts: found, notes: [] };
  if (quote) return { ...(await quotes(facts, context)), notes };
  if (!isData) return { ...(await factsInFull(facts, context)), notes };
  if (/^(markdown|html)$/.test(format ?? '') && !fields) {
    const { load, ...as } = formatFor(options, context.io);
    const [render, page] = [(await load()) as Renderer, await renderOptionsFor(as, context)];
    const texts = facts.map((each) => {
      const name = sourceInBrief(each.fact.source, context.index.database);
      return [...render(factDocument(each, name, page.display), page)].join('');
    });
    return { text: texts.join('\n'), count: facts.length, rowsAre: 'fact' };
  }
  const kinds = [...new Set(facts.map(({ kind }) => kind))];
  const isJson = fields === undefined && formatFor(options, context.io).isData;
  const columns = isJson ? dataColumns(kinds) : kinds.flatMap(columnsOf);
  const all = needsPassage ? [...columns, plainColumn('passage')] : columns;
  const byName = new Map(all.map((column) => [column.name, column]));
  return { columns: [...byName.values()], rows: facts.map(({ fact }) => fact), rowsAre: 'fact', notes };
}

/** A paragraph for each fact: its passage in the user's copy or else a paraphrase, with its citation, and who differs. */
async function quotes(found: FactOfKind[], context: Context<typeof showOptions>): Promise<Answer> {
  const { index, options } = context;
  const [cite, { citedFact }] = await Promise.all([
    import('../formats/cite/prose.ts'),
    import('../formats/cite/index.ts'),
  ]);
  const { display } = await readerOptions(context);
  const works = found.map(({ fact }) => citedFact(fact, index));
  const cited = cite.citationsIn(works, options.style === 'apa' ? 'apa' : 'chicago');
  const rows = found.map((each, at) => {
    const citation = cited[at]?.trim().replace(/^\((.*)\)$|\.$/, '$1') ?? '';
    const quote = quoteOf(each, citation, display, quotable(String(each.fact['passage'] ?? '')));
    // Citations have curly quotation marks, and a paragraph needs one style.
    return { id: each.fact.id, quote: quote.replace(/"([^"]*)"/g, '“$1”') };
  });
  const format = chosenFormat(options) ?? 'table';
  if (!['table', 'plain', 'markdown'].includes(format) || options.fields)
    return listWith([idColumn(), 'quote'], rows, 'fact');
  return { text: rows.map(({ quote }) => `${visible(quote)}\n`).join('\n'), count: rows.length, rowsAre: 'fact' };
}

/** A passage without its full stop, which follows the citation; quotation marks inside others are single. */
function quotable(passage: string): string {
  // The last full stop of "the U.S." belongs to the word.
  return passage.replace(/(?<!\.\w)\.$/, '').replace(/["“]([^"“”]*)["”]/g, '‘$1’');
}

/** Facts with their passages in copies, and which have none. */
async function passagesFor(found: FactOfKind[], context: Context<typeof showOptions>) {
  const { passageFinder } = await import('../texts/copy/passages.ts');
  const find = await passageFinder([...new Set(found.map(({ fact }) => fact.source))], context);
  const passages = found.map(({ fact }) => find(fact.source, fact.place));
  const missing = passages.flatMap((passage, position) =>
    passage.text === null ? [`No passage of ${found[position]?.fact.id}: ${passage.because}.`] : [],
  );
  const notes = context.options.text ? notesAt('answer', ...missing) : [];
  const facts = found.map(({ fact, kind }, at) => ({ kind, fact: { ...fact, passage: passages[at]?.text ?? null } }));
  return { facts, notes };
}
