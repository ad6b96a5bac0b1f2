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
import { file, given, writeReport } from './write-report.ts';

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

  const eventually = <Value>(value: () => Value) => expect.poll(value, { timeout: 20_000 });
  const status = (page: Page) => page.locator('#filters [role=status]');
  const sentences = (page: Page) => page.locator('.facts > li:visible').count();
  const rows = (page: Page) => page.locator('.kind tbody tr:visible').count();

  test('our own facts: small, sorted as the command sorts, filtered in the address, linked and saved', async () => {
    expect((await writeReport([])).length).toBeLessThan(420_000);
    const { page, messages } = await newPage(browser);
    await page.goto(url);
    const all = Number((await pism(['facts', '--count'])).stdout);
    expect([await sentences(page), await rows(page), await status(page).textContent()]).toEqual([
      all,
      all,
      `${all} facts`,
    ]);

    const table = page.locator('#kind-recommendations');
    const strengths = () => table.locator('tbody tr:visible td:nth-child(3)').allTextContents();
    for (const [direction, sort] of [
      ['ascending', 'strength'],
      ['descending', '-strength'],
    ] as const) {
      await table.getByRole('button', { name: 'Strength' }).click();
      const { stdout } = await pism(['recommendations', '--sort', sort, '--fields', 'strength', '--format', 'json']);
      const sorted = (JSON.parse(stdout) as { strength: string }[]).map(({ strength }) =>
        strength.replaceAll('-', ' '),
      );
      expect(await strengths()).toEqual(sorted);
      expect(await table.getByRole('columnheader', { name: 'Strength' }).getAttribute('aria-sort')).toBe(direction);
    }
    const choices = table.getByLabel('Strength');
    expect(await choices.locator('option').allTextContents()).toEqual([
      'all',
      'necessary',
      'should',
      'important',
      'valuable',
      'worth considering',
    ]);

    await choices.selectOption('should');
    await eventually(() => page.evaluate('location.hash')).toBe('#recommendations.strength=should');
    expect(await strengths()).toEqual(['should']);
    await page.getByRole('button', { name: 'Show all' }).click();
    await eventually(() => sentences(page)).toBe(all);
    await page.getByLabel('Words').fill('iccpr ÉLYSEE');
    await eventually(() => status(page).textContent()).toBe(`0 of ${all} facts`);
    const disputed = Number((await pism(['facts', '--disputed', '--count'])).stdout);
    await page.goto(`${url}#verdict=disputed`);
    await eventually(() => status(page).textContent()).toBe(`${disputed} of ${all} facts`);
    expect([await sentences(page), await rows(page)]).toEqual([disputed, disputed]);

    // A link leads to its fact even where the filters hide it.
    await page.goto(`${url}#pism-2404/iccpr`);
    const fact = page.locator('[id="pism-2404/iccpr"]');
    await eventually(() => fact.locator('.fields').isVisible()).toBe(true);
    await eventually(() => sentences(page)).toBe(all);
    expect(await page.evaluate('document.activeElement.id')).toBe('pism-2404/iccpr');
    await page.goto(`${url}#100%`);

    for (const [format, of] of [
      ['CSV', 'text'],
      ['JSON', 'every field'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: format, exact: true }).click(),
      ]);
      expect(download.suggestedFilename(), of).toBe(`facts-pism-2404.${format.toLowerCase()}`);
      const saved = readFileSync(await download.path(), 'utf8');
      if (format === 'JSON') expect(saved).toBe((await pism(['facts', '--json'])).stdout);
      else expect(saved.match(/\r\npism-2404\//g)).toHaveLength(all);
    }
    expect(
      messages.filter((message) => !message.startsWith('asked for blob:') && !message.startsWith('asked for data:')),
    ).toEqual([]);
    await page.context().close();
  });

  test('printed on A4 with page numbers, addresses and repeated heads; long tables only on request', async () => {
    const cells = Array.from({ length: 60 }, (_, at) => ({ name: `Pact ${at}.`, pages: at }));
    const facts = pactsOf(cells);
    writeInto(facts, 'notes-1/bulletin.yaml', `${bulletinFile(1)}link: https://example.org/notes\n`);
    await writeReport(['--facts', facts]);
    const { page } = await newPage(browser);
    await page.goto(url);
    const short = await printed(page);
    expect(short).toContain('Not printed: 60 rows.');
    expect(short).toContain('<https://example.org/notes>');
    expect(short).toMatch(/1 \/ \d\s*Paraphrases, not quotations/);
    expect(short).not.toContain('Pact 59.');
    await page.getByLabel('Print all 60 rows, too').check();
    const long = await printed(page);
    expect(long).toContain('Pact 59.');
    expect(long.match(/Place\s+Signed\s+Name|Place\s+Name/g)?.length).toBeGreaterThan(1);
    await page.context().close();
  });

  test('whole without a script', async () => {
    await writeReport(['--facts', harbour()]);
    const { page } = await newPage(browser, { javaScriptEnabled: false });
    await page.goto(url);
    expect([await sentences(page), await rows(page)]).toEqual([7, 7]);
    expect(await page.locator('form:visible, select:visible').count()).toBe(0);
    await page.locator('summary').first().click();
    expect(await page.locator('.fields').first().isVisible()).toBe(true);
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
    // What is off the screen is laid out only when it is scrolled to, and axe would pass over it.
    await page.evaluate(
      "document.querySelectorAll('.kind, .theme').forEach((each) => (each.style.contentVisibility = 'visible'))",
    );
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
    await writeReport(['--facts', facts, '--title', hostile, '--by', hostile, '--intro', given(hostile)]);
    const { page, messages } = await newPage(browser);
    page.on('dialog', (dialog) => messages.push(dialog.message()));
    await page.goto(`${url}#notes-1/one`);
    const seen = hostile.replace('\u202e', '\\u202e');
    expect(await page.locator('.facts .says').textContent()).toBe(seen);
    expect(await page.locator('h1').textContent()).toBe(seen);
    expect(await page.locator('.kind tbody td').first().textContent()).toBe(seen);
    expect(await page.locator('script, img, [onclick], [onerror]').count()).toBe(1);
    await page.getByLabel('Words').fill('<img src=x');
    await eventually(() => status(page).textContent()).toBe('1 fact');
    expect(messages).toEqual([]);
    await page.context().close();
  });

  test('thousands of facts are laid out where they are seen, and found all the same', async () => {
    const pacts = Array.from({ length: 1000 }, (_, at) => ({
      pages: 7,
      says: `The pact with the number ${at} is open.`,
    }));
    await writeReport(['--facts', pactsOf(pacts)]);
    const { page, messages } = await newPage(browser);
    await page.goto(`${url}#notes-1/p987`);
    await eventually(() => page.locator('[id="notes-1/p987"] .fields').isVisible()).toBe(true);
    expect(await page.locator('#facts').getByLabel('Print all 1000 facts, too').isChecked()).toBe(false);
    await page.getByLabel('Words').fill('987');
    await eventually(() => status(page).textContent()).toBe('1 of 1000 facts');
    expect(messages).toEqual([]);
    await page.context().close();
  });
});
