import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, newPage, startBrowser } from '../support/browser.ts';
import { bulletinFile, harbour, pactsKind, pactsOf } from '../support/harbour.ts';
import { needs } from '../support/needs.ts';
import { pism, temporaryFolder, writeInto } from '../support/run.ts';

const file = join(temporaryFolder(), 'report.html');
const url = pathToFileURL(file).href;

async function writeReport(facts: string[], place = file): Promise<string> {
  const { status, stderr } = await pism(['report', ...facts, '-o', place]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/^\d+ facts? in /) });
  return readFileSync(place, 'utf8');
}

describe('the command', () => {
  test('chooses facts by kind, by word and by filter; the same query gives the same bytes', async () => {
    const facts = ['--facts', harbour()];
    const rows = (html: string) => [...html.matchAll(/<tr id="([^"]+)"/g)].map(([, id]) => id);
    const { stdout } = await pism(['report', 'talks', 'cod', ...facts]);
    expect(rows(stdout)).toEqual(['harbour-1/riga-talks']);
    expect(rows((await pism(['report', '--country', 'Ukraine', ...facts])).stdout)).toEqual([
      'harbour-1/grain-deal',
      'harbour-1/warsaw-talks',
    ]);
    const whole = await pism(['report', ...facts]);
    expect(whole.stdout).toContain('<h1>Facts from 2 sources</h1>');
    expect((await pism(['report', ...facts])).stdout).toBe(whole.stdout);
  });

  test('says what it needs, and why it is empty', async () => {
    const { status, stderr } = await pism(['report', '-o', 'report.pdf']);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('does not end in .html') });
    expect((await pism(['report'], { terminal: 80 })).status).toBe(2);
    const empty = await pism(['report', '--facts', harbour(), '--year', '1900']);
    expect(empty).toEqual({ status: 1, stdout: '', stderr: expect.stringContaining('1900') });
  });
});

describe('in Chromium', needs('chromium', hasBrowser), () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  const eventually = <Value>(value: () => Value) => expect.poll(value, { timeout: 20_000 });
  const status = (page: Page) => page.locator('.filters [role=status]');
  const shown = (page: Page) => page.locator('.facts tbody tr:visible').count();

  test('our own facts: small, sorted, filtered, linked, copied and printed', async () => {
    expect((await writeReport([])).length).toBeLessThan(500_000);
    const { page, messages } = await newPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(url);
    expect(await page.title()).toBe('Facts from PISM Bulletin No. 96 (2404)');
    const all = await shown(page);
    expect(await status(page).textContent()).toBe(`${all} facts`);

    const upr = page.locator('#kind-upr');
    const shares = () => upr.locator('tbody tr:visible td:nth-child(5)').allTextContents();
    await upr.getByRole('button', { name: 'Share' }).click();
    expect(await shares()).toEqual(['25%', '48%', '64%', '']);
    await upr.getByRole('button', { name: 'Share' }).click();
    expect(await shares()).toEqual(['64%', '48%', '25%', '']);
    expect(await upr.getByRole('columnheader', { name: 'Share' }).getAttribute('aria-sort')).toBe('descending');

    await page.getByLabel('Words').fill('iccpr ÉLYSEE');
    await eventually(() => status(page).textContent()).toBe(`0 of ${all} facts`);
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByLabel('Checks').selectOption('disputed');
    const disputed = Number((await pism(['facts', '--disputed', '--count'])).stdout);
    await eventually(() => status(page).textContent()).toBe(`${disputed} of ${all} facts`);
    expect(await shown(page)).toBe(disputed);

    // A link leads to its fact even where the filters hide it.
    await page.goto(`${url}#pism-2404/iccpr`);
    const fact = page.locator('[id="pism-2404/iccpr"]');
    await eventually(() => fact.locator('dl').isVisible()).toBe(true);
    expect(await shown(page)).toBe(all);
    expect(await page.evaluate('document.activeElement.id')).toBe('pism-2404/iccpr');
    await fact.getByRole('button', { name: 'Copy citation' }).dblclick();
    await eventually(() => page.evaluate('navigator.clipboard.readText()')).toMatch(/^Marcin .*para\. 3\.$/);
    await eventually(() => status(page).textContent()).toBe('Copied');
    await eventually(() => fact.locator('.copy').first().textContent()).toBe('Copy citation');
    await page.goto(`${url}#100%`);
    await page.locator('#kind-treaties .choices select').selectOption('ratified');
    expect(await page.locator('#kind-treaties tbody tr:visible').count()).toBe(4);

    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(messages).toEqual([]);
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
      "document.querySelectorAll('.kind').forEach((each) => (each.style.contentVisibility = 'visible'))",
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
    const described = bulletinFile(1).replace('Harbours, part 1', () => title);
    writeInto(facts, 'notes-1/bulletin.yaml', `${described}link: ${link}\n`);
    await writeReport(['--facts', facts]);
    const { page, messages } = await newPage(browser);
    page.on('dialog', (dialog) => messages.push(dialog.message()));
    await page.goto(`${url}#notes-1/one`);
    const seen = hostile.replace('\u202e', '\\u202e');
    expect(await page.locator('.says p').first().textContent()).toBe(seen);
    expect(await page.locator('.facts td').first().textContent()).toBe(seen);
    expect(await page.locator('script, img, [onclick], [onerror]').count()).toBe(1);
    await page.getByLabel('Words').fill('<img src=x');
    await eventually(() => status(page).textContent()).toBe('1 fact');
    expect(messages).toEqual([]);
    await page.context().close();
  });

  test('thousands of facts are laid out in part, and found all the same', async () => {
    const pacts = Array.from({ length: 1000 }, (_, at) => ({
      pages: 7,
      says: `The pact with the number ${at} is open.`,
    }));
    await writeReport(['--facts', pactsOf(pacts)]);
    const { page, messages } = await newPage(browser);
    await page.goto(`${url}#notes-1/p987`);
    await eventually(() => page.locator('[id="notes-1/p987"] dl').isVisible()).toBe(true);
    expect(await shown(page)).toBe(201);
    await page.getByRole('button', { name: 'Show more (800 left)' }).click();
    expect(await shown(page)).toBe(800);
    await page.getByLabel('Words').fill('987');
    await eventually(() => status(page).textContent()).toBe('1 of 1000 facts');
    expect(messages).toEqual([]);
    await page.context().close();
  });
});
