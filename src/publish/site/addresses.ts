import { posix } from 'node:path';
import { PismError } from '../../core/errors.ts';
import type { OwnList } from '../../core/files/ours.ts';
import { counted } from '../../core/model/text.ts';
import { html } from '../../formats/html.ts';
import { relativeAddress } from '../../formats/page/links.ts';
import { framed } from './page-frame.ts';
import { siteFiles } from './pages/index.ts';
import { entryPath } from './paths.ts';
import type { Site, SiteFile } from './site.ts';

/**
 * All files of a site. A list that its last run had, and this one has not, stays as a page that leads to where its facts went. Throws at the end if a fact of the last run has no page, and its source does not say what became of it.
 */
export function* wholeSite(site: Site, former: Set<string>): Generator<SiteFile> {
  const pages: string[] = [];
  for (const file of siteFiles(site)) {
    if (file.path.endsWith('.html')) pages.push(file.path);
    yield file;
  }
  const dropped = [...former.difference(new Set(pages))].filter((path) => path.endsWith('.html'));
  const { lists = [], facts = [] } = Object.groupBy(dropped, (path) => (isOfList(path, site) ? 'lists' : 'facts'));
  refuseDropped(facts);
  for (const path of lists) yield formerList(path, new Set(pages), site);
}

const head =
  '# The files of this site, written by pism site, which reads them the next time. Keep this list with them.';

/** The list of the files of a site; the next run reads it. */
export const addresses: OwnList = {
  name: 'addresses.txt',
  textOf: (paths) => `${[head, ...paths.sort()].join('\n')}\n`,
  pathsIn(text) {
    const [first, ...paths] = text.trimEnd().split(/\r?\n/);
    return first === head && paths;
  },
};

/** Whether the page at this path was a list, not that of a fact. */
function isOfList(path: string, { index }: Site): boolean {
  const [folder = '', file] = path.split('/');
  const registers = index.registers.map((register) => posix.dirname(entryPath(register, '')));
  return file === undefined || /^index[._]/.test(file) || [...registers, 'kind'].includes(folder);
}

function refuseDropped(paths: string[]): void {
  if (paths.length === 0) return;
  const ids = paths.map((path) => path.replace(/\.html$/, ''));
  const says = `${counted(ids.length, 'fact')} of the last run would lose their address`;
  const hint =
    'Nothing was written. Bring each back, or list it under `gone` in the bulletin.yaml or source.yaml of its source: `- {id: ID, on: DAY, why: REASON, now: ID of the fact to read instead}`.';
  throw new PismError('no', `${says}: ${ids.join(', ')}`, hint);
}

/** The page of a list that is no more: it leads to where its facts went, or else to the first page. */
function formerList(path: string, pages: Set<string>, site: Site): SiteFile {
  const list = path.replace(/_(\d{4}|undated)\.html$/, '.html');
  const target = relativeAddress(path, pages.has(list) ? list : 'index.html');
  const title = 'This list is part of another one now';
  const main = html`<h1>${title}</h1>\n<p class="lead">Go on to <a href="${target}">that list</a>.</p>\n`;
  const head = html`<meta http-equiv="refresh" content="0; url=${target}">\n`;
  return framed({ path, title, about: 'This page listed facts before.', main, head }, site);
}
