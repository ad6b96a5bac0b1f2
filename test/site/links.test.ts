import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Parser } from 'htmlparser2';
import { beforeAll, expect, test } from 'vitest';
import { type MadeSite, makeSite } from './made-site.ts';

/** The ids in a page, and where its links and files go in the site: a path, with the fragment if it has one. */
interface Linked {
  ids: string[];
  targets: string[];
  /** Addresses that are neither those of the site, of the web or of mail, nor files to save. */
  strange: string[];
}

let site: MadeSite;
const linked = new Map<string, Linked>();

beforeAll(async () => {
  site = await makeSite();
  for (const page of site.pages) linked.set(page, linksOf(page, readFileSync(join(site.folder, page), 'utf8')));
});

function linksOf(page: string, text: string): Linked {
  const found: Linked = { ids: [], targets: [], strange: [] };
  const parser = new Parser({
    onopentag(_, { id, href, src, action }) {
      if (id !== undefined) found.ids.push(id);
      const own = [href, src, action].filter(
        (each) => each !== undefined && !/^(https?:\/\/|mailto:|data:(text\/csv|image\/svg\+xml);)/.test(each),
      );
      for (const address of own as string[]) {
        if (/^\/|:/.test(address)) found.strange.push(address);
        else found.targets.push(targetOf(address, page));
      }
    },
  });
  parser.write(text);
  parser.end();
  return found;
}

function targetOf(address: string, page: string): string {
  const [path = '', fragment = ''] = address.replace(/\?[^#]*/, '').split('#');
  const target = path === '' ? page : posix.join(posix.dirname(page), path);
  return fragment === '' ? target : `${target}#${decodeURIComponent(fragment)}`;
}

test('every link and fragment leads somewhere, to a file and by a relative address; no id is there twice', () => {
  const files = new Set(site.files);
  for (const [page, { ids, targets, strange }] of linked) {
    const broken = targets.filter((target) => {
      const [path = '', fragment] = target.split('#');
      return !files.has(path) || (fragment !== undefined && !linked.get(path)?.ids.includes(fragment));
    });
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
    expect({ page, broken: [...new Set(broken)], twice, strange }).toEqual({
      page,
      broken: [],
      twice: [],
      strange: [],
    });
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
  expect(facts.length).toBeGreaterThan(214);
  const far = facts.filter((page) => (clicks.get(page) ?? Number.POSITIVE_INFINITY) > 3);
  expect(far).toEqual([]);
  const unreached = site.pages.filter((page) => !clicks.has(page) && page !== '404.html');
  expect(unreached).toEqual([]);
});
