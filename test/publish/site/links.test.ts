import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type MadeSite, makeSite } from './made-site.ts';

let site: MadeSite;
/** By page, its ids, and where its links and files go in the site: a path, with the fragment if it has one. */
const linked = new Map<string, { ids: string[]; targets: string[] }>();

beforeAll(async () => {
  site = await makeSite();
  for (const page of site.pages) {
    const html = readFileSync(join(site.folder, page), 'utf8');
    const named = Map.groupBy(html.matchAll(/ (id|href|src|action)="([^"]*)"/g), ([, name]) => name === 'id');
    const values = (areIds: boolean) => (named.get(areIds) ?? []).map(([, , value = '']) => value);
    const own = values(false).filter((each) => !/^(https?:\/\/|mailto:|data:(text\/csv|image\/svg\+xml);)/.test(each));
    linked.set(page, { ids: values(true), targets: own.map((address) => targetOf(address, page)) });
  }
});

function targetOf(address: string, page: string): string {
  const [path = '', fragment = ''] = address.replace(/\?[^#]*/, '').split('#');
  const target = path === '' ? page : posix.join(posix.dirname(page), path);
  return fragment === '' ? target : `${target}#${decodeURIComponent(fragment)}`;
}

test('every link and fragment leads somewhere, to a file and by a relative address; no id is there twice', () => {
  const files = new Set(site.files);
  for (const [page, { ids, targets }] of linked) {
    const broken = targets.filter((target) => {
      const [path = '', fragment] = target.split('#');
      return !files.has(path) || (fragment !== undefined && !linked.get(path)?.ids.includes(fragment));
    });
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
    expect({ page, broken, twice }).toEqual({ page, broken: [], twice: [] });
  }
});

test('every fact is three clicks from the first page, and nothing is out of reach', () => {
  const clicks = new Map([['index.html', 0]]);
  for (const [page, before] of clicks)
    for (const target of linked.get(page)?.targets ?? []) {
      const [path = ''] = target.split('#');
      if (!clicks.has(path)) clicks.set(path, before + 1);
    }
  const facts = site.pages.filter((page) => /^[a-z-]+-\d[\w-]*\/|^us-/.test(page));
  expect(facts).not.toEqual([]);
  const far = facts.filter((page) => (clicks.get(page) ?? Number.POSITIVE_INFINITY) > 3);
  expect(far).toEqual([]);
  const unreached = site.pages.filter((page) => !clicks.has(page) && page !== '404.html');
  expect(unreached).toEqual([]);
});
