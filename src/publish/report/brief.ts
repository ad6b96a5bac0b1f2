/** A report on facts, as a page of HTML and for Word. */
import { placeText } from '../../core/model/source.ts';
import { capitalised } from '../../core/model/text.ts';
import { builtText } from '../../core/package.ts';
import type { Chart } from '../../core/query/chart.ts';
import type { FactOfKind } from '../../core/query/lookup.ts';
import { historyOf, othersIn, statementOf } from '../../core/query/points.ts';
import { chartSvg } from '../../formats/chart-svg.ts';
import { type Html, html, linked } from '../../formats/html.ts';
import { chartTable } from '../../formats/page/chart.ts';
import { dateText, type PageContext, printed, section } from '../../formats/page/context.ts';
import { otherValue } from '../../formats/page/fact-line.ts';
import { closedHead, htmlDocument } from '../../formats/page/html-document.ts';

/** What a report has, for a page of HTML and for Word. */
export interface Brief extends Pick<PageContext, 'display' | 'nameOf'> {
  title: string;
  /** What its facts are of: `Russia in PISM Bulletin No. 96 (2404)`. */
  of: string;
  by: string | undefined;
  /** The newest day of the facts. */
  day: string | undefined;
  /** How many facts are disputed, what they leave out, and what they include that a reader may not expect. */
  notes: string[];
  finding: Chart | undefined;
  /** The facts in the order of their sources, each with the note on its place. */
  facts: NotedFact[];
  /** How they were chosen; empty for all. */
  chosen: string;
}

type NotedFact = FactOfKind & { note: Note };

/** A note, and the shorter one where its source was cited before. */
type Note = [full: string, short: string];

/** A brief as a page for a browser. It needs no other file, and its policy keeps it from loading or sending anything. */
export function briefPage(brief: Brief): string {
  const { title, of, by, finding, notes } = brief;
  return htmlDocument({
    title: title === of ? title : `${title}: ${of}`,
    about: `${finding ? `${finding.title}. ` : ''}${of}. ${notes[0]}`,
    language: 'en',
    head: html`${by && html`<meta name="author" content="${by}">\n`}${closedHead(builtText('formats/page/page.css'))}`,
    body: html`<div class="wrap"><main id="main" tabindex="-1">\n${contentOf(brief, finding && chartTable(finding))}</main></div>\n`,
  });
}

/** A brief as a Word document, whose notes are footnotes. */
export async function briefDocx(brief: Brief): Promise<Uint8Array> {
  const { onePixel, wordFile } = await import('../../formats/docx.ts');
  const { finding } = brief;
  const picture = finding && Buffer.from(chartSvg({ ...finding, title: '', source: '' }));
  const chart =
    finding && html`<p><img src="chart" alt="${finding.title}"></p>\n<p class="from">${printed(finding.source)}</p>\n`;
  return wordFile(contentOf(brief, chart), {
    ...brief,
    images: { chart: picture && { data: picture, fallback: onePixel } },
  });
}

/** The title, the finding with its chart, the facts in the order of their sources, and notes on them: for a browser and for Word. */
function contentOf(brief: Brief, chart?: Html): Html {
  const { title, of, by, day, finding, facts, chosen, display, nameOf } = brief;
  const notes: string[] = [];
  const cited = new Set<string>();
  const sources = Map.groupBy(facts, ({ fact }) => fact.source);
  const parts = Array.from(
    sources,
    ([source, all]) => html`<section><h2>${printed(nameOf(source))}</h2>\n${placesOf(all)}</section>\n`,
  );
  const about = [
    'Paraphrases, not quotations: quote from the place in the note.',
    ...brief.notes,
    by ? `Compiled by ${by}.` : 'The compiler is not named.',
    day && `Facts and comparisons as of ${dateText(day)}.`,
  ];
  return html`<h1 class="title">${printed(title)}</h1>
${title !== of && html`<p class="from">${printed(of)}</p>\n`}<p class="from">${printed(about.filter(Boolean).join(' '))}</p>
${finding && section('finding', printed(finding.title), chart)}${parts}<p class="from">${chosen && `The facts were chosen with: pism report ${chosen}. `}pism is neither from nor affiliated with the publishers of these sources.</p>
<section role="doc-endnotes" aria-label="Notes"><ol>
${notes.map((text, at) => html`<li id="note-${at + 1}">${linked(text)} <a role="doc-backlink" href="#ref-${at + 1}" aria-label="Back to ${at + 1}">↩</a></li>\n`)}</ol></section>
`;

  function placesOf(all: NotedFact[]): Html[] {
    const places = Map.groupBy(all, ({ fact: { place } }) => place.file ?? placeText(place));
    return Array.from(places, ([place, each]) => html`<h3>${capitalised(place)}</h3>\n${each.map(factParts)}`);
  }

  /** A fact as a sentence; below it what became of it, and what other sources give instead. */
  function factParts(each: NotedFact): Html {
    const { id, says, source } = each.fact;
    const sentence = html`<p class="says" id="${id}">${printed(says)}${note(source, each.note)}</p>\n`;
    const history = historyOf(each.fact).map((line) => html`<p class="about">${printed(line)}.</p>\n`);
    const others = othersIn(each, display).map((other) => {
      const { source, short, url } = statementOf(other.best);
      return html`<p class="about"><span>${otherValue(other)}${note(source, [`${source}. ${url}`.trim(), `${short}.`])}</span></p>\n`;
    });
    return html`${sentence}${history}${others}`;
  }

  /** The mark of a note, which is in full where it is the first on its source. */
  function note(source: string, [full, short]: Note): Html {
    const number = notes.push(cited.has(source) ? short : full);
    cited.add(source);
    return html`<sup><a role="doc-noteref" id="ref-${number}" href="#note-${number}">${number}</a></sup>`;
  }
}
