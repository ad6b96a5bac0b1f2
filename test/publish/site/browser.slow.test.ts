import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf, hasBrowser, newPage, startBrowser, widthOf } from '../../support/browser.ts';
import { bulletinFile, pact, pactsOnly } from '../../support/harbour.ts';
import { hostileFacts, hostileYaml } from '../../support/hostile-texts.ts';
import { needs } from '../../support/needs.ts';
import { writeInto } from '../../support/run.ts';
import { type MadeSite, makeSite, Served } from './made-site.ts';

/** A page of each type. */
const pages =
  `index.html pism-2404/iccpr.html pism-2404/index.html actor/cn.html instrument/iccpr.html person/xi-jinping.html
  kind/treaties.html disputed.html timeline.html search.html changes.html data.html about.html 404.html notes-1/gone.html`.split(
    /\s+/,
  );

describe('in Chromium', needs('chromium', hasBrowser), () => {
  let browser: Browser;
  let served: Served;
  let base: string;
  let site: MadeSite;
  let onDisk: string;
  beforeAll(async () => {
    browser = await startBrowser();
    ({ served, base } = await Served.start());
    const withGone = pactsOnly(pact('one'));
    const gone = 'gone:\n  - { id: gone, on: 2031-05-01, why: It was no pact., now: one }\n';
    writeInto(withGone, 'notes-1/bulletin.yaml', bulletinFile(1) + gone);
    site = await makeSite('--facts', 'builtin', '--facts', withGone, '--base', base);
    onDisk = `${pathToFileURL(site.folder).href}/`;
    served.show(site.folder);
  });
  afterAll(async () => {
    served[Symbol.dispose]();
    await browser.close();
  });

  test('every page, under a path of a server that lets it load only its own: no message, and no sideways scroll at 320', async () => {
    const { page, messages } = await newPage(browser, { viewport: { width: 320, height: 640 } }, base);
    const wide: string[] = [];
    for (const path of site.pages) {
      expect((await page.goto(base + path))?.status()).toBe(200);
      if ((await widthOf(page)) > 320) wide.push(path);
    }
    expect([messages, wide]).toEqual([[], []]);
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
    ['dark', 360],
  ] as const)('accessible, with all folds open: %s, %d wide', async (colorScheme, width) => {
    const { page, messages } = await newPage(browser, { colorScheme, viewport: { width, height: 800 } }, base);
    for (const path of pages) {
      await page.goto(`${colorScheme === 'dark' ? onDisk : base}${path}${path === 'search.html' ? '?q=Uighur' : ''}`);
      expect({ path, ...(await accessibilityOf(page)) }).toEqual({ path, violations: [], width });
    }
    expect(messages).toEqual([]);
  });

  test('an address that no page has leads home from any depth', async () => {
    const { page } = await newPage(browser, {}, base);
    const response = await page.goto(`${base}pism-2404/no/such/fact.html`);
    expect([response?.status(), await page.locator('h1').textContent()]).toEqual([404, 'No page has this address']);
    expect(await page.evaluate('getComputedStyle(document.body).margin')).toBe('0px');
    await page.getByRole('link', { name: 'start at home' }).click();
    expect(page.url()).toBe(`${base}index.html`);
  });

  test('without a script, everything but the search is there', async () => {
    const { page, messages } = await newPage(browser, { javaScriptEnabled: false });
    await page.goto(`${onDisk}pism-2404/iccpr.html`);
    expect(await page.locator('h1').textContent()).toContain('International Covenant');
    await page.getByRole('link', { name: 'Home', exact: true }).first().click();
    expect(await page.locator('main a').count()).toBeGreaterThan(20);
    await page.goto(`${onDisk}search.html`);
    expect(await page.locator('main noscript').textContent()).toContain('Search needs JavaScript');
    expect(messages).toEqual([]);
  });

  test('facts by strangers stay text, and nothing of theirs is run', async () => {
    const others = [
      { id: 'long', says: `${'wide'.repeat(2499)}.` },
      { id: 'arabic', says: 'وقعت الصين على الاتفاقية.' },
    ];
    const facts = hostileFacts(others, `gone:\n  - { id: two, on: 2031-06-01, why: ${hostileYaml} }\n`);
    writeInto(facts, 'site.yaml', `title: ${hostileYaml}\nlicence: ${hostileYaml}\npublisher: ${hostileYaml}\n`);
    const strange = await makeSite('--facts', facts);
    served.show(strange.folder);
    const { page, messages } = await newPage(browser, { viewport: { width: 360, height: 800 } }, base);
    page.on('dialog', (dialog) => messages.push(dialog.message()));
    for (const path of strange.pages) {
      await page.goto(base + path);
      expect(await page.locator('img, [onclick], [onerror], script:not([src])').count(), path).toBe(0);
      expect([path, await widthOf(page)]).toEqual([path, 360]);
    }
    await page.goto(`${base}notes-1/one.html`);
    expect(await page.locator('h1').textContent()).toContain('</script><script>alert(1)');
    await page.goto(`${base}search.html?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    expect(await page.locator('img').count()).toBe(0);
    expect(messages).toEqual([]);
  });
});
