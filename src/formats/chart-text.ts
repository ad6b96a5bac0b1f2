import type { Chart } from '../core/query/chart.ts';
import { type RenderOptions, visible } from './options.ts';
import { textWidth, wrapText } from './text-width.ts';

/** The chart as bars of block characters; for screen readers in sentences. */
export function chartText(chart: Chart, { width, style }: RenderOptions, isPlain: boolean): string {
  const shown = (text: string) => (isPlain ? visible(text) : wrapText(visible(text), width));
  const lines = isPlain
    ? chart.bars.map(({ label, text }) => visible(`${label}: ${text}`))
    : barLines(chart, width, style.id);
  return [style.heading(shown(chart.title)), ...lines, style.faint(shown(chart.source))]
    .map((line) => `${line}\n`)
    .join('');
}

function barLines({ bars }: Chart, width: number, paint: (bar: string) => string): string[] {
  const texts = bars.map(({ text }) => visible(text));
  const [longestLabel, longestText] = [bars.map(({ label }) => visible(label)), texts].map((all) =>
    Math.max(...all.map(textWidth)),
  );
  const labelWidth = Math.min(longestLabel ?? 0, Math.max(8, Math.floor(width * labelPart)));
  const room = Math.max(minBar, width - labelWidth - (longestText ?? 0) - 4);
  const most = Math.max(...bars.map(({ counts: [, whole = 0] }) => whole));
  // One square for each thing counted, filled where it belongs to the part.
  const hasSquares = bars.every(({ counts: [part = -1, whole = 0] }) => part >= 0 && part <= whole && whole <= room);
  return bars.flatMap(({ label, from, to, counts: [part = 0, whole = 0] }, at) => {
    const squares = `${'■'.repeat(part)}${'□'.repeat(whole - part)}`.padEnd(most + 1);
    // Every value but 0 is visible.
    const length = Math.max(to > from ? 1 : 0, Math.round((to - from) * room));
    const bar = ' '.repeat(Math.round(from * room)) + '█'.repeat(length);
    const [first = '', ...rest] = wrapText(visible(label), labelWidth).split('\n');
    const head = first + ' '.repeat(Math.max(0, labelWidth - textWidth(first)));
    return [`${head}  ${bar && paint(hasSquares ? squares : `${bar} `)}${texts[at]}`, ...rest];
  });
}

/** The largest share of the width for labels. */
const labelPart = 0.4;
/** The least columns for the longest bar. */
const minBar = 10;
