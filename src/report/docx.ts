import { verdictOf } from '../model/verdicts.ts';
import { disputeTable } from '../page/dispute-table.ts';
import { type Finding, findingSvg, sourceNote } from '../page/finding.ts';
import { dateText, printed } from '../page/words.ts';
import { type FactOfKind, pointsOf } from '../query/points.ts';
import { nounOf } from '../query/result.ts';
import { onePixel, wordFile } from '../render/docx.ts';
import { type Html, html, linked } from '../render/html.ts';
import { headingsOf, linksWithin, type Publication } from './page.ts';
import type { Report, Theme } from './report.ts';

/** A report as a Word document, with a footnote on each fact and on what other sources say of it. */
export function reportDocx(report: Report, parts: WordParts): Promise<Uint8Array> {
  const word = { ...report, ...parts, footnotes: 0 };
  const { by, day, finding, themes, references, chosen } = word;
  const query = chosen && html`<p class="note">Its facts were chosen with: pism report ${chosen}</p>\n`;
  const { heading: title, of } = headingsOf(report, parts);
  const content = html`<h1 class="title">${printed(title)}</h1>
${title === of ? '' : html`<p class="note">${of}</p>\n`}<p><b>Paraphrases, not quotations.</b> ${printed(notice(word))}</p>
${finding && findingPart(finding, word)}${disputes(word)}${themes.map((theme) => themeParts(theme, word))}<h1>How to cite</h1>
${references.map((reference) => html`<p>${linked(reference)}</p>\n`)}${query}`;
  const chart = finding && { data: Buffer.from(findingSvg(finding)), fallback: onePixel };
  return wordFile(content, { title, by, day, images: { chart } });
}

/** What a report in Word says besides its facts. */
export interface WordParts extends Pick<Publication, 'title' | 'by' | 'references' | 'nameOf' | 'display'> {
  /** The newest day of the facts. */
  day: string | undefined;
  /** The citation of each fact, by its id. */
  citations: Map<string, string>;
}

type WordReport = Report & WordParts & { footnotes: number };

function notice({ by, day = '', notes }: WordReport): string {
  return [
    'Each sentence restates the place in its footnote: quote from there.',
    by && `Compiled by ${by}.`,
    day && `Facts and comparisons as of ${dateText(day)}.`,
    ...notes,
  ]
    .filter(Boolean)
    .join(' ');
}

// Programs that draw no SVG show no picture: then the numbers below it are all there is.
function findingPart(finding: Finding, { nameOf }: WordReport): Html {
  const { sentence, bars } = finding;
  const numbers = bars.map(({ label, text }) => `${dateText(label)}: ${text}`).join('; ');
  return html`<h1>The finding</h1>
<p><img src="chart" alt="${sentence}"></p>
<p class="note">${printed(`${sentence}. ${numbers}. ${sourceNote(finding, nameOf)}`)}</p>
`;
}

function disputes({ entries, ...word }: WordReport): Html | undefined {
  const table = disputeTable(entries, { ...word, links: linksWithin({ entries: [], sources: [] }) });
  return table && html`<h1>What is disputed</h1>\n${table}`;
}

function themeParts({ title, reported, views }: Theme, word: WordReport): Html {
  const split = reported.length > 0 && views.length > 0 ? html`<h2>What is judged and recommended</h2>\n` : '';
  const parts = (entries: FactOfKind[]) => entries.map((entry) => factParts(entry, word));
  return html`<h1>${printed(title)}</h1>\n${parts(reported)}${split}${parts(views)}`;
}

/** A fact as a sentence, and below it what became of it, what others give for its points, and what these say. */
function factParts(each: FactOfKind, word: WordReport): Html {
  const { fact } = each;
  const { points, said, history } = pointsOf(each, word.display);
  const line = (label: string, text: string, note = '') =>
    html`<p class="others"><b>${label}</b> ${printed(text)}${footnote(note, word)}</p>\n`;
  const given = points.flatMap(({ field, own, verdict, others }) => {
    const label = `${verdictOf(verdict)?.mark ?? ''} ${nounOf(field)}:`.trim();
    return others.length > 0 ? line(label, `${own} (others: ${others.join(', ')})`) : [];
  });
  const statements = said.map(({ number, says, source, url }) =>
    line(number, says, [source, url].filter(Boolean).join('. ')),
  );
  return html`<p class="says">${printed(fact.says)}${footnote(word.citations.get(fact.id) ?? '', word)}</p>
${history.map((text) => line('', `${text}.`))}${given}${statements}`;
}

/** The mark of a new footnote of this text; none if it is empty. */
function footnote(text: string, word: WordReport): Html {
  if (text === '') return html``;
  word.footnotes += 1;
  const id = `note-${word.footnotes}`;
  return html`<a role="doc-noteref" href="#${id}">${id}</a><span role="doc-footnote" id="${id}">${linked(text)}</span>`;
}
