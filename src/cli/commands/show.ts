import type { DatabaseSync } from 'node:sqlite';
import { wrapAnsi } from 'fast-wrap-ansi';
import { factVerdicts } from '../../model/checks.ts';
import { fieldType } from '../../model/fields/index.ts';
import { type Field, fieldOf, type Kind, meaningOf } from '../../model/kind.ts';
import { type Place, placeText } from '../../model/place.ts';
import { fold } from '../../model/text.ts';
import { type Json, type JsonObject, ownValue } from '../../model/values.ts';
import { columnsOfKinds } from '../../query/columns.ts';
import { headline, idColumn, plainColumn } from '../../query/result.ts';
import { sourceName } from '../../query/source-line.ts';
import type { Page } from '../../render/page.ts';
import { visible } from '../../render/page.ts';
import { textWidth } from '../../render/text-width.ts';
import type { Command, Context } from '../command.ts';
import { factById } from '../facts.ts';
import { note } from '../messages.ts';
import { option, outputOptions, textOption } from '../options.ts';
import { chosenFormat, pageFor, printResult, printText } from '../print.ts';

/** `pism show`: facts in full. */
export const command: Command = {
  task: 'Look closer',
  summary: 'Show a fact in full, with its place and what other sources say',
  arguments: [['<id...>', 'ids of facts']],
  examples: [
    ['pism show {id}', 'a fact with all its fields and checks'],
    ['pism show {id} --quote', 'a paragraph to paste, with its citation'],
    ['pism show {id} --json', 'the fact as JSON'],
  ],
  options: [option('Output', '--quote', 'print a paragraph to paste, with its citation'), ...outputOptions, textOption],
  async run(context) {
    const { index, words, options } = context;
    const found = words.map((id) => factById(id, index));
    if (options.quote) return printQuotes(found, context);
    if (chosenFormat(options) !== undefined || options.fields !== undefined) {
      const columns = columnsOfKinds([...new Set(found.map(({ kind }) => kind))]);
      const hasPassage = options.fields?.includes('passage') === true;
      const rows = hasPassage ? await withPassages(found, context) : found.map(({ fact }) => fact);
      const all = hasPassage ? [...columns, plainColumn('passage')] : columns;
      await printResult(context, { columns, all, rows, isMixed: true });
      return;
    }
    const page = await pageFor({ forReader: true }, context);
    const facts = await withPassages(found, context);
    const texts = found.map(({ kind }, position) => factText(facts[position] ?? {}, kind, index.database, page));
    await printText(texts.join('\n'), context);
  },
};

/** A fact's verdict as a sentence. */
const verdictSentences: Record<string, string> = {
  agrees: 'Another source agrees.',
  refines: 'Another source agrees and is more exact.',
  differs: 'Another source differs.',
  contested: 'Other sources contradict each other.',
};

/** Prints a paragraph for each fact: what it says, a note that cites it, and what other sources make of it. */
async function printQuotes(found: { fact: JsonObject }[], context: Context): Promise<void> {
  const [{ notes }, { citedFact }] = await Promise.all([import('../../cite/prose.ts'), import('./cite.ts')]);
  const cited = notes(found.map(({ fact }) => citedFact(fact, context.index)));
  const rows = found.map(({ fact }, position) => {
    const verdict = verdictSentences[String(fact['verdict'])] ?? 'Not checked against other sources.';
    const note = `Paraphrased from ${cited[position]?.trim()}`;
    return { id: fact['id'] ?? null, quote: [fact['says'], note, verdict].join(' ') };
  });
  const format = chosenFormat(context.options) ?? 'table';
  if (['table', 'plain', 'markdown', 'html'].includes(format) && context.options.fields === undefined) {
    const text = format === 'html' ? await paragraphMaker() : visible;
    return printText(rows.map(({ quote }) => `${text(quote)}\n`).join('\n'), context);
  }
  const columns = [idColumn(), plainColumn('quote')];
  await printResult(context, { columns, all: columns, rows });
}

async function paragraphMaker(): Promise<(text: string) => string> {
  const { linked } = await import('../../render/html.ts');
  return (text) => `<p>${linked(text)}</p>`;
}

async function withPassages(found: { fact: JsonObject }[], context: Context): Promise<JsonObject[]> {
  const facts = found.map(({ fact }) => fact);
  const { passageFinder } = await import('../copies.ts');
  const find = await passageFinder([...new Set(facts.map((fact) => String(fact['source'])))], context);
  const passages = facts.map((fact) => find(String(fact['source']), fact['place'] as unknown as Place));
  const missing = passages.flatMap((passage, position) =>
    passage.text === null ? [`No passage of ${facts[position]?.['id']}: ${passage.because}.\n`] : [],
  );
  // A copy that the user names should have the passages; one that is found by itself may lack them.
  if (context.options.text && missing.length > 0) await note(missing.join(''), context.io);
  return facts.map((fact, position) => ({ ...fact, passage: passages[position]?.text ?? null }));
}

