// A test that needs a real browser: one Chromium per file, a fresh context per test, skipped with the reason without one.
import { type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { openBrowser, type OpenedBrowser } from './open-browser.ts';
import { serveWebChat, type ServedWebChat } from './serve-web-chat.ts';

export type Opened = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly served: ServedWebChat;
  /** Script errors, console errors and policy violations so far. */
  readonly problems: readonly string[];
};

export type BrowserTests = {
  (name: string, options: BrowserContextOptions, run: (opened: Opened) => Promise<void>): void;
};

/** Call once at the top of a test file. @param serve starts the server of the whole file. */
export function createBrowserTests(serve: () => Promise<ServedWebChat> = serveWebChat): BrowserTests {
  let opened: OpenedBrowser = { reason: 'not started' };
  let served: ServedWebChat | undefined;
  beforeAll(async () => {
    [opened, served] = await Promise.all([openBrowser(), serve()]);
  });
  afterAll(async () => {
    if ('browser' in opened) await opened.browser.close();
    await served?.stop();
  });

  return (name, options, run) => {
    test(name, async ({ skip }) => {
      if (!('browser' in opened)) return skip(opened.reason);
      if (served === undefined) throw new Error('The server has not started.');
      await runInContext(opened.browser, options, served, run);
    });
  };
}

let addresses = 0;

async function runInContext(
  browser: Browser,
  options: BrowserContextOptions,
  served: ServedWebChat,
  run: (opened: Opened) => Promise<void>,
): Promise<void> {
  addresses += 1;
  const context = await browser.newContext({
    locale: 'ja-JP',
    viewport: { width: 1280, height: 800 },
    // Every test is another visitor, so that none meets the limits of an address.
    extraHTTPHeaders: { 'x-forwarded-for': `192.0.2.${String(addresses % 250)}` },
    ...options,
  });
  const problems: string[] = [];
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await run({ page, context, served, problems });
  } finally {
    await context.close();
  }
}

/** Kept as CI artefacts and for looking at. */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: new URL(`screenshots/${name}.png`, import.meta.url).pathname });
}
