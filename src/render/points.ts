import type { Verdict } from '../model/verdicts.ts';
import type { DisputeRow } from '../query/disputes.ts';
import type { PointRow } from '../query/points.ts';
import { nounOf } from '../query/result.ts';
import { type RenderOptions, visible } from './options.ts';
import { bylinesOf } from './rows.ts';
import { cutText, textWidth, wrapText } from './text-width.ts';

const gap = '  ';
/** The narrowest page on which the values of a dispute stand side by side. */
const minBeside = 70;
const heads = { own: 'Bulletin', others: 'Others' };

/** A table of points, with whole texts; a value that has nothing beside it goes on to the right. */
export function pointTable(rows: PointRow[], { width, style }: RenderOptions): string {
  const compared = rows.filter(({ others }) => others !== '');
  const labels = Math.min(widest(rows.map(({ label }) => label)), Math.floor(width / 3));
  const values = width - labels - 3 * gap.length;
  const own = Math.min(widest([heads.own, ...compared.map((row) => row.own)]), Math.floor(values / 2));
  const head = { label: '', own: cutText(heads.own, own), others: cutText(heads.others, values - own) };
  const table = compared.length > 0 ? [head, ...rows] : rows;
  const lines = table.flatMap((row: PointRow) => {
    const isAlone = row.others === '';
    const texts = [wrapped(row.label, labels), wrapped(row.own, isAlone ? values : own)];
    const [first = [], second = [], third = []] = [...texts, wrapped(row.others, values - own)];
    const count = Math.max(first.length, second.length, third.length);
    return Array.from({ length: count }, (_, at) => {
      const mark = at === 0 ? markOf(row, style) : ' ';
      const label = style.faint(padded(first[at], labels));
      const other = row.verdict && third[at] ? style[row.verdict.style](third[at]) : style.faint(third[at] ?? '');
      return `${mark} ${label}${gap}${padded(second[at], own)}${gap}${other}`.trimEnd();
    });
  });
  return lines.join('\n');
}

/** A list of disputes, one or two lines each: texts are cut, and the id is at the right edge. */
export function disputeList(rows: DisputeRow[], page: RenderOptions): string {
  if (page.width < minBeside) return rows.map((row) => labelledDispute(row, page)).join('\n');
  // A text in its visible form is cut to one line: each row then has one.
  const cut = (text: string, part: number) => cutText(visible(text), Math.floor(page.width / part));
  const names = rows.map((row) => ({ ...row, label: cut(nounOf(row.field), 4), own: cut(row.own, 5) }));
  const labels = widest(names.map(({ label }) => label));
  const room = page.width - labels - widest([heads.own, ...names.map(({ own }) => own)]) - 3 * gap.length;
  const short = names.map((row) => {
    const [full, brief] = bylinesOf(row);
    const [text, id] = [visible(row.text), gap + row.id];
    const forms = [full + id, brief + id, full, brief];
    const form = forms.findIndex((by) => textWidth(`${text} ${by}`) <= room);
    const by = form % 2 === 0 ? full : brief;
    return { ...row, others: `${cutText(text, room - textWidth(` ${by}`))} ${by}` };
  });
  const [head = '', ...lines] = pointTable(short, page).split('\n');
  const ids = rows.map(({ id }) => id);
  return [head, ...withIds(lines, ids, page)].join('\n');
}

/** A dispute for a narrow page: a line for each of its values, and the id below. */
function labelledDispute(row: DisputeRow, page: RenderOptions): string {
  const { field, own, text, id } = row;
  const [by] = bylinesOf(row);
  const lines = [nounOf(field), `${heads.own}: ${own}`, `${heads.others}: ${visible(text)} ${by}`];
  const wrappedLines = lines.flatMap((line) => wrapped(line, page.width - gap.length)).join(`\n${gap}`);
  const below = id === '' ? [] : wrapped(id, page.width - gap.length).map((line) => `\n${gap}${page.style.id(line)}`);
  return `${markOf(row, page.style)} ${wrappedLines}${below.join('')}`;
}

/** Lines with ids at the right edge, or below where there is no room. */
function withIds(lines: string[], ids: string[], { width, style }: RenderOptions): string[] {
  const right = Math.min(width, Math.max(...lines.map((line, at) => textWidth(line + gap + ids[at]))));
  return lines.map((line, at) => {
    const id = ids[at] ?? '';
    const free = right - textWidth(line) - textWidth(id);
    const between = free >= gap.length ? ' '.repeat(free) : `\n${' '.repeat(Math.max(0, right - textWidth(id)))}`;
    return id === '' ? line : line + between + style.id(id);
  });
}

function markOf({ verdict }: { verdict?: Verdict | undefined }, style: RenderOptions['style']): string {
  return verdict ? style[verdict.style](verdict.mark) : ' ';
}

function wrapped(text: string, width: number): string[] {
  return wrapText(visible(text), width).split('\n');
}

function padded(text = '', width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

function widest(texts: string[]): number {
  return Math.max(0, ...texts.map(textWidth));
}
