import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

const executablePath = '/usr/bin/chromium';

/** Whether Debian's Chromium is installed. */
export const hasBrowser = existsSync(executablePath);

/** Starts Chromium without a window. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** A new page, and what the browser says about it on its console: errors, what its policy refuses, and what it asks for that is neither from disk nor from this server. */
export async function newPage(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
  base = 'file:',
): Promise<{ page: Page; messages: string[] }> {
  const page = await (await browser.newContext(options)).newPage();
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(String(error)));
  page.on('request', (request) => {
    if (![base, 'file:'].some((own) => request.url().startsWith(own))) messages.push(`asked for ${request.url()}`);
  });
  return { page, messages };
}

const axeOptions = {
  resultTypes: ['violations'],
  preload: false,
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** What axe finds on the page with all its folds open, and its width. */
export async function accessibilityOf(page: Page): Promise<{ violations: unknown; width: number }> {
  await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
  const violations = await page.evaluate(`${axe.source}; axe.run(${JSON.stringify(axeOptions)}).then(({ violations }) =>
    violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)]))`);
  return { violations, width: await widthOf(page) };
}

/** How wide the content of a page is. */
export function widthOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth');
}
