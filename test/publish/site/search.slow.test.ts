import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, newPage, startBrowser } from '../../support/browser.ts';
import { needs } from '../../support/needs.ts';
import { isBuilt } from '../../support/package.ts';
import { pism } from '../../support/run.ts';
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
    const { stdout } = await pism(['search', ...query.split(' '), '--json', '--limit', '1'], { env });
    const ids = (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id);
    const { facts } = await searched(page, folder, query);
    if (`${facts.slice(0, 1)}` !== `${ids}`) found.set(query, [ids, facts.slice(0, 1)]);
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

  test('lists the same fact first as `pism search`, for at least 18 of 20 queries', async () => {
    const others = await differing(page, site, builtin, queries);
    expect(others.size, JSON.stringify([...others])).toBeLessThanOrEqual(2);
  });

  test('shows names first, facts of each source, marked words and those that are missing, and keeps weaker facts in a fold', async () => {
    const found = await searched(page, site.folder, 'Uighur sanctions Rosja');
    expect(found.names).toEqual(['actor/ru', 'actor/uyghurs'].filter((path) => found.names.includes(path)));
    expect(found.summary[0]).toMatch(/^and \d+ more$/);
    expect(found.text).toContain('EU 2020/1998');
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
    expect(await page.textContent('#said')).toMatch(/^\d+ facts?\.$/);
  });
});
