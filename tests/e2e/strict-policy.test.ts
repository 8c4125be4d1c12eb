// The widget on another site with a strict content security policy: nothing unsafe, nobody else asked for anything.
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, expect } from 'vitest';
import { askAndWait } from './chat-driver.ts';
import { createBrowserTests } from './browser-test.ts';
import { serveWebChat } from './serve-web-chat.ts';

/** Headers added by the test would need the server's leave in requests to another site. */
const WITHOUT_HEADERS = { extraHTTPHeaders: {} } as const;

const sites: FastifyInstance[] = [];
let chatOrigin = '';
let city = '';
let stranger = '';

/** A page as a city's web editor makes it: only the pasted line is ours. */
async function serveSite(): Promise<string> {
  const site = Fastify();
  sites.push(site);
  site.get('/', (_request, reply) =>
    reply
      .header(
        'content-security-policy',
        `default-src 'none'; script-src ${chatOrigin}; connect-src ${chatOrigin}; base-uri 'none'; form-action 'none'`,
      )
      .type('text/html; charset=utf-8')
      .send(
        `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>中津市</title></head><body><main><h1>中津市</h1></main><script async src="${chatOrigin}/widget/v1.js" data-lang="ja"></script></body></html>`,
      ),
  );
  return site.listen({ host: '127.0.0.1', port: 0 });
}

const browserTest = createBrowserTests(async () => {
  [city, stranger] = await Promise.all([serveSite(), serveSite()]);
  const served = await serveWebChat({ settings: { allowedOrigins: [city] } });
  chatOrigin = served.origin;
  return served;
});

afterAll(() => Promise.all(sites.map((site) => site.close())));

browserTest(
  'works with script-src and connect-src of our server alone',
  WITHOUT_HEADERS,
  async ({ page, problems }) => {
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) =>
        // eslint-disable-next-line no-console -- read by the test as a problem of the page
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
      );
    });
    await page.goto(city);
    await page.locator('.launcher').click();
    await page.locator('.message').first().waitFor();
    const answer = await askAndWait(page, '水道料金が高い');
    await answer.getByRole('button', { name: '役に立った' }).click();
    await page.evaluate(() => (window.print = () => undefined));
    await answer.getByRole('button', { name: '印刷' }).click();
    await page.locator('select').selectOption('ja-easy');
    await page.locator('ruby').first().waitFor();
    // The styles are there: a constructed sheet needs no permission.
    expect(
      await page.locator('dialog').evaluate((dialog) => getComputedStyle(dialog).borderTopLeftRadius),
    ).toBe('16px');
    expect(problems.filter((problem) => !problem.includes('favicon'))).toEqual([]);
    expect([...asked].sort()).toEqual([city, chatOrigin].sort());
  },
);

browserTest('keeps out of sites that are not on the list', WITHOUT_HEADERS, async ({ page, problems }) => {
  await page.goto(stranger);
  await page.locator('.launcher').click();
  await page.getByRole('status').getByText('0979-22-1111').waitFor();
  expect(await page.locator('.message').count()).toBe(0);
  expect(problems.join()).toMatch(/CORS/);
});

browserTest(
  'loads nothing but the launcher until it is wanted',
  WITHOUT_HEADERS,
  async ({ page, served }) => {
    const scripts: string[] = [];
    page.on('response', (response) => {
      if (response.url().startsWith(chatOrigin)) scripts.push(new URL(response.url()).pathname);
    });
    await page.goto(city);
    await page.locator('.launcher').waitFor();
    expect(scripts).toEqual(['/widget/v1.js']);
    expect(served.ports.states.size).toBeGreaterThanOrEqual(0);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    expect(await page.evaluate(() => document.cookie)).toBe('');
  },
);
