import { type Html, html, raw } from '../render/html.ts';
import type { Shown } from './shown.ts';

/** The headings of the groups of rows. */
const headings: Record<Shown['group'], string> = {
  differs: 'Another value',
  disputed: 'Other sources have another value',
  plain: 'Beside it, without a mark',
  alone: 'Nothing near enough here',
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
export function pairsHtml(rows: readonly Shown[], title: string, summary: string): string {
  const sections = [...Map.groupBy(rows, ({ group }) => group)].map(([group, own]) => {
    const shown = group === 'alone' ? html`<ul>\n${own.map(single)}</ul>\n` : own.map(pair);
    return html`<section><h2>${headings[group]} (${own.length})</h2>\n${shown}</section>\n`;
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

function single({ where, sentence }: Shown): Html {
  return html`<li>${markedText(sentence)} <span class="soft">${where}</span></li>\n`;
}

function pair({ where, sentence, beside }: Shown): Html {
  const others = beside.map(({ name, place, says, marks, disputed }) => {
    const line = (className: string) => (text: string) => html`<p class="${className}">${text}</p>\n`;
    const from = line('soft')(name === null ? place : `${name}, ${place}`);
    return html`<div><p>${markedText(says)}</p>\n${from}${marks.map(line('differs'))}${disputed.map(line('disputed'))}</div>\n`;
  });
  return html`<div class="pair"><div><p>${markedText(sentence)}</p>\n<p class="soft">${where}</p></div>
<div class="beside">${others}</div></div>\n`;
}

function markedText(pieces: Shown['sentence']): Html {
  return html`${pieces.map(({ text, isMarked }) => (isMarked ? html`<mark>${text}</mark>` : html`${text}`))}`;
}
