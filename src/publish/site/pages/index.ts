import { builtText } from '../../../core/package.ts';
import type { Site, SiteFile } from '../site.ts';
import { aboutPage, notFoundPage } from './about.ts';
import { changesPages, gonePages } from './changes.ts';
import { dataPages } from './data.ts';
import { entryPages } from './entry.ts';
import { factPages } from './fact.ts';
import { homePage } from './home.ts';
import { listPages } from './lists.ts';
import { searchPages } from './search.ts';

/** Every file of the site, one by one. */
export function* siteFiles(site: Site): Generator<SiteFile> {
  for (const filesOf of makers) yield* filesOf(site);
}

/** What makes pages, each in a file beside this one. */
const makers: ((site: Site) => Iterable<SiteFile>)[] = [
  assets,
  factPages,
  changesPages,
  aboutPage,
  notFoundPage,
  gonePages,
  listPages,
  homePage,
  entryPages,
  searchPages,
  dataPages,
];

function* assets(): Generator<SiteFile> {
  yield { path: 'assets/icon.svg', content: icon };
  yield { path: 'assets/style.css', content: builtText('formats/page/page.css') + builtText('publish/site/lists.css') };
  yield { path: 'assets/script.js', content: builtText('formats/page/page.js') };
}

// Without an icon, browsers ask for one at the top of the server, which is not part of the site.
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#0b5ca8" d="M1 1h14v14H1z"/><path stroke="#fff" stroke-width="2" d="M4 6h8M4 10h8M10 3 6 13"/></svg>\n';
