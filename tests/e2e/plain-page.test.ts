// The chat page for browsers without JavaScript: a whole conversation by plain forms.
import { expect } from 'vitest';
import { createBrowserTests, takeScreenshot } from './browser-test.ts';

const browserTest = createBrowserTests();
const options = { javaScriptEnabled: false } as const;

browserTest(
  'greets, answers, follows up, asks back and takes feedback',
  options,
  async ({ page, served }) => {
    await page.goto(`${served.origin}/chat`);
    expect(await page.title()).toBe('中津市 窓口案内');
    await takeScreenshot(page, 'plain-first');
    await page.getByLabel('質問を書く').fill('水道料金が高い');
    await page.getByRole('button', { name: '送信' }).click();
    await page.locator('.card').waitFor();
    await takeScreenshot(page, 'plain-answer');
    expect(page.url()).toMatch(/\/chat#answer$/);
    expect(page.url()).not.toContain('水道');

    await page.getByLabel('質問を書く').fill('手続きは？');
    await page.getByRole('button', { name: '送信' }).click();
    await page.getByText('先ほどの keiei-kikaku').waitFor();
    expect(await page.locator('.own').count()).toBe(2);

    await page.getByRole('button', { name: '役に立った' }).last().click();
    await page.getByText('ご意見ありがとうございました').waitFor();
    expect(served.ports.feedback.at(-1)).toEqual({ helpful: true, unit: 'keiei-kikaku' });

    await page.getByLabel('質問を書く').fill('ごみ');
    await page.getByRole('button', { name: '送信' }).click();
    await page.getByRole('button', { name: '粗大ごみ' }).click();
    await page.locator('.own', { hasText: '粗大ごみについて' }).waitFor();
  },
);

browserTest(
  'takes an opening topic, and the same form sent twice asks once',
  options,
  async ({ page, served }) => {
    await page.goto(`${served.origin}/chat`);
    await page.getByRole('button', { name: '水道・下水道' }).click();
    await page.locator('.card').waitFor();
    const asked = served.ports.questions.length;
    await page.reload();
    await page.locator('.card').waitFor();
    expect(served.ports.questions.length).toBe(asked);
    expect(await page.locator('.own').count()).toBe(1);
  },
);

browserTest(
  'speaks the browser’s language, changes it on request and keeps what was typed',
  { ...options, locale: 'vi-VN' },
  async ({ page, served }) => {
    await page.goto(`${served.origin}/chat`);
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    await page.locator('#question').fill('rác');
    await page.getByRole('button', { name: 'やさしい日本語' }).click();
    expect(await page.locator('#question').inputValue()).toBe('rác');
    expect(await page.locator('ruby').count()).toBeGreaterThan(3);
    await page.getByRole('button', { name: '送る' }).or(page.locator('.solid')).first().click();
    await page.locator('.own', { hasText: 'rác' }).waitFor();
    expect(served.ports.questions.at(-1)?.language).toBe('ja-easy');
  },
);

browserTest('shows hostile text as text', options, async ({ page, served }) => {
  await page.goto(`${served.origin}/chat`);
  const hostile =
    '"><script>document.title="broken"</script><img src=x onerror=alert(1)>{{7*7}}javascript:alert(1)';
  await page.locator('#question').fill(hostile);
  await page.locator('.solid').click();
  await page.locator('.own', { hasText: hostile }).waitFor();
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.locator('script').count()).toBe(0);
  expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
});

browserTest('what is typed before the script arrives moves into the widget', {}, async ({ page, served }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/widget/v1/app.js*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${served.origin}/chat`, { waitUntil: 'domcontentloaded' });
  await page.locator('#question').fill('書きかけの質問');
  release();
  await page.locator('city-chat .input').waitFor();
  expect(await page.locator('city-chat .input').inputValue()).toBe('書きかけの質問');
  expect(await page.locator('#plain').count()).toBe(0);
});
