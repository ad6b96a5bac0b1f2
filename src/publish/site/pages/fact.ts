import { codesDisplay } from '../../../core/model/fields/type.ts';
import { placeText, type Source } from '../../../core/model/source.ts';
import { capitalised } from '../../../core/model/text.ts';
import { dataColumns } from '../../../core/query/fact-columns.ts';
import { type FactOfKind, sourceInBrief } from '../../../core/query/lookup.ts';
import { factDocument } from '../../../core/query/point-table.ts';
import { historyOf, pointsOf } from '../../../core/query/points.ts';
import { citedWork } from '../../../formats/cite/index.ts';
import { type Html, html } from '../../../formats/html.ts';
import { json } from '../../../formats/json.ts';
import { markdown } from '../../../formats/markdown.ts';
import { plainStyle } from '../../../formats/options.ts';
import { citationsOf } from '../../../formats/page/citations.ts';
import {
  dateText,
  listed,
  type PageContext,
  printed,
  section,
  spans,
  termList,
} from '../../../formats/page/context.ts';
import { cssClassOf, factList, othersOn } from '../../../formats/page/fact-line.ts';
import { linkTo, placeAnchor, relativeAddress, webLink } from '../../../formats/page/links.ts';
import { foldedNotes, inShort, pointByPoint } from '../../../formats/page/point-by-point.ts';
import { framed, wholeAddress } from '../page-frame.ts';
import { factPath, sourcePath } from '../paths.ts';
import type { Site, SiteFile } from '../site.ts';

/** The page of each fact, with its JSON and Markdown beside it. */
export function* factPages(site: Site): Generator<SiteFile> {
  for (const source of site.sources) {
    const facts = site.bySource.get(source.source) ?? [];
    const brief = sourceInBrief(source.source, site.index.database);
    const work = citedWork(source, site.index);
    const cited = facts.map(({ fact: { id, place } }) => {
      return { ...work, fact: { id: id.slice(source.source.length + 1), place, history: '' } };
    });
    const citations = citationsOf(cited, site.referenceOf(source));
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

function pageOf(shown: ShownFact, site: Site): SiteFile {
  const { fact, kind, path, source, citations } = shown;
  const context = site.contextOf(path);
  const compared = (site.comparedWith.get(fact.id) ?? []).flatMap((id) => site.fact(id) ?? []);
  const head = inShort(shown, compared.length > 0);
  const brief = fact.checks.length > 0 ? othersOn(shown, context.display) : [];
  const view = kind.opinion ? html` · <b>View or advice</b>` : '';
  const laid = pointsOf(shown, context.display);
  const points = pointByPoint(laid, fact, source.form, context);
  const later = site.fact(fact.superseded_by ?? '');
  const replaced = section('now', 'A later fact replaces this one', later && factList([later], context));
  const corrected = historyOf({ ...fact, superseded_by: null });
  const related = fact.related.flatMap((id) => site.fact(id) ?? []);
  const main = html`<article>
<p class="kicker">${linkTo(context.links.kind(kind.kind), kind.title)}${view}</p>
<h1>${printed(fact.says)}</h1>
${fromWhere(shown, context)}${replaced}${corrected.map((line) => html`<p class="warning">${printed(line)}.</p>\n`)}<div class="box ${cssClassOf(fact.verdict ?? '')}"><p><strong>${head}</strong></p>${brief.length > 0 && html`<p class="about">${spans(brief)}</p>`}</div>
${section('compared', 'Compared with', factList(compared, context))}${section('points', 'Point by point', points)}${citations}${foldedNotes(laid, fact, context.links)}${section('related', 'Related facts', factList(related, context))}</article>
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

function fromWhere({ fact, source }: ShownFact, { links, nameOf }: PageContext): Html {
  const { title, authors, date, link } = source;
  const where = placeText(fact.place).replace(/^lead$/, 'the lead');
  const place = linkTo(links.source(source.source, placeAnchor(fact.place)), where);
  const by = authors.length > 0 && ` by ${listed(authors)}`;
  const details = [nameOf(source.source), dateText(date ?? '')].filter((text) => text !== '' && text !== title);
  const gap = !link && html` <span class="gap">(no link to it is recorded)</span>`;
  return html`<p class="from">Paraphrase of ${place} of <i>${webLink(link, printed(title))}</i>${by}${details.map((text) => `, ${text}`)}${gap}</p>\n`;
}

function besideFact({ fact, path }: ShownFact, { settings }: Site): Html {
  const to = (ending: 'json' | 'md') => relativeAddress(path, factPath(fact.id, ending));
  const readers = fact.checked.map(({ by = '', on = '' }) => `${by} on ${dateText(on)}`);
  const address = wholeAddress(path, settings) ?? path;
  return termList([
    ['Permanent address', html`<span class="copy address" data-label="address">${address}</span>`],
    ['Also as', html`${linkTo(to('json'), 'JSON')} · ${linkTo(to('md'), 'Markdown')}`],
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
