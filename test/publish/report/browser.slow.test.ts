import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf, hasBrowser, newPage, startBrowser } from '../../support/browser.ts';
import { hostile, hostileFacts } from '../../support/hostile-texts.ts';
import { needs } from '../../support/needs.ts';
import { pism } from '../../support/run.ts';
import { file, writeReport } from './write-report.ts';

const url = pathToFileURL(file).href;

describe('in Chromium', needs('chromium', hasBrowser), () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  const sentences = (page: Page) => page.locator('.says:visible').count();

  test('our own facts: small, each with a link to it, whole without a script', async () => {
    expect((await writeReport([])).length).toBeLessThan(150_000);
    const { page, messages } = await newPage(browser, { javaScriptEnabled: false });
    await page.goto(`${url}#pism-2404/iccpr`);
    expect(await sentences(page)).toBe(Number((await pism(['facts', '--source', 'pism-2404', '--count'])).stdout));
    expect(await page.locator(':target').getAttribute('class')).toBe('says');
    await page.locator('[role=doc-noteref]').last().click();
    expect(await page.locator(':target').textContent()).toContain('Przychodniak, “Human Rights,” para. 9.');
    expect(messages).toEqual([]);
  });

  test('printed on A4 with page numbers and addresses', async () => {
    await writeReport(['--country', 'Norway']);
    const { page } = await newPage(browser);
    await page.goto(url);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
    expect(text).toMatch(/1 \/ \d/);
    expect(text).toContain('Norway in PISM Bulletin No. 96 (2404)');
    expect(text).toMatch(/ 19 December 2016 \(China and Norway; 2 more\).*http:\/\/big5\S+/s);
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
    expect(await page.locator('.says').textContent()).toBe(`${seen.replace(`"'`, '”’')}1`);
    expect(await page.locator('h1').textContent()).toBe(seen.replace(`"'`, '”’'));
    expect(await page.locator('script, img, [onclick], [onerror]').count()).toBe(0);
    expect(messages).toEqual([]);
  });
});
