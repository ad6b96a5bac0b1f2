import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { PismError } from '../errors.ts';
import { counted } from '../model/text.ts';
import { relativeAddress } from '../page/links.ts';
import { html, raw } from '../render/html.ts';
import { framed } from './framed.ts';
import { dataPages, type Exporters } from './pages/data.ts';
import { goneFacts } from './pages/gone.ts';
import { entryPath, factPath } from './paths.ts';
import { type Site, type SiteFile, siteFiles } from './site.ts';

/** The file of a site that lists the files of its last run. */
export const addressFile = 'addresses.txt';

const head =
  '# The files of this site, written by pism site, which reads them the next time. Keep this list with them.';

/** The text of the list of these files. */
export function addressList(paths: Iterable<string>): string {
  return `${[head, ...[...paths].sort()].join('\n')}\n`;
}

/** The files of the last run of the site in a folder. Throws if its list is not one of ours. */
export function formerAddresses(folder: string): Set<string> {
  const place = join(folder, addressFile);
  if (!existsSync(place)) return new Set();
  const [first, ...lines] = readFileSync(place, 'utf8').split(/\r?\n/);
  const strange = first === head ? lines.findIndex((line) => line !== '' && !isAddress(line)) + 1 : 0;
  if (first === head && strange === 0) return new Set(lines.filter((line) => line !== ''));
  const hint = 'Move it away if it is not part of the site, or bring back the list of the last run.';
  throw new PismError('unreadable', `${place}:${strange + 1}: this is no list of the files of a site`, hint);
}

/** Whether a path can be that of a file of a site, which cannot be outside its folder. */
export function isAddress(path: string): boolean {
  return path.split('/').every((part) => /^[a-z0-9_][a-z0-9._-]*$/.test(part));
}

/** The most addresses in a site map. */
const maxInMap = 50_000;

/**
 * Every file of a site, of which the addresses of its last run are these: a list that nothing is in any more stays as a page
 * that says so. Throws at the end if a fact of the last run has no page, and its source does not say what became of it.
 */
export function* wholeSite(site: Site, exporters: Exporters, former: Set<string>): Generator<SiteFile> {
  const paths: string[] = [];
  const noted = function* (files: Iterable<SiteFile>) {
    for (const file of files) {
      paths.push(file.path);
      yield file;
    }
  };
  yield* noted(siteFiles(site));
  yield* noted(dataPages(site, exporters));
  const now = new Set(paths);
  const dropped = [...former].filter((path) => path.endsWith('.html') && !now.has(path));
  const [lists, facts] = [
    dropped.filter((path) => isOfList(path, site)),
    dropped.filter((path) => !isOfList(path, site)),
  ];
  refuseDropped(facts);
  yield* noted(lists.map((path) => emptyList(path, site)));
  const { base } = site.settings;
  if (base === undefined) return;
  const unlisted = new Set([
    '404.html',
    ...goneFacts(site)
      .keys()
      .map((id) => factPath(id)),
  ]);
  const mapped = paths.filter((path) => path.endsWith('.html') && !unlisted.has(path));
  yield* siteMap(mapped, base);
}

/** The folders of a site that are not those of sources. */
function ownFolders({ index }: Site): string[] {
  return [...index.registers.map((register) => posix.dirname(entryPath(register, ''))), 'assets', 'data', 'kind'];
}

/** Throws a usage error for a source whose name is that of another folder of the site. */
export function refuseReserved(site: Site): void {
  const reserved = ownFolders(site);
  const source = site.sources.find((each) => reserved.includes(each.source));
  if (!source) return;
  const hint = 'The site has a folder of that name for other pages. Rename the folder of the source.';
  throw new PismError('usage', `A source on a site cannot be called ${source.source}`, hint);
}

function isOfList(path: string, site: Site): boolean {
  const [folder = '', file] = path.split('/');
  return file === undefined || file === 'index.html' || ownFolders(site).includes(folder);
}

function refuseDropped(paths: string[]): void {
  if (paths.length === 0) return;
  const ids = paths.map((path) => path.replace(/\.html$/, ''));
  const says = `${counted(ids.length, 'fact')} of the last run would lose ${ids.length === 1 ? 'its address' : 'their addresses'}`;
  const hint =
    'Nothing was written. Bring each back, or list it under `gone` in the bulletin.yaml or source.yaml of its source: `- {id: ID, on: DAY, why: REASON, now: ID of the fact to read instead}`.';
  throw new PismError('no', `${says}: ${ids.join(', ')}`, hint);
}

function emptyList(path: string, site: Site): SiteFile {
  const to = (target: string) => relativeAddress(path, target);
  const main = html`<h1>No facts are listed here any more</h1>
<p class="lead">This page listed facts that have changed since. <a href="${to('search.html')}">Search</a>, <a href="${to('browse.html')}">browse</a>, or read <a href="${to('changes.html')}">what was corrected or withdrawn</a>.</p>
`;
  return framed({ path, title: 'No facts here any more', about: 'This page listed facts before.', main }, site);
}

function* siteMap(paths: string[], base: string): Generator<SiteFile> {
  const start = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const list = (name: string, item: string, own: string[]) => {
    const items = own.map(
      (path) => html`<${raw(item)}><loc>${base + path.replace(/(^|\/)index\.html$/, '$1')}</loc></${raw(item)}>\n`,
    );
    return html`${raw(start)}<${raw(name)} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items}</${raw(name)}>\n`
      .markup;
  };
  const parts = Array.from({ length: Math.ceil(paths.length / maxInMap) }, (_, at) => {
    return paths.slice(at * maxInMap, (at + 1) * maxInMap);
  });
  if (parts.length <= 1) yield { path: 'sitemap.xml', content: list('urlset', 'url', paths) };
  else {
    const names = parts.map((_, at) => `sitemap-${at + 1}.xml`);
    for (const [at, part] of parts.entries()) yield { path: names[at] ?? '', content: list('urlset', 'url', part) };
    yield { path: 'sitemap.xml', content: list('sitemapindex', 'sitemap', names) };
  }
}
