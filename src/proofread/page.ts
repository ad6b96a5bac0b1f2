import type { Display } from '../model/fields/type.ts';
import { type Html, html, raw } from '../render/html.ts';
import { groupOf, groups, type ProofreadRow } from './proofread.ts';
import { disputedTexts, marksOf, markText, piecesOf, shownBeside } from './shown.ts';

/** The headings of the groups of rows. */
const headings: Record<(typeof groups)[number], string> = {
  differs: 'Another value',
  disputed: 'Other sources have another value',
  marked: 'A value that is not beside it',
  plain: 'Beside it, without a mark',
  alone: 'No source here',
};

const style = `
:root { color-scheme: light dark; --paper: light-dark(#fff, #12181e); --ink: light-dark(#16202a, #e6eaee);
  --soft: light-dark(#52606d, #a4b0bb); --line: light-dark(#cfd6dd, #37424d); --bad: light-dark(#a3150c, #ff9d91);
  --mark: light-dark(#ffe9a8, #5a4a12); --warn: light-dark(#8a4b00, #e9b15c); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 78rem; background: var(--paper); color: var(--ink);
  font: 1rem / 1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; margin: 0; }
h2 { font-size: 1.05rem; margin: 2rem 0 0; break-after: avoid; }
p { margin: 0; }
.soft { color: var(--soft); font-size: .875em; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: .25rem 2rem; padding: .75rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
.beside > * + * { margin-top: .5rem; }
mark { background: var(--mark); color: inherit; padding: 0 .1em; border-radius: .15em; }
.differs { color: var(--bad); font-weight: 600; }
.disputed { color: var(--warn); font-weight: 600; }
@media (max-width: 40rem) { .pair { grid-template-columns: 1fr; } .beside { border-left: 3px solid var(--line); padding-left: .75rem; } }
@page { margin: 15mm; }
@media print { body { padding: 0; max-width: none; font-size: 10pt; } mark { background: none; border-bottom: 2px solid; } }
`;

/** A page of two columns: the sentences of a manuscript, and what is nearest to each. It loads nothing from elsewhere. */
export function pairsHtml(rows: readonly ProofreadRow[], title: string, summary: string, display: Display): string {
  const byGroup = Map.groupBy(rows, groupOf);
  const sections = groups.flatMap((group) => {
    const own = byGroup.get(group) ?? [];
    if (own.length === 0) return [];
    return [
      html`<section><h2>${headings[group]} (${own.length})</h2>\n${own.map((row) => pair(row, display))}</section>\n`,
    ];
  });
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
<h1>${title}</h1>
<p class="soft">${summary} Nothing here is called right: read both sides, and judge.</p>
${sections}</body>
</html>
`.markup;
}

function pair(row: ProofreadRow, display: Display): Html {
  const { marks, sentence } = row;
  const beside = shownBeside(row).map((near) => {
    const { id, says, place } = near;
    const own = marksOf(near, row);
    const theirs = own.map((mark) => mark.theirs);
    const name = id === null ? place : `${display.id(id)}, ${place}`;
    const differing = own.map(
      (mark) => html`<p class="${mark.theirs === null ? 'soft' : 'differs'}">${markText(mark)}</p>\n`,
    );
    const disputed = disputedTexts(id, row).map((text) => html`<p class="disputed">${text}</p>\n`);
    return html`<div><p>${marked(says, theirs)}</p><p class="soft">${name}</p>\n${differing}${disputed}</div>\n`;
  });
  const yours = marks.map((mark) => mark.yours);
  return html`<div class="pair"><div><p>${marked(sentence, yours)}</p><p class="soft">${locationOf(row)}</p></div>
<div class="beside">${beside}</div></div>\n`;
}

/** Where a sentence of a manuscript is: its line, or its paragraph. */
export function locationOf({ file, line, paragraph }: ProofreadRow): string {
  return line === null ? `${file ?? ''}, paragraph ${paragraph}` : `${file ?? ''}:${line}`;
}

function marked(text: string, named: readonly (string | null)[]): Html {
  return html`${piecesOf(text, named).map((piece) => (piece.isMarked ? html`<mark>${piece.text}</mark>` : html`${piece.text}`))}`;
}
