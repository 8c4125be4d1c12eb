// Starts headless Chromium from the npm package, else one of the system; says why where neither can start.
import { type Browser, chromium } from 'playwright-core';

export type OpenedBrowser = { readonly browser: Browser } | { readonly reason: string };

/** The package's own arguments switch CORS off and break a second page, so only the sandbox is left out. */
const ARGUMENTS = ['--no-sandbox'];

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export async function openBrowser(): Promise<OpenedBrowser> {
  const reasons: string[] = [];
  for (const find of [findPackaged, ...SYSTEM_BROWSERS.map((path) => () => Promise.resolve(path))]) {
    try {
      return {
        browser: await chromium.launch({ executablePath: await find(), args: ARGUMENTS, headless: true }),
      };
    } catch (error) {
      reasons.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown');
    }
  }
  return { reason: `no browser can start here: ${reasons.join('; ')}` };
}

async function findPackaged(): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}
