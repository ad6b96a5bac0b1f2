import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, startBrowser } from '../support/browser.ts';
import { bulletinFile, pact, pactsKind, pactsOf, pactsOnly } from '../support/harbour.ts';
import { needs } from '../support/needs.ts';
import { writeInto } from '../support/run.ts';
import { type MadeSite, makeSite, Served } from './made-site.ts';

/** A page of each type. */
const pages =
  `index.html pism-2404/iccpr.html pism-2404/index.html actor/cn.html instrument/iccpr.html person/xi-jinping.html
  kind/treaties.html disputed.html timeline.html search.html browse.html changes.html data.html about.html 404.html notes-1/gone.html`.split(
    /\s+/,
  );

const axeOptions = {
  resultTypes: ['violations'],
  preload: false,
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

describe('in Chromium', needs('chromium', hasBrowser), () => {
  let browser: Browser;
  let served: Served;
  let base: string;
  let site: MadeSite;
  beforeAll(async () => {
    browser = await startBrowser();
    ({ served, base } = await Served.start());
    const withGone = pactsOnly(pact('one'));
    const gone = 'gone:\n  - { id: gone, on: 2031-05-01, why: It was no pact., now: one }\n';
    writeInto(withGone, 'notes-1/bulletin.yaml', bulletinFile(1) + gone);
    site = await makeSite('--facts', 'builtin', '--facts', withGone, '--base', base);
    served.show(site.folder);
  });
  afterAll(async () => {
    served[Symbol.dispose]();
    await browser.close();
  });

  /** A page, and what the browser says about it: its console, what it refuses, and what is asked for elsewhere. */
  async function open(options: Parameters<Browser['newContext']>[0] = {}) {
    const page = await (await browser.newContext(options)).newPage();
    const messages: string[] = [];
    page.on('console', (message) => messages.push(`${page.url()}: ${message.text()}`));
    page.on('pageerror', (error) => messages.push(`${page.url()}: ${error}`));
    page.on('dialog', (dialog) => messages.push(`${page.url()}: ${dialog.message()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(base) && !request.url().startsWith('file:')) messages.push(request.url());
    });
    return { page, messages };
  }

  async function widthOf(page: Page): Promise<number> {
    return page.evaluate('document.documentElement.scrollWidth');
  }

  const onDisk = () => `${pathToFileURL(site.folder).href}/`;

  test('every page, under a path of a server that lets it load only its own: no message, and no sideways scroll at 320', async () => {
    const { page, messages } = await open({ viewport: { width: 320, height: 640 } });
    const wide: string[] = [];
    for (const path of site.pages) {
      const response = await page.goto(base + path);
      expect(response?.status()).toBe(200);
      if ((await widthOf(page)) > 320) wide.push(path);
    }
    expect([messages, wide]).toEqual([[], []]);
    await page.context().close();
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
    ['dark', 360],
  ] as const)('accessible, with all folds open: %s, %d wide', async (colorScheme, width) => {
    const { page, messages } = await open({ colorScheme, viewport: { width, height: 800 } });
    const from = colorScheme === 'dark' ? onDisk() : base;
    const found: unknown[] = [];
    for (const path of pages) {
      await page.goto(from + (path === 'search.html' ? 'search.html?q=Uighur' : path));
      await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
      const violations = await page.evaluate(`${axe.source}; axe.run(${JSON.stringify(axeOptions)}).then(
        ({ violations }) => violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)]))`);
      if ((violations as unknown[]).length > 0) found.push({ path, violations });
      if ((await widthOf(page)) > width) found.push({ path, width: await widthOf(page) });
    }
    expect([found, messages]).toEqual([[], []]);
    await page.context().close();
  });

  test('an address that no page has leads home from any depth', async () => {
    const { page } = await open();
    const response = await page.goto(`${base}pism-2404/no/such/fact.html`);
    expect([response?.status(), await page.locator('h1').textContent()]).toEqual([404, 'No page has this address']);
    expect(await page.evaluate('getComputedStyle(document.body).margin')).toBe('0px');
    await page.getByRole('link', { name: 'start at home' }).click();
    expect(page.url()).toBe(`${base}index.html`);
    await page.context().close();
  });

  test('without a script, everything but the search is there', async () => {
    const { page, messages } = await open({ javaScriptEnabled: false });
    await page.goto(`${onDisk()}pism-2404/iccpr.html`);
    expect(await page.locator('h1').textContent()).toContain('International Covenant');
    await page.getByRole('link', { name: 'Browse', exact: true }).first().click();
    expect(await page.locator('main a').count()).toBeGreaterThan(20);
    await page.goto(`${onDisk()}search.html`);
    expect(await page.locator('main noscript').textContent()).toContain('browse');
    expect(messages).toEqual([]);
    await page.context().close();
  });

  test('facts by strangers stay text, and nothing of theirs is run', async () => {
    const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'&amp;\u202eevil$&';
    const check = {
      on_field: 'name',
      agrees: 'no',
      says: hostile,
      value: { name: hostile.replace('alert', 'confirm') },
      source: { title: hostile, url: "https://example.org/'><script>", grade: 'press' },
      on: '2031-06-01',
    };
    const corrected = [{ on: '2031-06-01', was: hostile, why: hostile }];
    const facts = pactsOf([
      { id: 'one', name: hostile, topics: [hostile], says: hostile, checks: [check], corrected },
      { id: 'long', says: `${'wide'.repeat(2499)}.` },
      { id: 'arabic', says: 'وقعت الصين على الاتفاقية.' },
    ]);
    writeInto(facts, 'kinds/pacts.yaml', pactsKind.replace('title: Pacts', `title: ${JSON.stringify('<b>Pacts"')}`));
    const title = JSON.stringify(hostile.replace('\u202e', ''));
    const link = JSON.stringify('https://example.org/"onclick="alert(1)');
    const gone = `gone:\n  - { id: two, on: 2031-06-01, why: ${title} }\n`;
    writeInto(
      facts,
      'notes-1/bulletin.yaml',
      `${bulletinFile(1).replace('Harbours, part 1', () => title)}link: ${link}\nthemes:\n  - title: ${title}\n${gone}`,
    );
    writeInto(facts, 'site.yaml', `title: ${title}\nlicence: ${title}\npublisher: ${title}\n`);
    const strange = await makeSite('--facts', facts);
    served.show(strange.folder);
    const { page, messages } = await open({ viewport: { width: 360, height: 800 } });
    for (const path of strange.pages) {
      await page.goto(base + path);
      expect(await page.locator('img, [onclick], [onerror], script:not([src])').count(), path).toBe(0);
      expect([path, await widthOf(page)]).toEqual([path, 360]);
    }
    await page.goto(`${base}notes-1/one.html`);
    expect(await page.locator('h1').textContent()).toContain('</script><script>alert(1)');
    await page.goto(`${base}search.html?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    expect(await page.locator('img').count()).toBe(0);
    served.show(site.folder);
    expect(messages).toEqual([]);
    await page.context().close();
  });
});
