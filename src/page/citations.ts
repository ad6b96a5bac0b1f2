import { bibtex } from '../cite/bibtex.ts';
import { type Cited, cslJson } from '../cite/item.ts';
import { citationsIn } from '../cite/prose.ts';
import { ris } from '../cite/ris.ts';
import { type FactOfKind, quoteOf } from '../query/points.ts';
import { type Html, html } from '../render/html.ts';
import { type PageContext, printed } from './words.ts';

/** How to cite these facts of the source with this reference, ready to copy, in their order: formatting them together is much faster. */
export function citationsOf(facts: CitedOnPage[], reference: string, context: PageContext): Html[] {
  const cited = facts.map((each) => each.cited);
  const [notes, inTexts] = [citationsIn(cited, 'chicago'), citationsIn(cited, 'apa')];
  return facts.map((each, at) => {
    const { address = '' } = each;
    const [note = '', inText = ''] = [notes[at], inTexts[at]];
    const citation = inText.trim().replace(/^\((.*)\)$/, '$1') + (address && `; ${address}`);
    const texts: [title: string, ...texts: string[]][] = [
      ['Chicago, as a footnote', address === '' ? note : note.replace(/\.?$/, `, ${address}.`)],
      ['APA, for the list of references and in the text', reference, inText],
      ['The sentence, to paste', printed(quoteOf(each, citation, context.display))],
    ];
    const parts = texts.map(([title, ...all]) => html`<h3>${title}</h3>\n${all.map((text) => copyText(text, title))}`);
    return html`<section id="cite"><h2>Cite this fact</h2>
${parts}${recordsOf(each)}</section>
`;
  });
}

/** A fact as it is cited, and its permanent address if it has one. */
export interface CitedOnPage extends FactOfKind {
  cited: Cited;
  address?: string | undefined;
}

// Reference managers know no permanent address of a fact beside that of its source.
function recordsOf({ cited, address }: CitedOnPage): Html[] {
  const { source } = cited;
  const linked = [{ ...cited, source: { ...source, link: source.link ?? address ?? null } }];
  const records: [title: string, text: string][] = [
    ['BibTeX', bibtex(linked, true)],
    ['RIS', ris(linked, true)],
    ['CSL-JSON', cslJson(linked, true)],
  ];
  return records.map(([title, text]) => {
    const lines = text.trimEnd().split('\n');
    return html`<details><summary>${title}</summary><pre class="copy" data-label="${title}" tabindex="0" role="group" aria-label="${title}">${lines.map((line) => html`${line}\n`)}</pre></details>\n`;
  });
}

function copyText(text: string, label: string): Html {
  return html`<p class="copy" data-label="${label}">${text}</p>\n`;
}
