// Starts headless Chromium from the npm package, else one of the system; says why where neither can start.
import { type Browser, chromium } from 'playwright-core';

export type OpenedBrowser = { readonly browser: Browser } | { readonly reason: string };

/** The package's own arguments switch CORS off and break a second page, so only the sandbox is left out. */
const ARGUMENTS = ['--no-sandbox'];

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The package unpacks itself on first use; a test file that starts meanwhile finds half of it and has to wait. */
const ATTEMPTS = 4;
const PAUSE_MS = 2000;

export async function openBrowser(): Promise<OpenedBrowser> {
  let reasons: string[] = [];
  const finders = [findPackaged, ...SYSTEM_BROWSERS.map((path) => () => Promise.resolve(path))];
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    reasons = [];
    for (const find of finders) {
      try {
        return {
          browser: await chromium.launch({ executablePath: await find(), args: ARGUMENTS, headless: true }),
        };
      } catch (error) {
        reasons.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown');
      }
    }
    if (attempt < ATTEMPTS) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return { reason: `no browser can start here: ${reasons.join('; ')}` };
}

async function findPackaged(): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}
