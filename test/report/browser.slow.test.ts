import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, newPage, startBrowser } from '../support/browser.ts';
import { bulletinFile, harbour, pactsKind, pactsOf } from '../support/harbour.ts';
import { needs } from '../support/needs.ts';
import { pism, writeInto } from '../support/run.ts';
import { file, writeReport } from './write-report.ts';

const url = pathToFileURL(file).href;

async function printed(page: Page): Promise<string> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return (await extractText(new Uint8Array(pdf), { mergePages: true })).text;
}

describe('in Chromium', needs('chromium', hasBrowser), () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  const sentences = (page: Page) => page.locator('.facts > li:visible').count();

  test('our own facts: small, each with a link that opens it, and saved as files', async () => {
    expect((await writeReport([])).length).toBeLessThan(420_000);
    const { page, messages } = await newPage(browser);
    await page.goto(`${url}#pism-2404/iccpr`);
    const all = Number((await pism(['facts', '--count'])).stdout);
    expect(await sentences(page)).toBeGreaterThanOrEqual(all);
    expect(await page.locator('[id="pism-2404/iccpr"] .points').isVisible()).toBe(true);
    expect(await page.locator('[id="pism-2404/upr-2024"] .points').isVisible()).toBe(false);
    await page.goto(`${url}#100%`);
    for (const [link, file, of] of [
      ['Numbers (CSV)', 'upr.csv', /\npism-2404\//g],
      ['Chart (SVG)', 'upr.svg', /<svg/g],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: link, exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(file);
      expect(readFileSync(await download.path(), 'utf8')).toMatch(of);
    }
    expect(messages.filter((message) => !/^asked for (blob|data):/.test(message))).toEqual([]);
    await page.context().close();
  });

  test('printed on A4 with page numbers and addresses; few facts with all their points', async () => {
    await writeReport(['--country', 'Russia']);
    const { page } = await newPage(browser);
    await page.goto(url);
    const text = await printed(page);
    expect(text).toMatch(/1 \/ \d/);
    expect(text).toContain('Russia in PISM Bulletin No. 96 (2404)');
    expect(text).toContain('Inferred from the text');
    expect(text).toMatch(/https:\/\/\S+/);
    await page.context().close();
  });

  test('whole without a script', async () => {
    await writeReport(['--facts', harbour()]);
    const { page } = await newPage(browser, { javaScriptEnabled: false });
    await page.goto(url);
    expect(await sentences(page)).toBe(7);
    expect(await page.locator('button:visible').count()).toBe(0);
    expect(await page.locator('.points').first().isVisible()).toBe(true);
    await page.context().close();
  });

  test.each([
    ['light, on a screen', { colorScheme: 'light', viewport: { width: 1280, height: 800 } }],
    ['dark, on a screen', { colorScheme: 'dark', viewport: { width: 1280, height: 800 } }],
    ['dark, on a phone', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }],
  ] as const)('accessible: %s', async (_, options) => {
    await writeReport(['treaties', 'upr']);
    const { page, messages } = await newPage(browser, options);
    await page.goto(`${url}#pism-2404/iccpr`);
    await page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");
    const violations =
      await page.evaluate(`${axe.source}; axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`);
    expect(violations).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(options.viewport.width);
    expect(messages).toEqual([]);
    await page.context().close();
  });

  test('facts by strangers stay text, and nothing of theirs is run', async () => {
    const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'&amp;\u202e$&';
    const check = {
      on_field: 'name',
      agrees: 'no',
      says: hostile,
      value: { name: hostile.replace('alert', 'confirm') },
      source: { title: hostile, url: "https://example.org/'><script>", grade: 'press' },
      on: '2031-06-01',
    };
    const facts = pactsOf([{ id: 'one', name: hostile, topics: [hostile], says: hostile, checks: [check] }]);
    writeInto(facts, 'kinds/pacts.yaml', pactsKind.replace('title: Pacts', `title: ${JSON.stringify('<b>Pacts"')}`));
    const title = JSON.stringify(hostile.replace('\u202e', ''));
    const link = JSON.stringify('https://example.org/"onclick="alert(1)');
    const themes = `themes:\n  - title: ${title}\n`;
    writeInto(
      facts,
      'notes-1/bulletin.yaml',
      `${bulletinFile(1).replace('Harbours, part 1', () => title)}link: ${link}\n${themes}`,
    );
    await writeReport(['--facts', facts, '--title', hostile, '--by', hostile]);
    const { page, messages } = await newPage(browser);
    page.on('dialog', (dialog) => messages.push(dialog.message()));
    await page.goto(`${url}#notes-1/one`);
    const seen = hostile.replace('\u202e', '\\u202e');
    expect(await page.locator('.facts .says').textContent()).toBe(seen.replace(`"'`, '”’'));
    expect(await page.locator('h1').textContent()).toBe(seen);
    expect(await page.locator('script, img, [onclick], [onerror]').count()).toBe(1);
    expect(messages).toEqual([]);
    await page.context().close();
  });
});
