/** The page of `pism review -o`, used in a browser. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, newPage, startBrowser } from '../../support/browser.ts';
import { needs } from '../../support/needs.ts';
import { pism } from '../../support/run.ts';
import { cardsIn, type DeckCard, deck, enter, makePage } from './deck.ts';

const heading = (page: Page) => page.locator('#ask').textContent();
const status = (page: Page) => page.locator('#said').textContent();
const upload = (page: Page, text: string) =>
  page.locator('#upload').setInputFiles({ name: 'a.jsonl', mimeType: 'text/plain', buffer: Buffer.from(text) });
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Opens a page, and begins the review. */
async function begin(browser: Browser, file: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const { page, messages } = await newPage(browser, options);
  await page.goto(pathToFileURL(file).href);
  await page.locator('#by').fill('Ewa Lis');
  await page.keyboard.press('Enter');
  return { page, messages };
}

/** Shows a card by the list. */
const open = (page: Page, cards: DeckCard[], id: string) =>
  page
    .locator('#list button')
    .nth(cards.findIndex((card) => card.id === id))
    .click();

describe('in Chromium', needs('chromium', hasBrowser), () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test('by keys alone: all cards are answered, kept over a reload, downloaded, uploaded elsewhere, and entered', async () => {
    const own = deck();
    const cards = cardsIn(await makePage(own));
    const { page, messages } = await begin(browser, own.page);
    expect(await heading(page)).toBe('Who or what is “Black Sea Council”?');
    for (const [at, { id, answers }] of cards.entries()) {
      await press(page, String(answers[0]?.[0]));
      expect(await page.locator('#count').textContent(), id).toBe(`${at + 1} of ${cards.length}`);
      if (at === 15) {
        await page.reload();
        expect(await page.locator('#count').textContent()).toBe(`16 of ${cards.length}`);
        await page.locator('#begin button').click();
      }
    }
    expect(await status(page)).toBe('All are answered: download the answers.');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download').click()]);
    const saved = readFileSync(await download.path(), 'utf8');
    const [head, ...lines] = Array.from(saved.matchAll(/.+/g), ([line]) => JSON.parse(line));
    expect(head).toMatchObject({ format: 'pism-answers/1', source: 'nsi-3002', by: 'Ewa Lis' });
    const asked = cards.map(({ id }) => id);
    expect(lines.map(({ id }) => id).sort()).toEqual(asked.sort());

    const elsewhere = await newPage(browser);
    await elsewhere.page.goto(pathToFileURL(own.page).href);
    await upload(elsewhere.page, saved);
    await expect.poll(() => status(elsewhere.page)).toBe(`Loaded: ${lines.length} of ${lines.length}.`);
    expect(await elsewhere.page.locator('#count').textContent()).toBe(`${cards.length} of ${cards.length}`);
    const said = [...messages, ...elsewhere.messages].filter((message) => !message.startsWith('asked for blob:'));
    expect(said).toEqual([]);
    await page.context().close();
    await elsewhere.page.context().close();

    writeFileSync(own.answers, saved);
    const ran = await enter(own);
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '40 entered.\n' });
    expect((await pism(['facts', '--count', '--facts', own.facts])).stdout).toBe('37\n');
  });

  test('what asks is told, has no yes but by a number, and is declined or corrected with what was typed', async () => {
    const says = 'Only Bulgaria ratified the Black Sea Charter in 2028.';
    const own = deck((facts) => facts.map((fact) => (fact['id'] === 'bulgaria-charter' ? { ...fact, says } : fact)));
    const cards = cardsIn(await makePage(own));
    const { page } = await begin(browser, own.page);
    await open(page, cards, 'bulgaria-charter');
    expect(await page.locator('#main .box').first().textContent()).toBe(
      'says: "Only", but the passage does not say how many',
    );
    await press(page, 'y');
    expect(await status(page)).toBe('Take one of the keys below.');
    await press(page, 'n');
    expect(await page.locator('#list button', { hasText: says }).textContent()).toMatch(/^no /);
    // A correction: what is typed is kept, and nothing else.
    await open(page, cards, 'bulgaria-charter');
    await press(page, 'e');
    await page.locator('[name=says]').fill('In my words.');
    await page.keyboard.press('Control+Enter');
    const kept = await page.evaluate('JSON.stringify(Object.values(localStorage))');
    expect(JSON.parse(JSON.parse(String(kept))[0]).answers['bulgaria-charter']).toMatchObject({
      answer: 'edit',
      fields: { says: 'In my words.' },
    });
    await page.context().close();
  });

  test('proposals of strangers stay text, and nothing of theirs is run', async () => {
    const hostile = '</script><script>alert(1)</script></template><img src=x onerror=alert(1)>"\'&amp;\u2028$&';
    const own = deck((facts) =>
      facts.map((fact, at) => ({
        ...fact,
        says: `${hostile} ${at} ${'x'.repeat(at === 3 ? 9_800 : 0)}`,
        ...('topic' in fact && { topic: hostile }),
        ...('what' in fact && { what: `\u05d0 ${hostile}` }),
        proposed: { by: hostile, on: '2026-11-29' },
      })),
    );
    const html = await makePage(own);
    expect(html).toContain("default-src 'none'; style-src 'sha256-");
    const { page, messages } = await begin(browser, own.page);
    page.on('dialog', (dialog) => messages.push(dialog.message()));
    for (const _ of cardsIn(html)) {
      expect(await page.locator('#main :is(script, img, [onerror])').count()).toBe(0);
      await press(page, 'ArrowRight');
    }
    await press(page, 'ArrowLeft', 'ArrowLeft');
    expect(await page.locator('#main .says').textContent()).toContain(
      '</script><script>alert(1)</script></template><img src=x',
    );
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1280);
    expect(messages).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['light, on a wide screen', { colorScheme: 'light', viewport: { width: 1600, height: 900 } }],
    ['dark, on a screen', { colorScheme: 'dark', viewport: { width: 1280, height: 800 } }],
    ['light, on a phone', { colorScheme: 'light', viewport: { width: 390, height: 844 } }],
    ['dark, on a phone', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }],
  ] as const)('accessible: %s', async (_, options) => {
    const own = deck();
    const cards = cardsIn(await makePage(own));
    const { page, messages } = await begin(browser, own.page, options);
    const violations = () =>
      page.evaluate(`${axe.source}; axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`);
    const fact = cards.find((card) => card.group === 'fact')?.id ?? '';
    const states: [string, string, string[]][] = [
      ['a name', cards[0]?.id ?? '', []],
      ['a proposal', fact, []],
      ['a correction', fact, ['e']],
      ['no fact', cards.at(-1)?.id ?? '', []],
    ];
    for (const [state, id, keys] of states) {
      await open(page, cards, id);
      await press(page, ...keys);
      expect([state, await violations()]).toEqual([state, []]);
      expect([state, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([
        state,
        options.viewport.width,
      ]);
      const isCovered = `document.getElementById('bar').getBoundingClientRect().top < document.querySelector('.text').getBoundingClientRect().top`;
      expect([state, await page.evaluate(isCovered)]).toEqual([state, false]);
      await press(page, 'Escape');
    }
    expect(messages).toEqual([]);
    await page.context().close();
  });
});
