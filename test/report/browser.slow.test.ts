import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf, hasBrowser, newPage, startBrowser } from '../support/browser.ts';
import { harbour } from '../support/harbour.ts';
import { needs } from '../support/needs.ts';
import { pism } from '../support/run.ts';
import { hostile, hostileFacts } from '../support/strangers.ts';
import { file, writeReport } from './write-report.ts';

const url = pathToFileURL(file).href;

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
    for (const [name, saved, of] of [
      ['Numbers (CSV)', 'upr.csv', /\npism-2404\//g],
      ['Chart (SVG)', 'upr.svg', /<svg/g],
    ] as const) {
      const link = page.getByRole('link', { name, exact: true });
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      expect(download.suggestedFilename()).toBe(saved);
      expect(readFileSync(await download.path(), 'utf8')).toMatch(of);
    }
    expect(messages.filter((message) => !/^asked for (blob|data):/.test(message))).toEqual([]);
  });

  test('printed on A4 with page numbers and addresses; few facts with all their points', async () => {
    await writeReport(['--country', 'Russia']);
    const { page } = await newPage(browser);
    await page.goto(url);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
    expect(text).toMatch(/1 \/ \d/);
    expect(text).toContain('Russia in PISM Bulletin No. 96 (2404)');
    expect(text).toContain('Inferred from the text');
    expect(text).toMatch(/https:\/\/\S+/);
  });

  test('whole without a script', async () => {
    await writeReport(['--facts', harbour()]);
    const { page } = await newPage(browser, { javaScriptEnabled: false });
    await page.goto(url);
    expect(await sentences(page)).toBe(7);
    expect(await page.locator('button:visible').count()).toBe(0);
    expect(await page.locator('.points').first().isVisible()).toBe(true);
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['dark', 360],
  ] as const)('accessible: %s, %d wide', async (colorScheme, width) => {
    await writeReport(['treaties', 'upr']);
    const { page, messages } = await newPage(browser, { colorScheme, viewport: { width, height: 800 } });
    await page.goto(`${url}#pism-2404/iccpr`);
    expect(await accessibilityOf(page)).toEqual({ violations: [], width });
    expect(messages).toEqual([]);
  });

  test('facts by strangers stay text, and nothing of theirs is run', async () => {
    await writeReport(['--facts', hostileFacts(), '--title', hostile, '--by', hostile]);
    const { page, messages } = await newPage(browser);
    page.on('dialog', (dialog) => messages.push(dialog.message()));
    await page.goto(`${url}#notes-1/one`);
    const seen = hostile.replace('\u202e', '\\u202e');
    expect(await page.locator('.facts .says').textContent()).toBe(seen.replace(`"'`, '”’'));
    expect(await page.locator('h1').textContent()).toBe(seen);
    expect(await page.locator('script, img, [onclick], [onerror]').count()).toBe(1);
    expect(messages).toEqual([]);
  });
});
