import { citedWork } from '../../cite/index.ts';
import type { Fact } from '../../model/fact.ts';
import { codesDisplay } from '../../model/fields/type.ts';
import type { Source } from '../../model/source.ts';
import { placeText } from '../../model/source.ts';
import { capitalised } from '../../model/text.ts';
import { type CitedOnPage, citationsOf } from '../../page/citations.ts';
import { cssClassOf, factList, othersOn } from '../../page/fact-line.ts';
import { linkTo, placeAnchor, relativeAddress } from '../../page/links.ts';
import { foldedNotes, inShort, pointByPoint } from '../../page/point-by-point.ts';
import {
  dateText,
  listed,
  type PageContext,
  printed,
  section,
  sourceInWords,
  spans,
  termList,
} from '../../page/words.ts';
import { dataColumns } from '../../query/fact-columns.ts';
import { sourceInBrief } from '../../query/lookup.ts';
import { factDocument } from '../../query/point-table.ts';
import { type FactOfKind, historyOf } from '../../query/points.ts';
import { type Html, html } from '../../render/html.ts';
import { json } from '../../render/json.ts';
import { markdown } from '../../render/markdown.ts';
import { plainStyle } from '../../render/options.ts';
import { framed, wholeAddress } from '../framed.ts';
import { factPath, sourcePath } from '../paths.ts';
import type { Site, SiteFile } from '../site.ts';

/** The page of each fact, with its JSON and Markdown beside it. */
export function* factPages(site: Site): Generator<SiteFile> {
  for (const source of site.sources) {
    const facts = site.bySource.get(source.source) ?? [];
    const brief = sourceInBrief(source.source, site.index.database);
    const cited = facts.map((each) => citedOnPage(each, source, site));
    const citations = citationsOf(cited, site.referenceOf(source), site.contextOf(sourcePath(source.source)));
    for (const [at, each] of facts.entries()) {
      yield pageOf({ ...each, source, path: factPath(each.fact.id), citations: citations[at] }, site);
      yield* otherForms(each, brief, site);
    }
  }
}

/** A fact with its source and how to cite it. */
interface ShownFact extends FactOfKind {
  source: Source;
  path: string;
  citations: Html | undefined;
}

function citedOnPage(each: FactOfKind, source: Source, { index, settings }: Site): CitedOnPage {
  const { id, place } = each.fact;
  const local = id.slice(source.source.length + 1);
  const address = wholeAddress(factPath(id), settings);
  return { ...each, cited: { ...citedWork(source, index), fact: { id: local, place, history: '' } }, address };
}

function pageOf(shown: ShownFact, site: Site): SiteFile {
  const { fact, kind, path, source, citations } = shown;
  const context = site.contextOf(path);
  const compared = (site.comparedWith.get(fact.id) ?? []).flatMap((id) => site.fact(id) ?? []);
  const head = inShort(shown, compared.length > 0);
  const brief = fact.checks.length > 0 ? othersOn(shown, context.display) : [];
  const view = kind.opinion ? html` · <b>View or advice</b>` : '';
  const points = pointByPoint(shown, source.form, context);
  const related = fact.related.flatMap((id) => site.fact(id) ?? []);
  const main = html`<article>
<p class="kicker">${linkTo(context.links.kind(kind.kind), kind.title)}${view}</p>
<h1>${printed(fact.says)}</h1>
${fromWhere(shown, context)}${became(shown, site, context)}${history(fact)}<div class="box ${cssClassOf(fact.verdict ?? '')}"><p><strong>${head}</strong></p>${brief.length > 0 && html`<p class="about">${spans(brief)}</p>`}</div>
${section('compared', 'Compared with', factList(compared, context))}${section('points', 'Point by point', points)}${citations}${foldedNotes(shown, context)}${section('related', 'Related facts', factList(related, context))}</article>
`;
  const [name, place] = [site.nameOf(fact.source), placeText(fact.place)];
  return framed(
    {
      path,
      title: fact.says,
      about: `${name}, ${place}. ${head}`,
      crumbs: [[name, sourcePath(source.source)], [capitalised(place)]],
      main,
      aside: besideFact(shown, site),
    },
    site,
  );
}

function fromWhere({ fact, source }: ShownFact, context: PageContext): Html {
  const place = placeText(fact.place).replace(/^lead$/, 'the lead');
  const link = linkTo(context.links.source(fact.source, placeAnchor(fact.place)), place);
  const gap = source.link ? '' : html` <span class="gap">(no link to it is recorded)</span>`;
  return html`<p class="from">Paraphrase of ${link} of ${sourceInWords(source, context)}${gap}</p>\n`;
}

function became({ fact }: FactOfKind, site: Site, { links }: PageContext): Html | undefined {
  const id = fact.superseded_by;
  if (id === null) return undefined;
  const later = site.fact(id);
  return html`<div class="box warning"><p><strong>A later fact replaces this one:</strong> ${linkTo(later && links.fact(id), later ? printed(later.fact.says) : id)}</p></div>\n`;
}

function history(fact: Fact): Html[] {
  return historyOf({ ...fact, superseded_by: null }).map((line) => html`<p class="warning">${printed(line)}.</p>\n`);
}

function besideFact({ fact, path }: ShownFact, { settings }: Site): Html {
  const as = (ending: 'json' | 'md', text: string) =>
    html`<a rel="alternate" href="${relativeAddress(path, factPath(fact.id, ending))}">${text}</a>`;
  const readers = fact.checked.map(({ by = '', on = '' }) => `${by} on ${dateText(on)}`);
  const address = wholeAddress(path, settings) ?? path;
  return termList([
    ['Permanent address', html`<span class="copy address" data-label="address">${address}</span>`],
    ['Also as', html`${as('json', 'JSON')} · ${as('md', 'Markdown')}`],
    ['Read by a second person', readers.length > 0 ? listed(readers) : 'Not yet'],
  ]);
}

/** The fact as `pism show ID --json` and `--format markdown` print it. */
function* otherForms({ fact, kind }: FactOfKind, source: string, { display }: Site): Generator<SiteFile> {
  const page = { width: 0, style: plainStyle };
  const result = { columns: dataColumns([kind]), rows: [fact] };
  const document = factDocument({ fact, kind }, source, display);
  yield { path: factPath(fact.id, 'json'), content: [...json(result, { ...page, display: codesDisplay })].join('') };
  yield { path: factPath(fact.id, 'md'), content: [...markdown(document, { ...page, display })].join('') };
}
