import { wrapAnsi } from 'fast-wrap-ansi';
import type { CheckText, Finding } from '../query/fact-lines.ts';
import { type RenderOptions, visible } from '../render/options.ts';

/** The mark of each verdict. */
export const verdictMarks: Record<string, string> = { differs: '≠', contested: '±', finer: '+', agrees: '✓' };

/** Wraps a text between its indents: that of the first line is already printed. */
export function hanging(text: string, indent: number, { width }: Pick<RenderOptions, 'width'>): string {
  const hard = !/^https?:\/\/\S+$/.test(text);
  const wrapped = wrapAnsi(visible(text), Math.max(20, width - indent), { hard });
  return wrapped.replaceAll('\n', `\n${' '.repeat(indent)}`);
}

/** Prints the colour of a verdict: red for sources that differ, green for those that agree. */
export function toned(verdict: string, text: string, { style }: Pick<RenderOptions, 'style'>): string {
  const tone = { differs: style.bad, contested: style.warning, note: style.faint, '': style.faint }[verdict];
  return (tone ?? style.good)(text);
}

/** What sources say alike, indented; `isFull` adds what each says, its title, address and day. */
export function findingText({ verdict, heading, checks }: Finding, isFull: boolean, page: RenderOptions): string {
  const says = isFull || verdict === 'differs' || verdict === 'note';
  const bySource = Map.groupBy(checks, ({ source, url }) => `${source}\n${url}`);
  const texts = Array.from(bySource.values(), (all) => {
    const [first] = all as [CheckText];
    const statements = says ? [...new Set(all.map((each) => each.says))] : [];
    const full = [
      first.source,
      first.url,
      first.unopened && `not opened: ${first.unopened}`,
      `looked up on ${first.on}`,
    ];
    const source = isFull ? [all.map(({ why }) => why).join(' '), ...full] : [first.short];
    const named = first.source === '' ? [] : source.map((each) => each.trim()).filter(Boolean);
    return [
      ...statements.map((each) => `      ${hanging(each, 6, page)}`),
      ...named.map((each) => `      ${page.style.faint(hanging(each, 6, page))}`),
    ].join('\n');
  });
  const head = toned(verdict, hanging(heading, 3, page), page);
  return [`   ${head}`, ...texts].filter((text) => text !== '').join('\n');
}
