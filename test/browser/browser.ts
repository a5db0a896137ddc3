import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { chromiumPath } from './chromium.ts';

export interface OpenedPage {
  readonly page: Page;
  /** Errors and warnings of the console, and requests beyond the page itself. */
  readonly troubles: readonly string[];
}

export interface PageOptions extends BrowserContextOptions {
  /** With its `#`. */
  readonly hash?: string;
}

/** One browser for the tests of a file, and in it a context of its own for each page. */
export function browserForTests(): (html: string, options?: PageOptions) => Promise<OpenedPage> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath ?? '' });
  });
  afterAll(async () => {
    await browser?.close();
  });

  return async (html, { hash = '', ...options } = {}) => {
    if (browser === undefined) throw new Error('pages are opened inside of tests');
    for (const context of browser.contexts()) await context.close();
    const file = join(mkdtempSync(join(tmpdir(), 'mustread-')), 'report.html');
    writeFileSync(file, html);
    const address = pathToFileURL(file).href;
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
    });
    page.on('request', (request) => {
      const url = request.url().replace(/#.*/, '');
      if (url !== address && !url.startsWith('data:')) troubles.push(`request: ${url}`);
    });
    await page.goto(`${address}${hash}`);
    return { page, troubles };
  };
}
