import type { Chart } from '../query/chart.ts';
import { type RenderOptions, type TextStyle, visible } from './options.ts';
import { textWidth, wrapText } from './text-width.ts';

/** The chart as bars of block characters, or of `#` on terminals without them. */
export function chartText(chart: Chart, { width, style }: RenderOptions, hasBlocks: boolean): string {
  const values = chart.bars.map(({ value }) => value);
  const texts = chart.bars.map(({ text }) => visible(text));
  const longestLabel = Math.max(0, ...chart.bars.map(({ label }) => textWidth(visible(label))));
  const longestText = Math.max(0, ...texts.map(textWidth));
  const labelWidth = Math.min(longestLabel, Math.max(8, Math.floor(width * labelPart)));
  const room = Math.max(minBar, width - labelWidth - longestText - 4);
  const [least, greatest] = [Math.min(0, ...values), Math.max(chart.isShare ? 1 : 0, ...values)];
  const columns = (value: number) => (greatest === least ? 0 : (value / (greatest - least)) * room);
  const zero = Math.round(columns(-least));
  const isCounted = hasBlocks && chart.bars.every((bar) => areSquares(bar, room));
  const most = Math.max(...chart.bars.map(({ counts: [, whole = 0] = [] }) => whole));
  const lines = chart.bars.flatMap(({ label, value, counts: [part = 0, whole = 0] = [] }, at) => {
    const length = columns(Math.abs(value));
    const before = ' '.repeat(value < 0 ? Math.max(0, zero - Math.round(length)) : zero);
    const squares = `${'■'.repeat(part)}${'□'.repeat(whole - part)}`.padEnd(most);
    const bar = isCounted ? squares : barOf(length, hasBlocks, !hasBlocks || value < 0);
    const [first = '', ...rest] = wrapText(visible(label), labelWidth).split('\n');
    const head = first + ' '.repeat(Math.max(0, labelWidth - textWidth(first)));
    const text = isCounted ? texts[at]?.padStart(longestText + 1) : texts[at];
    return [`${head}  ${before}${style.id(bar)}${bar === '' ? '' : ' '}${text}`, ...rest];
  });
  return chartPage(chart, lines, (line) => wrapText(visible(line), width), style);
}

/** The largest share of the width for labels. */
const labelPart = 0.4;
/** The least columns for the longest bar. */
const minBar = 10;
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** Whether a bar can have a square for each of those counted, of which a part is filled. */
function areSquares({ counts: [part = -1, whole = 0] = [] }: Chart['bars'][number], room: number): boolean {
  return part >= 0 && part <= whole && whole > 0 && whole <= room;
}

/** The chart in sentences, for screen readers. */
export function chartSentences(chart: Chart, { style }: RenderOptions): string {
  const lines = chart.bars.map(({ label, text }) => `${visible(label)}: ${visible(text)}`);
  return chartPage(chart, lines, visible, style);
}

function chartPage({ title, notes }: Chart, bars: string[], shown: (line: string) => string, style: TextStyle): string {
  const below = notes.map((line) => style.faint(shown(line)));
  return [style.heading(shown(title)), ...bars, ...below].map((line) => `${line}\n`).join('');
}

/** A bar in eighths of a column, or in whole columns if it extends to the left or the terminal has no eighths. */
function barOf(length: number, hasBlocks: boolean, isWhole: boolean): string {
  // Every value but 0 is visible.
  const parts = length > 0 ? Math.max(1, Math.round(length * (isWhole ? 1 : 8))) : 0;
  if (isWhole) return (hasBlocks ? '█' : '#').repeat(parts);
  return '█'.repeat(Math.floor(parts / 8)) + eighths[parts % 8];
}
