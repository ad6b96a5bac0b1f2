import { bibtex } from '../cite/bibtex.ts';
import { type Cited, cslJson } from '../cite/item.ts';
import { citationsIn } from '../cite/prose.ts';
import { ris } from '../cite/ris.ts';
import { type FactOfKind, quoteOf } from '../query/points.ts';
import { type Html, html, raw } from '../render/html.ts';
import { type PageContext, printed } from './words.ts';

/** How to cite these facts of the source with this reference, ready to copy, in their order: formatting them together is much faster. */
export function citationsOf(facts: CitedOnPage[], reference: string, context: PageContext): Html[] {
  const cited = facts.map((each) => each.cited);
  const [notes, inTexts] = [citationsIn(cited, 'chicago'), citationsIn(cited, 'apa')];
  return facts.map((each, at) => {
    const { address = '' } = each;
    const [note = '', inText = ''] = [notes[at], inTexts[at]];
    const citation = inText.trim().replace(/^\((.*)\)$/, '$1') + (address && `; ${address}`);
    // Reference managers know no permanent address of a fact beside that of its source.
    const linked = {
      ...each.cited,
      source: { ...each.cited.source, link: each.cited.source.link ?? (address || null) },
    };
    const styles: [title: string, text: string][] = [
      ['Chicago, as a footnote', address === '' ? note : note.replace(/\.?$/, `, ${address}.`)],
      ['APA, for the list of references and in the text', `${reference}\n${inText}`],
      ['The sentence, to paste', printed(quoteOf(each, citation, context.display))],
      ['BibTeX', bibtex([linked], true)],
      ['RIS', ris([linked], true)],
      ['CSL-JSON', cslJson([linked], true)],
    ];
    const parts = styles.map(([title, text], style) => {
      const lines = text.trimEnd().split('\n');
      return html`<details name="style"${style === 0 && raw(' open')}><summary>${title}</summary><pre class="copy" data-label="${title}" tabindex="0" role="group" aria-label="${title}">${lines.map((line) => html`${line}\n`)}</pre></details>\n`;
    });
    return html`<section id="cite"><h2>Cite this fact</h2>\n${parts}</section>\n`;
  });
}

/** A fact as it is cited, and its permanent address if it has one. */
export interface CitedOnPage extends FactOfKind {
  cited: Cited;
  address?: string | undefined;
}
