// Accessibility of every state: axe, sizes of targets, reflow, nothing obscured, forced colours, reduced motion.
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContextOptions, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { LANGUAGES, type Language } from '#domain/language.ts';
import { ask, askAndWait, openWidget } from './chat-driver.ts';
import { createBrowserTests, takeScreenshot } from './browser-test.ts';

const browserTest = createBrowserTests();

/** All of axe's rules, best practices included. Legacy mode is for pages without frames, and twice as fast. */
async function expectAccessible(page: Page, state: string, part = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include(part).analyze();
  expect(
    violations.map(
      ({ id, nodes }) => `${state}: ${id} ${nodes.map(({ target }) => JSON.stringify(target)).join(' ')}`,
    ),
  ).toEqual([]);
}

/** 4.1.1 Parsing is gone from WCAG 2.2 but not from JIS X 8341-3:2016. */
async function expectUniqueIds(page: Page): Promise<void> {
  const repeated = await page.evaluate(() => {
    const roots = [
      document,
      ...Array.from(document.querySelectorAll('city-chat'), (chat) => chat.shadowRoot).filter(
        (root) => root !== null,
      ),
    ];
    return roots.flatMap((root) => {
      const ids = Array.from(root.querySelectorAll('[id]'), ({ id }) => id);
      return ids.filter((id, at) => ids.indexOf(id) !== at);
    });
  });
  expect(repeated).toEqual([]);
}

const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['desktop-light', {}],
  ['desktop-dark', { colorScheme: 'dark' }],
  ['phone-light', { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true }],
  [
    'phone-dark',
    { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true, colorScheme: 'dark' },
  ],
];

for (const [look, options] of LOOKS) {
  browserTest(
    `axe finds nothing in any state: ${look}`,
    options,
    async ({ page, context, served, problems }) => {
      const check = async (state: string): Promise<void> => {
        await takeScreenshot(page, `${look}-${state}`);
        await expectAccessible(
          page,
          `${look} ${state}`,
          state === 'closed' || state === 'answer' ? 'html' : 'city-chat',
        );
      };
      await page.goto(`${served.origin}/embed`);
      await page.locator('.launcher').waitFor();
      await check('closed');
      await page.locator('.launcher').click();
      await page.locator('.message').first().waitFor();
      await check('open');
      await ask(page, '遅い 水道');
      await page.getByRole('status').getByText('回答を探しています').waitFor();
      await check('waiting');
      const answer = await page
        .locator('.card')
        .first()
        .waitFor()
        .then(() => page.locator('.message.bot').last());
      await answer.locator('summary').click();
      await answer.getByRole('button', { name: '役に立った' }).click();
      await check('answer');
      const asked = await askAndWait(page, 'ごみ');
      await check('choices');
      await asked.getByRole('button', { name: '粗大ごみ' }).click();
      await page.locator('.message.bot', { hasText: '粗大ごみについて' }).first().waitFor();
      await check('chosen');
      await askAndWait(page, '火事です');
      await check('emergency');
      await page.locator('.input').fill('あ'.repeat(600));
      await page.locator('.input').press('Enter');
      await check('too-long');
      await page.locator('.input').fill('');
      expect(problems).toEqual([]);
      await context.setOffline(true);
      await ask(page, '水道');
      await page.getByRole('status').getByText('つながっていません').waitFor();
      await check('offline');
      await page.getByRole('button', { name: 'もう一度送る' }).waitFor({ timeout: 20_000 });
      await check('error');
      await expectUniqueIds(page);
    },
  );
}

for (const language of LANGUAGES) {
  browserTest(
    `axe finds nothing in ${language}, light and dark, in the widget, the page and the plain page`,
    {},
    async ({ page, context, served }) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(`${served.origin}/chat?lang=${language}`);
        await page.locator('city-chat .message').first().waitFor();
        await askAndWait(page, '水道 water');
        await expectAccessible(page, `${language} page ${colorScheme}`);
        await takeScreenshot(page, `page-${colorScheme}-${language}`);
        await page.evaluate(() => sessionStorage.clear());
      }
      await openWidget(page, served.origin);
      await page.locator('city-chat select').selectOption(language);
      await askAndWait(page, '水道 water');
      await expectAccessible(page, `${language} widget`);
      await takeScreenshot(page, `widget-${language}`);
      await expectLanguage(page, language);
      await context.clearCookies();
    },
  );
}

async function expectLanguage(page: Page, language: Language): Promise<void> {
  const lang = await page.locator('dialog').getAttribute('lang');
  expect(lang).toBe(language === 'ja-easy' ? 'ja' : language === 'zh' ? 'zh-Hans' : language);
  const rubies = await page.locator('dialog ruby').count();
  if (language === 'ja-easy') expect(rubies).toBeGreaterThan(3);
  else expect(rubies).toBe(0);
}