type Line = [label: string, text: string];

/** A fact as text: what it says, its fields with the meaning of choices, where it is from, and what sources say. */
function factText(fact: JsonObject, kind: Kind, database: DatabaseSync, page: Page): string {
  const { style, width } = page;
  const inferred = fact['inferred'] as string[];
  const fields = kind.fields.flatMap((field) =>
    fieldLine(field, fact[field.name] ?? null, inferred.includes(field.name), page),
  );
  const place: Line[] = [
    ['Source', sourceText(fact, database)],
    ...(fact['verdict'] ? [['Checks', verdictText(String(fact['verdict']))] as Line] : []),
    ...listLine('Tags', fact['tags']),
    ...listLine('Related', (fact['related'] as string[]).map(page.display.id)),
    ...(fact['passage'] ? [['Passage', `“${fact['passage']}”`] as Line] : []),
  ];
  const sources = [...(fact['checks'] as JsonObject[]), ...(fact['notes'] as JsonObject[])];
  const head = `${style.id(visible(String(fact['id'])))}  ${style.faint(kind.kind)}`;
  const parts = [
    `${head}\n${style.strong(wrapAnsi(visible(String(fact['says'])), width))}`,
    ...(fields.length > 0 ? [lines(fields, page)] : []),
    lines(place, page),
    ...(sources.length > 0
      ? [style.strong('What other sources say'), ...sources.map((each) => checkText(each, fact, kind, page))]
      : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function fieldLine(field: Field, value: Json, inferred: boolean, { display }: Page): Line[] {
  if (value === null) return [];
  const shown = fieldType(field).show(value, display, field);
  const meaning = meaningOf(field.choices?.[shown] ?? '');
  const notes = [fold(meaning) === fold(shown) ? '' : meaning, inferred ? 'inferred' : ''].filter(Boolean);
  return [[headline(field.name), notes.length > 0 ? `${shown} (${notes.join('; ')})` : shown]];
}

function verdictText(verdict: string): string {
  const meaning = ownValue(factVerdicts as Record<string, string>, verdict);
  return meaning === undefined ? verdict : `${verdict} (${meaning})`;
}

function listLine(label: string, value: Json | undefined): Line[] {
  const items = (value ?? []) as string[];
  return items.length > 0 ? [[label, items.join(', ')]] : [];
}

function sourceText(fact: JsonObject, database: DatabaseSync): string {
  const source = database.prepare('SELECT * FROM sources WHERE source = ?').get(String(fact['source']));
  const name = source ? sourceName(source) : String(fact['source']);
  return [name, placeText(fact['place'] as unknown as Place)].filter(Boolean).join(', ');
}

function checkText(check: JsonObject, fact: JsonObject, kind: Kind, page: Page): string {
  const { style, display } = page;
  const { title, publisher, date, grade, url } = (check['source'] ?? {}) as Record<string, string | undefined>;
  const verdict = String(check['verdict'] ?? 'note');
  const tone = { note: style.faint, differs: style.warning }[verdict] ?? style.good;
  const name = [title, publisher, date].filter(Boolean).join(', ');
  const about: Line[] = [[tone(visible(verdict)), String(check['says'])]];
  const field = fieldOf(kind, String(check['on_field']));
  // A source that agrees gives the value of the fact.
  const value = field && (((check['value'] ?? {}) as JsonObject)[field.name] ?? fact[field.name]);
  if (field) about.push([headline(field.name), fieldType(field).show(value ?? null, display, field)]);
  if (name !== '') about.push(['Source', `${name} (${grade})`], ['', String(url)]);
  return lines([...about, ['Looked up', String(check['on'])]], page);
}

// Broken, an address could not be opened or copied.
function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text);
}

/** Labelled lines; the texts begin in one column and wrap there. */
function lines(all: Line[], { style, width }: Page): string {
  const indent = Math.max(...all.map(([label]) => textWidth(label))) + 2;
  const texts = all.map(([label, text]) => {
    const wrapped = wrapAnsi(visible(text), Math.max(20, width - indent), { hard: !isAddress(text) });
    const head = style.faint(label) + ' '.repeat(indent - textWidth(label));
    return head + wrapped.replaceAll('\n', `\n${' '.repeat(indent)}`);
  });
  return texts.join('\n');
}
