import { builtText } from '../package.ts';
import { closedHead, htmlDocument } from '../page/frame.ts';
import { type Html, html } from '../render/html.ts';
import type { Shown } from './shown.ts';

/** A page of two columns: the sentences of a manuscript, and what is nearest to each. It loads nothing from elsewhere. */
export function pairsHtml(rows: readonly Shown[], title: string, summary: string): string {
  const sections = [...Map.groupBy(rows, ({ group }) => group)].map(([group, own]) => {
    const shown = group === 'alone' ? html`<ul>\n${own.map(single)}</ul>\n` : own.map(pair);
    return html`<section><h2>${headings[group]} (${own.length})</h2>\n${shown}</section>\n`;
  });
  const body = html`<main id="main" class="wrap"><h1>${title}</h1>
<p class="lead">${summary} Nothing here is called right: read both sides, and judge.</p>
${sections}</main>
`;
  const head = closedHead(builtText('page/page.css') + style);
  return htmlDocument({ title, about: summary, language: 'en', head, body });
}

/** The headings of the groups of rows. */
const headings: Record<Shown['group'], string> = {
  differs: 'Another value',
  disputed: 'Other sources have another value',
  plain: 'Beside it, without a mark',
  alone: 'Nothing near enough here',
};

/** What the page has besides page.css. */
const style = `main { max-width: none; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: .25rem 2rem; padding: .75rem 0; border-top: 1px solid var(--rule); break-inside: avoid; }
.beside > * + * { margin-top: .5rem; }
.differs { color: light-dark(#a3150c, #ff9d91); font-weight: 600; }
@media (max-width: 40rem) { .pair { grid-template-columns: 1fr; } .beside { border-left: 3px solid var(--rule); padding-left: .75rem; } }
@media print { mark { background: none; border-bottom: 2px solid; } }
`;

function single({ where, sentence }: Shown): Html {
  return html`<li>${markedText(sentence)} <small>${where}</small></li>\n`;
}

function pair({ where, sentence, beside }: Shown): Html {
  const others = beside.map(({ name, place, says, marks, disputed }) => {
    const line = (className: string) => (text: string) => html`<p class="${className}">${text}</p>\n`;
    const from = line('about')(name === null ? place : `${name}, ${place}`);
    return html`<div><p>${markedText(says)}</p>\n${from}${marks.map(line('differs'))}${disputed.map(line('warning'))}</div>\n`;
  });
  return html`<div class="pair"><div><p>${markedText(sentence)}</p>\n<p class="about">${where}</p></div>
<div class="beside">${others}</div></div>\n`;
}

function markedText(pieces: Shown['sentence']): Html {
  return html`${pieces.map(({ text, isMarked }) => (isMarked ? html`<mark>${text}</mark>` : html`${text}`))}`;
}
