import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const executablePath = '/usr/bin/chromium';

/** Whether Debian's Chromium is installed. */
export const hasBrowser = existsSync(executablePath);

/** Starts Chromium without a window. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** A new page, and what the browser says about it on its console: errors, and what the policy of the page refuses. */
export async function newPage(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; messages: string[] }> {
  const page = await (await browser.newContext(options)).newPage();
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) messages.push(`asked for ${request.url()}`);
  });
  return { page, messages };
}
