import { bibtex } from '../cite/bibtex.ts';
import { type Cited, cslJson } from '../cite/item.ts';
import { citationsIn } from '../cite/prose.ts';
import { ris } from '../cite/ris.ts';
import { type Html, html } from '../html.ts';

/** How to cite these facts of the source with this reference, ready to copy, in their order: formatting them together is much faster. */
export function citationsOf(cited: Cited[], reference: string): Html[] {
  const [notes, inTexts] = [citationsIn(cited, 'chicago'), citationsIn(cited, 'apa')];
  return cited.map((each, at) => {
    const styles = {
      'Chicago, as a footnote': notes[at],
      'APA, for the list of references and in the text': `${reference}\n${inTexts[at]}`,
      BibTeX: bibtex([each], true),
      RIS: ris([each], true),
      'CSL-JSON': cslJson([each], true),
    };
    const folds = Object.entries(styles).map(([title, text = '']) => {
      const lines = text.trimEnd().split('\n');
      return html`<details name="style"><summary>${title}</summary><pre class="copy" data-label="${title}" tabindex="0" role="group" aria-label="${title}">${lines.map((line) => html`${line}\n`)}</pre></details>\n`;
    });
    return html`<section id="cite"><h2>Cite this fact</h2>\n${folds}</section>\n`;
  });
}