browserTest(
  'axe finds nothing on the page without JavaScript',
  { javaScriptEnabled: false },
  async ({ page, served }) => {
    await page.goto(`${served.origin}/chat`);
    await page.locator('#question').fill('水道料金が高い');
    await page.getByRole('button', { name: '送信' }).click();
    await page.locator('.card').waitFor();
    const html = await page.content();
    // axe needs scripts, so the same document is checked where they may run.
    const scripted = await page.context().browser()?.newContext();
    if (scripted === undefined) throw new Error('The browser has gone.');
    const checked = await scripted.newPage();
    const styles = await (await fetch(`${served.origin}/widget/page.css`)).text();
    await checked.setContent(html.replace(/<link rel="stylesheet"[^>]*>/, `<style>${styles}</style>`));
    await expectAccessible(checked, 'plain page');
    await scripted.close();
  },
);

for (const [name, viewport] of [
  ['320 px', { width: 320, height: 640 }],
  ['400 % zoom', { width: 320, height: 256 }],
  ['landscape phone', { width: 740, height: 360 }],
] as const) {
  browserTest(
    `reflows at ${name}: nothing scrolls sideways, every control can be seen when it has the focus`,
    { viewport },
    async ({ page, served }) => {
      await openWidget(page, served.origin);
      const answer = await askAndWait(page, '水道料金が高い');
      await answer.locator('summary').click();
      await takeScreenshot(page, `reflow-${name.replace(/\W+/g, '-')}`);
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBe(0);
      expect(
        await page
          .locator('dialog')
          .evaluate((dialog) =>
            Array.from(
              [dialog, ...dialog.querySelectorAll('.log')],
              (part) => part.scrollWidth - part.clientWidth,
            ),
          ),
      ).toEqual([0, 0]);
      await page.locator('dialog .title').focus();
      for (let step = 0; step < 25; step += 1) {
        await page.keyboard.press('Tab');
        expect(await hiddenFocus(page)).toBe('');
      }
      await page.goto(`${served.origin}/chat`);
      await page.locator('city-chat .message').first().waitFor();
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBe(0);
      await page.goto(`${served.origin}/embed`);
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBe(0);
    },
  );
}

/** Empty if the middle of the focused control is in view and nothing lies over it (2.4.11). */
function hiddenFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const root = document.activeElement?.shadowRoot;
    const element = root?.activeElement;
    if (root === null || root === undefined || element === null || element === undefined) return '';
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, window.innerHeight)) / 2];
    const above = root.elementFromPoint(x, y);
    const isSeen =
      above !== null &&
      (element.contains(above) || above.contains(element) || above.closest('label') !== null);
    return isSeen ? '' : `${element.className} under ${above?.className ?? 'nothing'}`;
  });
}

browserTest(
  'every target is at least 44 px high and wide',
  { viewport: { width: 375, height: 740 } },
  async ({ page, served }) => {
    await page.goto(`${served.origin}/embed`);
    const small = (): Promise<readonly string[]> =>
      page.locator('city-chat').evaluate((chat) =>
        Array.from(chat.shadowRoot?.querySelectorAll('button, a, select, textarea, summary') ?? [])
          .map((element) => ({
            name: `${element.tagName} ${element.className} ${element.textContent}`,
            box: element.getBoundingClientRect(),
          }))
          .filter(({ box }) => box.width > 0 && (box.height < 43.9 || box.width < 43.9))
          .map(
            ({ name, box }) => `${name} ${String(Math.round(box.width))}×${String(Math.round(box.height))}`,
          ),
      );
    expect(await small()).toEqual([]);
    await page.locator('.launcher').click();
    await page.locator('.message').first().waitFor();
    await askAndWait(page, '水道料金が高い');
    await askAndWait(page, 'ごみ');
    await askAndWait(page, '年金');
    expect(await small()).toEqual([]);
  },
);

browserTest('stays usable in forced colours', { forcedColors: 'active' }, async ({ page, served }) => {
  await openWidget(page, served.origin);
  const answer = await askAndWait(page, '水道料金が高い');
  await answer.getByRole('button', { name: '役に立った' }).click();
  await takeScreenshot(page, 'forced-colors');
  for (const selector of ['.solid', '.launcher', '.said', '.telephone']) {
    const border = await page
      .locator(`city-chat ${selector}`)
      .first()
      .evaluate((element) => getComputedStyle(element).borderTopColor);
    expect(border, selector).not.toBe('rgba(0, 0, 0, 0)');
  }
  await expectAccessible(page, 'forced colours');
});

browserTest(
  'moves nothing for those who asked for less motion',
  { reducedMotion: 'reduce' },
  async ({ page, served }) => {
    await openWidget(page, served.origin);
    await ask(page, '遅い 水道');
    await page.locator('.dots').waitFor();
    expect(
      await page.locator('.dots').evaluate((element) => getComputedStyle(element, '::before').animationName),
    ).toBe('none');
  },
);

browserTest('stands larger text spacing (1.4.12)', {}, async ({ page, served }) => {
  await openWidget(page, served.origin);
  await askAndWait(page, '水道料金が高い');
  await page.locator('city-chat').evaluate((chat) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
    );
    if (chat.shadowRoot !== null)
      chat.shadowRoot.adoptedStyleSheets = [...chat.shadowRoot.adoptedStyleSheets, sheet];
  });
  expect(await page.locator('.log').evaluate((log) => log.scrollWidth - log.clientWidth)).toBe(0);
  await takeScreenshot(page, 'text-spacing');
});
