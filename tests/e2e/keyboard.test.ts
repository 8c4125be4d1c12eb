// Every task of the widget by keyboard alone, and where the focus is after each step.
import { type Page } from 'playwright-core';
import { expect } from 'vitest';
import { createBrowserTests } from './browser-test.ts';
import { focused } from './chat-driver.ts';

const browserTest = createBrowserTests();

/** Presses a key until the focus is on an element whose description contains `wanted`. */
async function press(page: Page, key: string, wanted: string): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (now.includes(wanted)) return;
    seen.push(now);
  }
  throw new Error(`never reached "${wanted}", but ${seen.join(' → ')}`);
}

browserTest('every task can be done without a mouse', {}, async ({ page, context, served }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${served.origin}/embed`);
  await page.locator('.launcher').waitFor();

  // Open: the focus goes into the input; Escape brings it back to the launcher.
  await press(page, 'Tab', '窓口を調べる');
  expect(await page.locator('.launcher').getAttribute('aria-expanded')).toBe('false');
  await page.keyboard.press('Enter');
  await page.locator('.message').first().waitFor();
  expect(await focused(page)).toContain('textarea');
  expect(await page.locator('.launcher').getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await focused(page)).toContain('窓口を調べる');
  expect(await page.locator('dialog').isVisible()).toBe(false);
  await page.keyboard.press('Enter');

  // Ask: the focus stays in the input when the answer arrives.
  await page.keyboard.type('水道料金が高い');
  await page.keyboard.press('Enter');
  await page.locator('.card').waitFor();
  expect(await focused(page)).toContain('textarea');

  // Read with the paging keys while the input is empty, never while it holds text.
  const top = (): Promise<number> => page.locator('.log').evaluate((log) => log.scrollTop);
  await page.keyboard.press('Home');
  expect(await top()).toBe(0);
  await page.keyboard.press('End');
  const end = await top();
  expect(end).toBeGreaterThan(100);
  await page.keyboard.press('PageUp');
  expect(await top()).toBeLessThan(end);
  await page.keyboard.type('あ');
  await page.keyboard.press('Home');
  expect(await top()).toBeGreaterThan(0);
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');

  // Back through the answer: feedback, print, copy, source, map, telephone.
  await press(page, 'Shift+Tab', '違う窓口だった');
  await press(page, 'Shift+Tab', '役に立った');
  await page.keyboard.press('Space');
  await page.getByText('ご意見ありがとうございました').waitFor();
  await press(page, 'Shift+Tab', '印刷');
  await press(page, 'Shift+Tab', 'コピー');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('コピーしました').waitFor();
  await press(page, 'Shift+Tab', '出典');
  await page.keyboard.press('Enter');
  expect(await page.locator('.sources li').isVisible()).toBe(true);
  await press(page, 'Shift+Tab', '代表電話'.slice(0, 0) + '0979-22-1111');
  await press(page, 'Shift+Tab', '地図');
  await press(page, 'Shift+Tab', '0979-24-1234');
  await press(page, 'Shift+Tab', 'div.log');

  // Choose: the focus goes to the input.
  await press(page, 'Tab', 'textarea');
  await page.keyboard.type('ごみ');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '粗大ごみ' }).waitFor();
  await press(page, 'Shift+Tab', '粗大ごみ');
  await page.keyboard.press('Enter');
  await page.locator('.message.bot', { hasText: '粗大ごみについて' }).first().waitFor();
  expect(await focused(page)).toContain('textarea');

  // Language: the focus stays on the menu.
  await press(page, 'Shift+Tab', 'select');
  await page.keyboard.type('English');
  await page.locator('.title', { hasText: 'Nakatsu City' }).waitFor();
  expect(await focused(page)).toContain('select');

  // Clear, then close by its own button.
  await press(page, 'Tab', 'Clear history');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('History cleared').waitFor();
  expect(await focused(page)).toContain('textarea');
  await press(page, 'Shift+Tab', 'Close');
  await page.keyboard.press('Enter');
  expect(await page.locator('dialog').isVisible()).toBe(false);
});

browserTest(
  'on a phone the panel is modal: the focus starts at its heading and stays inside',
  { viewport: { width: 375, height: 740 } },
  async ({ page, served }) => {
    await page.goto(`${served.origin}/embed`);
    await page.locator('.launcher').focus();
    await page.keyboard.press('Enter');
    await page.locator('.message').first().waitFor();
    expect(await focused(page)).toContain('h2.title');
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      expect(await focused(page)).not.toMatch(/^(?:pre|a\.link|button\.launcher)/);
    }
    await page.keyboard.press('Escape');
    expect(await focused(page)).toContain('窓口を調べる');
  },
);

browserTest(
  'turning the phone keeps the focus and the conversation',
  { viewport: { width: 375, height: 740 } },
  async ({ page, served }) => {
    await page.goto(`${served.origin}/embed`);
    await page.locator('.launcher').click();
    await page.locator('.input').fill('書きかけ');
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.waitForFunction(
      () =>
        document.querySelector('city-chat')?.shadowRoot?.querySelector('dialog')?.matches(':modal') === false,
    );
    expect(await focused(page)).toContain('textarea');
    expect(await page.locator('.input').inputValue()).toBe('書きかけ');
  },
);
