// Microsoft's Web Chat, unmodified, in headless Chromium: a whole conversation with cards, feedback, reconnect and reload.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openBrowser } from '../open-browser.ts';
import { serveWebChat } from '../serve-web-chat.ts';

const bundle = readFileSync(
  new URL('./node_modules/botframework-webchat/dist/webchat.js', import.meta.url),
  'utf8',
);

const PAGE = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>Web Chat</title>
<style>html, body, #webchat { height: 100%; margin: 0 }</style>
<div id="webchat"></div><script src="/webchat.js"></script><script src="/start.js"></script></html>`;

/** Keeps token and conversation over a reload, as a page that embeds Web Chat would. */
const START = `(async () => {
  window.sockets = [];
  window.WebSocket = class extends window.WebSocket { constructor(address) { super(address); window.sockets.push(this); } };
  let kept = JSON.parse(sessionStorage.getItem('kept') ?? 'null');
  const isNew = kept === null;
  if (isNew) {
    kept = await (await fetch('/v3/directline/tokens/generate', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).json();
    sessionStorage.setItem('kept', JSON.stringify(kept));
  }
  const { token, conversationId } = kept;
  const directLine = window.WebChat.createDirectLine({ domain: location.origin + '/v3/directline', token, ...(isNew ? {} : { conversationId }) });
  window.WebChat.renderWebChat({ directLine, locale: 'ja-JP' }, document.getElementById('webchat'));
})();`;

let served;
let browser;

before(async () => {
  served = await serveWebChat(
    {},
    {
      extend(server) {
        server.get('/webchat', (_request, reply) => reply.type('text/html').send(PAGE));
        server.get('/webchat.js', (_request, reply) => reply.type('text/javascript').send(bundle));
        server.get('/start.js', (_request, reply) => reply.type('text/javascript').send(START));
      },
    },
  );
  const opened = await openBrowser();
  assert.ok('browser' in opened, opened.reason);
  browser = opened.browser;
});

after(async () => {
  await browser?.close();
  await served?.stop();
});

const bubbles = (page, text) => page.locator('.webchat__bubble', { hasText: text });

const suggestion = (page, name) => page.locator('.webchat__suggested-action', { hasText: name });

async function ask(page, text) {
  await page
    .locator('[data-testid="send box text area"], .webchat__send-box-text-box__input')
    .first()
    .fill(text);
  await page.keyboard.press('Enter');
}

test('holds a whole conversation', { timeout: 120_000 }, async () => {
  const page = await browser.newPage({ locale: 'ja-JP', viewport: { width: 700, height: 900 } });
  const outside = [];
  page.on(
    'request',
    (request) =>
      !request.url().startsWith(served.origin) &&
      !request.url().startsWith('data:') &&
      !request.url().startsWith('blob:') &&
      outside.push(request.url()),
  );
  await page.goto(`${served.origin}/webchat`);

  await bubbles(page, '担当窓口をご案内します').first().waitFor();
  await suggestion(page, '水道・下水道').click();
  await bubbles(page, '経営企画係').first().waitFor();
  const card = page.locator('.ac-adaptiveCard').first();
  await card.getByText('0979-24-1234').first().waitFor();

  await card.getByRole('button', { name: '役に立った' }).click();
  await bubbles(page, 'ご意見ありがとうございました').first().waitFor();
  assert.deepEqual(served.ports.feedback, [{ helpful: true, unit: 'keiei-kikaku' }]);

  await page.screenshot({ path: new URL('../screenshots/microsoft-web-chat.png', import.meta.url).pathname });

  await ask(page, 'ごみ');
  await suggestion(page, '粗大ごみ').click();
  await bubbles(page, '粗大ごみについて').first().waitFor();

  // Nothing that a citizen or the data says becomes Markdown or HTML.
  await ask(page, '**太字** [x](https://example.com) <b>x</b>');
  await bubbles(page, '**太字** [x](https://example.com) <b>x</b>').first().waitFor();
  await page.locator('.ac-adaptiveCard', { hasText: '**太字** [x](https://example.com)' }).first().waitFor();
  assert.equal(await page.locator('a[href="https://example.com"]').count(), 0);

  await page.evaluate(() => window.sockets.at(-1).close());
  await ask(page, '年金');
  await bubbles(page, '年金事務所').first().waitFor({ timeout: 40_000 });

  await page.reload();
  await bubbles(page, '年金事務所').first().waitFor({ timeout: 20_000 });
  await ask(page, '火事です');
  await bubbles(page, '119番').first().waitFor();
  assert.equal(await bubbles(page, '担当窓口をご案内します').count(), 1);
  assert.deepEqual(outside, []);
});
