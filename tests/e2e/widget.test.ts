// The widget on a page of the city: asking, choosing, what survives, what is cleared, what happens without a network.
import { expect } from 'vitest';
import { ask, askAndWait, focused, openWidget } from './chat-driver.ts';
import { createBrowserTests, takeScreenshot } from './browser-test.ts';

const browserTest = createBrowserTests();

browserTest(
  'answers with a card that can be called, found on a map, copied and rated',
  {},
  async ({ page, context, served, problems }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openWidget(page, served.origin);
    await takeScreenshot(page, 'desktop-light-open');
    const answer = await askAndWait(page, '水道料金が高い');
    await takeScreenshot(page, 'desktop-light-answer');

    const call = answer.locator('a.telephone').first();
    expect(await call.getAttribute('href')).toBe('tel:0979241234');
    expect(await call.innerText()).toContain('0979-24-1234');
    const map = answer.locator('a.map');
    expect(await map.getAttribute('href')).toMatch(/^https:/);
    expect(await map.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await answer.locator('.open-state').first().innerText()).toBe('今あいています');
    expect(await answer.locator('.changes').innerText()).toContain('経理係');
    await answer.locator('summary').click();
    expect(await answer.locator('.sources li').innerText()).toContain('令和3年度');

    await answer.getByRole('button', { name: 'コピー' }).click();
    await page.getByRole('status').getByText('コピーしました').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('経営企画係');

    await answer.getByRole('button', { name: '役に立った' }).click();
    await answer.getByText('ご意見ありがとうございました').waitFor();
    expect(await answer.getByRole('button', { name: '役に立った' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    await expect.poll(() => served.ports.feedback.at(-1)).toEqual({ helpful: true, unit: 'keiei-kikaku' });
    expect(problems).toEqual([]);
  },
);

browserTest(
  'asks back with buttons; a used choice stays readable and cannot be used twice',
  {},
  async ({ page, served }) => {
    await openWidget(page, served.origin);
    const asked = await askAndWait(page, 'ごみ');
    await takeScreenshot(page, 'desktop-light-choices');
    const choice = asked.getByRole('button', { name: '粗大ごみ' });
    await choice.click();
    await page.locator('.message.own', { hasText: /^あなた粗大ごみ$/ }).waitFor();
    await page.locator('.message.bot', { hasText: '粗大ごみについて' }).first().waitFor();
    expect(await choice.getAttribute('aria-disabled')).toBe('true');
    expect(await focused(page)).toContain('textarea');
    const before = await page.locator('.message').count();
    await asked.getByRole('button', { name: '不法投棄' }).click({ force: true });
    expect(await page.locator('.message').count()).toBe(before);
  },
);

browserTest('tells once that it is looking for the answer, after a second', {}, async ({ page, served }) => {
  await openWidget(page, served.origin);
  await ask(page, '遅い 水道');
  expect(await page.getByRole('status').innerText()).toBe('');
  await page.getByRole('status').getByText('回答を探しています').waitFor();
  await takeScreenshot(page, 'desktop-light-waiting');
  await page.locator('.card').waitFor();
  expect(await page.getByRole('status').innerText()).toBe('');
});

browserTest(
  'takes one question at a time and keeps the second one in the input',
  {},
  async ({ page, served }) => {
    await openWidget(page, served.origin);
    await ask(page, '遅い 水道');
    await ask(page, 'ごみ');
    await page.getByRole('status').getByText('前の質問の回答を待っています').waitFor();
    expect(await page.locator('.input').inputValue()).toBe('ごみ');
    await page.locator('.card').waitFor();
  },
);

browserTest(
  'survives reload and navigation, open as it was, without moving the focus',
  {},
  async ({ page, served }) => {
    await openWidget(page, served.origin);
    await askAndWait(page, '水道料金が高い');
    await page.reload();
    await page.locator('.card').waitFor();
    expect(await focused(page)).toContain('body');
    expect(await page.locator('.message').count()).toBe(3);
    await askAndWait(page, '手続きは？');
    expect(await page.locator('.headline').last().innerText()).toContain('keiei-kikaku');
    await page.goto(`${served.origin}/chat`);
    await page.locator('city-chat .card').first().waitFor();
    expect(await page.locator('city-chat .message').count()).toBe(5);
  },
);

browserTest(
  'really resets: nothing is left, and the next conversation has another id on the wire',
  {},
  async ({ page, served }) => {
    const ids = new Set<string>();
    page.on('request', (request) => {
      const id = /conversations\/([^/]+)\/activities/.exec(request.url())?.[1];
      if (id !== undefined && request.method() === 'POST') ids.add(id);
    });
    await openWidget(page, served.origin);
    await askAndWait(page, '水道の漏れで困っている');
    expect(ids.size).toBe(1);
    const remembered = served.ports.states.size;
    await page.getByRole('button', { name: '履歴を消す' }).click();
    await page.locator('.card').waitFor({ state: 'detached' });
    await page.locator('.message').first().waitFor();
    await expect.poll(() => served.ports.states.size).toBe(remembered - 1);
    await askAndWait(page, '年金');
    expect(ids.size).toBe(2);
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('漏れ');
  },
);

browserTest('clears itself on a shared PC after three idle minutes', {}, async ({ page, served }) => {
  await page.clock.install();
  await page.route('**/kiosk', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="ja"><title>市</title><script async src="${served.origin}/widget/v1.js" data-kiosk></script>`,
    }),
  );
  await page.goto(`${served.origin}/kiosk`);
  await page.locator('.launcher').click();
  await page.locator('.message').first().waitFor();
  await askAndWait(page, '水道の漏れで困っている');
  await page.clock.fastForward(170_000);
  expect(await page.locator('.card').count()).toBe(1);
  await page.clock.fastForward(20_000);
  await page.locator('.card').waitFor({ state: 'detached' });
  expect(await page.locator('dialog').isVisible()).toBe(false);
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('漏れ');
});

browserTest('sends nothing while a word is being composed', {}, async ({ page, context, served }) => {
  let posts = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/activities')) posts += 1;
  });
  await openWidget(page, served.origin);
  const input = page.locator('.input');
  const keys = await context.newCDPSession(page);
  // Chrome's order: the Enter that confirms the word arrives while composing.
  await keys.send('Input.imeSetComposition', { text: 'すいどう', selectionStart: 4, selectionEnd: 4 });
  await keys.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    windowsVirtualKeyCode: 229,
    key: 'Enter',
    code: 'Enter',
  });
  await keys.send('Input.insertText', { text: '水道料金' });
  // Safari's order: composition has ended, the same Enter still says 229 (WebKit 165004). Firefox's: isComposing.
  await input.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, composed: true });
  await input.dispatchEvent('keydown', {
    key: 'Enter',
    keyCode: 13,
    isComposing: true,
    bubbles: true,
    composed: true,
  });
  await input.dispatchEvent('keydown', {
    key: 'Escape',
    keyCode: 229,
    isComposing: true,
    bubbles: true,
    composed: true,
  });
  expect(await input.inputValue()).toBe('水道料金');
  expect(posts).toBe(0);
  await input.press('Enter');
  await page.locator('.card').waitFor();
  expect(posts).toBe(1);
});

browserTest(
  'says so without a network, names the switchboard, and sends the message when it is back',
  {},
  async ({ page, context, served }) => {
    await openWidget(page, served.origin);
    await context.setOffline(true);
    await ask(page, '水道料金が高い');
    await page.getByRole('status').getByText('インターネットにつながっていません').waitFor();
    expect(await page.getByRole('status').locator('a').getAttribute('href')).toBe('tel:0979221111');
    await takeScreenshot(page, 'desktop-light-offline');
    await page.getByRole('button', { name: 'もう一度送る' }).waitFor({ timeout: 20_000 });
    await context.setOffline(false);
    await page.locator('.card').waitFor();
    expect(await page.locator('.message.own').count()).toBe(1);
    expect(await page.getByRole('status').innerText()).toBe('');
  },
);

browserTest('asks for patience politely when there are too many messages', {}, async ({ page, served }) => {
  await openWidget(page, served.origin);
  await page.route('**/activities', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 429, headers: { 'retry-after': '42' }, body: '{}' })
      : route.continue(),
  );
  await ask(page, '水道料金が高い');
  await page.getByRole('status').getByText('42秒ほど待ってから').waitFor();
  await takeScreenshot(page, 'desktop-light-error');
  await page.unroute('**/activities');
  await page.getByRole('button', { name: 'もう一度送る' }).click();
  await page.locator('.card').waitFor();
});

browserTest(
  'goes on in a new conversation when its token has run out, keeping what was said',
  {},
  async ({ page, served }) => {
    await openWidget(page, served.origin);
    await askAndWait(page, '水道料金が高い');
    await page.evaluate(() => {
      const session: unknown = JSON.parse(sessionStorage.getItem('city-chat.session') ?? '{}');
      sessionStorage.setItem(
        'city-chat.session',
        JSON.stringify(Object.assign({}, session, { token: 'a.b.c' })),
      );
    });
    await page.reload();
    await page.locator('.card').waitFor();
    await askAndWait(page, '年金');
    expect(await page.locator('.message').count()).toBe(5);
  },
);

browserTest(
  'offers a new answer instead of jumping to it while someone reads further up',
  {},
  async ({ page, served }) => {
    await openWidget(page, served.origin);
    await askAndWait(page, '水道料金が高い');
    await askAndWait(page, '水道料金が高い');
    await ask(page, '遅い 水道');
    await page.locator('.log').evaluate((log) => (log.scrollTop = 0));
    const newer = page.getByRole('button', { name: '新しい回答' });
    await newer.waitFor();
    expect(await page.locator('.log').evaluate((log) => log.scrollTop)).toBe(0);
    await takeScreenshot(page, 'desktop-light-newer');
    await newer.click();
    expect(await page.locator('.log').evaluate((log) => log.scrollTop)).toBeGreaterThan(200);
  },
);

browserTest('counts characters near the limit and refuses what is too long', {}, async ({ page, served }) => {
  await openWidget(page, served.origin);
  await page.locator('.input').fill('あ'.repeat(450));
  expect(await page.locator('.counter').innerText()).toBe('あと50文字');
  await page.locator('.input').fill('👨‍👩‍👧‍👦'.repeat(501));
  await page.locator('.input').press('Enter');
  await page.getByRole('status').getByText('500文字まで').waitFor();
  expect(await page.locator('.input').getAttribute('aria-invalid')).toBe('true');
  expect(await page.locator('.message.own').count()).toBe(0);
});

browserTest('prints one answer and nothing else', {}, async ({ page, served }) => {
  await openWidget(page, served.origin);
  const answer = await askAndWait(page, '水道料金が高い');
  await page.evaluate(() => (window.print = () => document.documentElement.setAttribute('data-printed', '')));
  await answer.getByRole('button', { name: '印刷' }).click();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('html').getAttribute('data-printed')).toBe('');
  await takeScreenshot(page, 'desktop-print');
  expect(await page.locator('h1').isVisible()).toBe(false);
  expect(await page.locator('.composer').isVisible()).toBe(false);
  expect(await page.locator('.message').first().isVisible()).toBe(false);
  expect(await answer.locator('.unit').isVisible()).toBe(true);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  expect(await page.locator('h1').isVisible()).toBe(true);
});

browserTest('can be opened, filled, asked, reset and watched by the page', {}, async ({ page, served }) => {
  await page.goto(`${served.origin}/embed`);
  await page.evaluate(() => {
    for (const name of ['ready', 'open', 'close', 'answer', 'feedback']) {
      document.addEventListener(`city-chat:${name}`, (event) => {
        const seen = document.body.dataset['seen'] ?? '';
        document.body.dataset['seen'] =
          `${seen}${name}${event instanceof CustomEvent && name === 'answer' ? JSON.stringify(event.detail) : ''} `;
      });
    }
  });
  await page.locator('[data-city-chat-open]').first().click();
  await page.locator('dialog').waitFor();
  expect(await page.locator('.input').inputValue()).toBe('ごみの出し方');
  const call = (method: string, argument?: string): Promise<void> =>
    page.evaluate(
      ([name, value]) => {
        const chat = document.querySelector('city-chat');
        if (chat === null || name === undefined) throw new Error('no chat');
        const found: unknown = Reflect.get(chat, name);
        if (typeof found === 'function') Reflect.apply(found, chat, [value]);
      },
      [method, argument],
    );
  await page.locator('.message').first().waitFor();
  await call('ask', '水道料金について');
  await page.locator('.card').waitFor();
  await call('close');
  await call('reset');
  const seen = await page.evaluate(() => document.body.dataset['seen'] ?? '');
  expect(seen).toContain('ready open answer');
  expect(seen).toContain('{"status":"answered","units":["keiei-kikaku"]}');
  expect(seen).not.toContain('水道');
  expect(seen).toContain('close');
});

browserTest(
  'a browser that cannot construct style sheets gets the same styles by a link',
  {},
  async ({ page, served }) => {
    await page.addInitScript(() => Reflect.deleteProperty(CSSStyleSheet.prototype, 'replaceSync'));
    await openWidget(page, served.origin);
    const radius = (selector: string): Promise<string> =>
      page.locator(selector).evaluate((element) => getComputedStyle(element).borderTopLeftRadius);
    await expect.poll(() => radius('city-chat dialog')).toBe('16px');
    expect(await radius('city-chat .launcher')).toBe('28px');
    await askAndWait(page, '水道料金が高い');
  },
);

browserTest(
  'the styles of the page stay outside, those of its custom properties come in',
  {},
  async ({ page, served }) => {
    await page.route('**/styled', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="ja"><title>市</title><style>* { font-style: italic; text-transform: uppercase; color: red } body { font-size: 30px } city-chat { --city-chat-key-color: #006400 }</style><body><script async src="${served.origin}/widget/v1.js"></script>`,
      }),
    );
    await page.goto(`${served.origin}/styled`);
    await page.locator('.launcher').click();
    await page.locator('.message').first().waitFor();
    const look = await page.locator('city-chat .headline').evaluate((element) => {
      const { fontStyle, textTransform, fontSize, color } = getComputedStyle(element);
      return { fontStyle, textTransform, fontSize, color };
    });
    expect(look).toEqual({
      fontStyle: 'normal',
      textTransform: 'none',
      fontSize: '16px',
      color: 'rgb(26, 26, 26)',
    });
    const key = await page
      .locator('city-chat .solid')
      .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(key).toBe('rgb(0, 100, 0)');
  },
);

browserTest(
  'opened from a button of the page, without a launcher, the focus goes back to that button',
  {},
  async ({ page, served }) => {
    await page.route('**/own-button', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="ja"><title>市</title><body><button data-city-chat-open="ごみ">聞く</button><script async src="${served.origin}/widget/v1.js" data-launcher="none"></script>`,
      }),
    );
    await page.goto(`${served.origin}/own-button`);
    await page.locator('city-chat').waitFor({ state: 'attached' });
    expect(await page.locator('.launcher').count()).toBe(0);
    await page.getByRole('button', { name: '聞く' }).press('Enter');
    await page.locator('.message').first().waitFor();
    expect(await page.locator('.input').inputValue()).toBe('ごみ');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('button 聞く');
  },
);

browserTest(
  'the page on a shared PC greets the next person in the first language',
  {},
  async ({ page, served }) => {
    await page.clock.install();
    await page.goto(`${served.origin}/chat?kiosk&lang=ja`);
    await page.locator('city-chat .message').first().waitFor();
    await page.locator('city-chat select').selectOption('en');
    await askAndWait(page, 'water bill');
    await page.clock.fastForward(190_000);
    await page.locator('city-chat .card').waitFor({ state: 'detached' });
    await page.locator('city-chat .headline', { hasText: '担当窓口をご案内します' }).waitFor();
    expect(await page.locator('city-chat select').inputValue()).toBe('ja');
  },
);
