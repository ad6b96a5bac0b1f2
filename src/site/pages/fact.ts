import { placeText } from '../../model/source.ts';
import { othersInBrief } from '../../page/fact-line.ts';
import { linkTo } from '../../page/links.ts';
import { printed } from '../../page/words.ts';
import type { FactOfKind } from '../../query/disputes.ts';
import { html } from '../../render/html.ts';
import { framed } from '../framed.ts';
import { factPath, sourcePath } from '../paths.ts';
import type { Site, SiteFile } from '../site.ts';

/** The page of each fact, with its JSON and Markdown beside it. */
export function* factPages(site: Site): Generator<SiteFile> {
  for (const each of site.facts()) yield factPage(each, site);
}

function factPage({ fact, kind }: FactOfKind, site: Site): SiteFile {
  const path = factPath(fact.id);
  const { links, nameOf } = site.contextOf(path);
  const [name, place] = [nameOf(fact.source), placeText(fact.place)];
  const main = html`<p class="kicker">${linkTo(links.kind(kind.kind), kind.title)}</p>
<h1>${printed(fact.says)}</h1>
<p class="from">Paraphrase of ${linkTo(links.source(fact.source, fact.place), place)} of ${name}</p>
<p>${othersInBrief({ fact, kind })}</p>
`;
  const crumbs: [string, string?][] = [['Home', 'index.html'], [name, sourcePath(fact.source)], [place]];
  return framed({ path, title: fact.says, about: `${name}, ${place}.`, crumbs, main }, site);
}
