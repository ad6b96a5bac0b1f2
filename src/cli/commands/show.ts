import type { DatabaseSync } from 'node:sqlite';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { PismError } from '../../errors.ts';
import { factById } from '../../facts/find.ts';
import type { Fact } from '../../model/fact.ts';
import { factVerdicts } from '../../model/fields/type.ts';
import { placeText } from '../../model/source.ts';
import { counted } from '../../model/text.ts';
import { ownValue } from '../../model/values.ts';
import { sourceName } from '../../query/captions.ts';
import { columnsOfKinds } from '../../query/columns.ts';
import { type CheckText, checkTexts, fieldLines, historyOf, type LabelledText } from '../../query/fact-lines.ts';
import { sourceById } from '../../query/lookup.ts';
import { idColumn, plainColumn } from '../../query/result.ts';
import { type RenderOptions, visible } from '../../render/options.ts';
import { textWidth } from '../../render/text-width.ts';
import type { Command, Context } from '../command.ts';
import { option, outputOptions, textOption } from '../options.ts';
import { chosenFormat, note, printResult, printText, renderOptionsFor } from '../print.ts';

const declared = {
  quote: option('Output', '--quote', 'print a paragraph to paste, with its citation'),
  ...outputOptions,
  text: textOption,
};

/** `pism show`: facts in full. */
export const command: Command<typeof declared> = {
  options: declared,
  async run(context) {
    const tries = await Promise.allSettled(context.words.map(async (id) => factById(id, context.index)));
    const found = tries.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    const failures = tries.flatMap((each): PismError[] => (each.status === 'rejected' ? each.reason : []));
    if (found.length > 0) await printFacts(found, context);
    for (const { message } of failures.slice(0, -1)) await note(`${message}\n`, context.io);
    if (failures.length > 0) throw failures.at(-1);
  },
};

type ShownFact = ReturnType<typeof factById>;

async function printFacts(found: ShownFact[], context: Context<typeof declared>): Promise<void> {
  const { index, options } = context;
  if (options.quote) return printQuotes(found, context);
  if (chosenFormat(options) !== undefined || options.fields !== undefined) {
    const columns = columnsOfKinds([...new Set(found.map(({ kind }) => kind))]);
    const hasPassage = options.fields?.includes('passage') === true;
    const rows = (hasPassage ? await withPassages(found, context) : found).map(({ fact }) => fact);
    const all = hasPassage ? [...columns, plainColumn('passage')] : columns;
    await printResult(context, { columns, all, rows, isMixed: true, rowsAre: 'fact' });
  } else {
    const page = await renderOptionsFor({ forReader: true }, context);
    const texts = (await withPassages(found, context)).map((each) => factPage(each, index.database, page));
    await printText(texts.join('\n'), context, counted(found.length, 'fact'));
  }
}

/** A fact's verdict as a sentence. */
const verdictSentences: Record<string, string> = {
  agrees: 'Another source agrees.',
  finer: 'Another source agrees and is more exact.',
  differs: 'Another source differs.',
  contested: 'Other sources contradict each other.',
};

/** Prints a paragraph for each fact: its sentence, its citation, and its verdict. */
async function printQuotes(found: { fact: Fact }[], context: Context<typeof declared>): Promise<void> {
  const [{ notes }, { citedFact }] = await Promise.all([import('../../cite/prose.ts'), import('../../cite/index.ts')]);
  const cited = notes(found.map(({ fact }) => citedFact(fact, context.index)));
  const rows = found.map(({ fact }, position) => {
    const verdict =
      verdictSentences[fact.finer ? 'finer' : (fact.verdict ?? '')] ?? 'Not checked against other sources.';
    const note = `Paraphrased from ${cited[position]?.trim()}`;
    return { id: fact.id, quote: [fact.says, note, ...historyOf(fact).map((each) => `${each}.`), verdict].join(' ') };
  });
  const format = chosenFormat(context.options) ?? 'table';
  if (['table', 'plain', 'markdown', 'html'].includes(format) && context.options.fields === undefined) {
    const { linked } = await import('../../render/html.ts');
    const text = format === 'html' ? (quote: string) => `<p>${linked(quote).markup}</p>` : visible;
    return printText(rows.map(({ quote }) => `${text(quote)}\n`).join('\n'), context);
  }
  const columns = [idColumn(), plainColumn('quote')];
  await printResult(context, { columns, all: columns, rows, rowsAre: 'fact' });
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

/** A fact as text: its sentence, its fields with the meanings of choices, its source, and its checks. */
function factPage({ fact, kind }: ShownFact, database: DatabaseSync, page: RenderOptions): string {
  const { style, width } = page;
  const fields = fieldLines(fact, kind, page.display);
  const verdict = fact.verdict ?? '';
  const meaning = fact.finer ? 'finer: a source is more exact' : ownValue<string>(factVerdicts, verdict);
  const source = sourceById(database, fact.source);
  const place: LabelledText[] = [
    ['Source', `${source ? sourceName(source) : fact.source}, ${placeText(fact.place)}`],
    ['Checked by', fact.checked.map(({ by, on }) => `${by} (${on})`).join(', ')],
    ['Checks', meaning === undefined ? verdict : `${verdict} (${meaning})`],
    ['Tags', fact.tags.join(', ')],
    ['Related', fact.related.map(page.display.id).join(', ')],
    ['Passage', fact['passage'] ? `“${fact['passage']}”` : ''],
  ];
  const findings = checkTexts(fact, kind, page.display).map((each) => findingText(each, page));
  const history = historyOf(fact).map((each) => style.warning(wrapAnsi(visible(`${each}.`), width)));
  const head = `${style.id(visible(fact.id))}  ${style.faint(kind.kind)}`;
  const parts = [
    `${[head, ...history].join('\n')}\n${style.strong(wrapAnsi(visible(fact.says), width))}`,
    ...(fields.length > 0 ? [lines(fields, page)] : []),
    lines(place, page),
    ...(findings.length > 0 ? [style.strong('What other sources say'), ...findings] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function findingText({ verdict, says, value, why, ...from }: CheckText, page: RenderOptions): string {
  const { style } = page;
  const tone = { note: style.faint, differs: style.warning }[verdict] ?? style.good;
  const source: LabelledText[] = [
    ['Source', from.source],
    ['', from.url],
    ['Not opened', from.unopened],
    ['Looked up', from.on],
  ];
  return lines([[tone(visible(verdict)), says], ...value, ['Why', why], ...source], page);
}

/** Labelled lines, skipping empty ones; the texts start in one column and wrap there. */
function lines(all: LabelledText[], { style, width }: RenderOptions): string {
  const stated = all.filter(([, text]) => text !== '');
  const indent = Math.max(...stated.map(([label]) => textWidth(label))) + 2;
  const texts = stated.map(([label, text]) => {
    // Do not wrap an address: it could not be opened or copied.
    const wrapped = wrapAnsi(visible(text), Math.max(20, width - indent), { hard: !/^https?:\/\/\S+$/.test(text) });
    const head = style.faint(label) + ' '.repeat(indent - textWidth(label));
    return head + wrapped.replaceAll('\n', `\n${' '.repeat(indent)}`);
  });
  return texts.join('\n');
}
