import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeArchive } from '../../bench/archive.ts';
import { hasBrowser, newPage, startBrowser } from '../support/browser.ts';
import { needs } from '../support/needs.ts';
import { isBuilt } from '../support/package.ts';
import { pism, temporaryFolder } from '../support/run.ts';
import { type MadeSite, makeSite } from './made-site.ts';

const builtin = { PISM_FACTS: 'builtin' };

/** Words, names in several spellings, and questions. */
const queries = [
  ...['imports', 'labor', 'Uighur', 'Rosja', '习近平', 'Ujgurzy', 'DPR Korea', 'us sanctions', 'China', '100'],
  ...['Hong Kong sanctions', 'not ratified', 'genocide not Canada', '!sanctions Canada', 'China OR Norway'],
  'EU human rights dialogue suspended',
  'why did the US not resume the human rights dialogue',
  'how many countries supported China in the 2024 review?',
  'what does the author recommend to Poland',
  'who criticised the trips arranged for diplomats?',
];

/** What a page says and lists for a query. */
async function searched(page: Page, folder: string, query: string) {
  await page.goto(`${pathToFileURL(folder).href}/search.html?q=${encodeURIComponent(query)}`);
  await page.waitForFunction("document.getElementById('said').textContent !== ''");
  const hrefs = async (list: string) =>
    page.$$eval(list, (links) => links.map((link) => `${link.getAttribute('href')}`.replace('.html', '')));
  return {
    said: await page.textContent('#said'),
    names: await hrefs('h2:text("Names") + ul a'),
    facts: await hrefs('h2:text("Facts") + ul a'),
    summary: await page.$$eval('summary', (all) => all.map(({ textContent }) => textContent)),
    text: `${await page.textContent('#results')}`,
  };
}

/** The queries of which the page and `pism search` list other facts first. */
async function differing(page: Page, { folder }: MadeSite, env: Record<string, string>, asked: string[]) {
  const found = new Map<string, unknown>();
  for (const query of asked) {
    const { stdout } = await pism(['search', ...query.split(' '), '--json', '--limit', '3'], { env });
    const ids = (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id);
    const { facts } = await searched(page, folder, query);
    if (`${facts.slice(0, 3)}` !== `${ids}`) found.set(query, [ids, facts.slice(0, 3)]);
  }
  return found;
}

describe('the search of a site, from a disk', needs('chromium, built', hasBrowser && isBuilt), () => {
  let browser: Browser;
  let site: MadeSite;
  let page: Page;
  let messages: string[];
  beforeAll(async () => {
    browser = await startBrowser();
    site = await makeSite();
    ({ page, messages } = await newPage(browser));
  });
  afterAll(async () => {
    expect(messages).toEqual([]);
    await browser.close();
  });

  test('lists the same three facts first as `pism search`, for at least 19 of 20 queries', async () => {
    const others = await differing(page, site, builtin, queries);
    expect(others.size, JSON.stringify([...others])).toBeLessThanOrEqual(1);
  });

  test('its index has at most 60 kB for 125 facts', () => {
    const index = readFileSync(join(site.folder, 'assets/search-index.js'), 'utf8');
    const [, lists = ''] = /"facts":\[(.*)\]/s.exec(index) ?? [];
    const facts = lists.split('],[').length;
    expect(facts).toBeGreaterThan(200);
    expect(Buffer.byteLength(index) / facts).toBeLessThanOrEqual(60_000 / 125);
  });

  test.each([
    ['university', 'Nothing has “university”. That it is missing here says nothing about whether it is true.'],
    ['Merkel Norway', '3 facts and 2 of other sources. Nothing has “Merkel”.'],
    ['surveillance', '0 facts and 1 of other sources.'],
    ['"Norway relations"', 'No fact has all of these words.'],
    ['<i>Merkel', 'Nothing has “<i>Merkel”. That it is missing here says nothing about whether it is true.'],
    ['!joined', expect.stringMatching(/^1\d\d facts and \d\d of other sources\. Those with “joined” are left out\.$/)],
    ['the', 'Add a word that tells facts apart.'],
    ['!', '! is not a word to search for'],
  ])('%s: says which words nothing has', async (query, said) => {
    expect(await searched(page, site.folder, query)).toMatchObject({ said });
  });

  test('shows names first, marks words, says which are missing, and keeps weaker facts in a fold', async () => {
    const found = await searched(page, site.folder, 'Uighur sanctions Rosja');
    expect(found.names).toEqual(['actor/ru', 'actor/uyghurs'].filter((path) => found.names.includes(path)));
    expect(found.summary).toEqual([
      expect.stringMatching(/^and \d+ weaker$/),
      expect.stringMatching(/^and \d+ of other sources$/),
    ]);
    expect(found.text).toContain('without: ');
    expect(found.text).toContain('not compared');
    expect(await page.locator('details li').count()).toBe(0);
    await page.click('summary');
    await page.waitForSelector('details li');
    expect(await page.$$eval('mark', (all) => all.map(({ textContent }) => textContent))).toContain('Uyghurs');
  });

  test('a query is asked from every page, and Back keeps it', async () => {
    await page.goto(`${pathToFileURL(site.folder).href}/pism-2404/iccpr.html`);
    await page.fill('input[name=q]', '"human rights dialogue" Syria');
    await page.press('input[name=q]', 'Enter');
    await page.click('h2:text("Facts") + ul a');
    await page.waitForURL(/eu-syria-dialogue-suspended/);
    await page.goBack();
    expect(await page.inputValue('input[name=q]')).toBe('"human rights dialogue" Syria');
    expect(await page.textContent('#said')).toMatch(/^\d+ facts? and \d+ weaker\.$/);
  });

  test('of more than 2,000 facts, a query loads the parts of the index that it needs, and finds the same', async () => {
    const folder = temporaryFolder();
    writeArchive(folder, { bulletins: 33, factsPerBulletin: 63 });
    const archive = await makeSite('--facts', folder);
    const asked = ['Norway relations restored', 'Hong Kong officials', 'when did China ratify the women convention'];
    expect(await differing(page, archive, { PISM_FACTS: folder }, asked)).toEqual(new Map());
    const parts = archive.files.filter((path) => path.startsWith('assets/search/'));
    const loaded = await page.$$eval('script', (all) => all.filter(({ src }) => src.includes('assets/search/')).length);
    expect(loaded).toBeGreaterThan(1);
    expect(loaded).toBeLessThan(parts.length);
  });
});
