import { dateInWords } from '../model/date.ts';
import type { Fact } from '../model/fact.ts';
import type { Kind } from '../model/kind.ts';
import { placeText } from '../model/source.ts';
import { counted } from '../model/text.ts';
import { type CheckText, checkText, historyOf } from '../query/fact-lines.ts';
import { pointTable } from '../query/points.ts';
import { nounIn } from '../query/result.ts';
import { maxSentence } from '../render/layout.ts';
import { type RenderOptions, visible } from '../render/options.ts';
import { table } from '../render/table.ts';
import { textWidth, wrapHanging } from '../render/text-width.ts';

/** A fact point by point, what differs first, with what numbered sources say. */
export function pointLines(shown: { fact: Fact; kind: Kind }, parts: FactParts, options: RenderOptions): string {
  const { fact, kind } = shown;
  const page = { ...options, width: Math.min(options.width, maxSentence) };
  const { style, display } = page;
  const points = pointTable(fact, kind, display);
  const [said, also] = [points.said, parts.isWhole ? fact.notes : []].map((checks) =>
    checks.map((check) => checkText(check, kind, display, fact)),
  ) as [CheckText[], CheckText[]];
  const head = hanging(`${fact.id}  ${kind.kind}, ${parts.source}, ${placeText(fact.place)}`, 0, page);
  const id = visible(fact.id);
  const hasSources = said.length + also.length > 0;
  const blocks = [
    [style.strong(hanging(fact.says, 0, page)), style.id(id) + head.slice(id.length)],
    historyOf(fact).map((each) => style.warning(hanging(`${each}.`, 0, page))),
    [[...table(points.table, { ...page, isWhole: true })].join('').trimEnd()],
    said.length > 0 ? [style.strong('What they say'), ...statements(said, parts, page)] : [],
    also.length > 0 ? [style.strong('Also'), ...statements(also, parts, page, '–')] : [],
    [...(parts.isWhole ? belongings(shown, page) : []), lastLine(fact, hasSources, parts, page)],
  ];
  const texts = blocks.flatMap((lines) => (lines.length > 0 ? lines.join('\n') : []));
  return `${texts.join('\n\n')}\n`;
}

/** What a page of a fact has besides its points and what sources say of them. */
export interface FactParts {
  /** The name of its source. */
  source: string;
  /** Whether titles and addresses of sources, and the days on which they were looked up, are on it. */
  links?: boolean | undefined;
  /** Whether notes, passage, tags and related facts are on it. */
  isWhole: boolean;
}

/** The columns before what a source says. */
const indent = 4;

/** Wraps a text between its indents: that of the first line is already printed. */
export function hanging(text: string, indent: number, { width }: Pick<RenderOptions, 'width'>): string {
  // An address is copied from its line.
  if (/^https?:\/\/\S+$/.test(text)) return visible(text);
  return wrapHanging(visible(text), indent, width);
}

/** What sources say, each with its number; one that says the same as one before it is one line. */
function statements(all: CheckText[], { links }: FactParts, page: RenderOptions, sign?: string): string[] {
  const { faint } = page.style;
  return all.map((each, at) => {
    const { says, source, short, why, url, unopened, on } = each;
    const number = (sign ?? `${at + 1}`).padStart(2).padEnd(indent);
    const who = source === '' ? '' : short;
    const same = all.findIndex((other) => other.says === says);
    if (same < at && !links) return number + hanging(`the same as ${sign ?? same + 1}: ${who}`, indent, page);
    const text = number + hanging(says, indent, page);
    const hasRoom = textWidth(`${text.split('\n').at(-1)}  ${who}`) <= page.width;
    const [beside, below] = hasRoom && !links ? [`  ${visible(who)}`.trimEnd()] : ['', who];
    const details = links
      ? [source, url, unopened && `not opened: ${unopened}`, `looked up on ${dateInWords(on)}`]
      : [below];
    const lines = [why && `why: ${why}`, ...details].flatMap((line) =>
      line ? faint(hanging(line, indent, page)) : [],
    );
    return [text + faint(beside), ...lines].join(`\n${' '.repeat(indent)}`);
  });
}

/** What belongs to a fact: main fields that it does not state, its passage, related facts and tags. */
function belongings({ fact, kind }: { fact: Fact; kind: Kind }, page: RenderOptions): string[] {
  const { passage, related, tags } = fact;
  const unstated = kind.columns.filter((name) => (fact[name] ?? null) === null);
  return labelledLines(
    {
      'Not stated': unstated.map((name) => nounIn(kind, name)).join(', '),
      Passage: passage ? `“${passage}”` : '',
      Related: related.map(page.display.id).join(', '),
      Tags: tags.join(', '),
    },
    page,
  );
}

/** Lines that begin with a label, without those that have no text. */
export function labelledLines(all: Record<string, string>, page: RenderOptions): string[] {
  const stated = Object.entries(all).filter(([, text]) => text !== '');
  const width = Math.max(...stated.map(([label]) => label.length)) + 2;
  return stated.map(([label, text]) => page.style.faint(label.padEnd(width)) + hanging(text, width, page));
}

function lastLine(fact: Fact, hasSources: boolean, { links, isWhole }: FactParts, page: RenderOptions): string {
  const { checked, notes, id } = fact;
  const others =
    isWhole || notes.length === 0 ? '' : ` ${counted(notes.length, 'note')}: pism show ${page.display.id(id)}.`;
  const readers = checked.map(({ by, on }) => `${by} on ${dateInWords(on)}`).join(', ') || 'no second person';
  const more = hasSources && !links ? ' Links and days looked up: --links' : '';
  return page.style.faint(hanging(`Paraphrase; read by ${readers}.${others}${more}`, 0, page));
}
