// Links of the chat: https and tel only; telephone numbers in sentences can be called.
import { expect, test } from 'vitest';
import { isSafeLink, link, withTelephoneLinks } from '#widget/safe-link.ts';
import { toHtml } from '#widget/to-html.ts';

test.each(['https://www.city.test/a?b=%E4%B8%AD', 'tel:0979221111', 'tel:+81979221111', 'tel:119'])(
  '%s is a link',
  (address) => {
    expect(isSafeLink(address)).toBe(true);
  },
);

test.each([
  'javascript:alert(1)',
  'http://city.test',
  'data:text/html,x',
  ' https://x',
  'https://x y',
  'tel:1;ext=<b>',
  'TEL:1\njavascript:',
  '//x',
  '/x',
  '',
  'https:',
])('%j is only text', (address) => {
  expect(isSafeLink(address)).toBe(false);
  expect(link(address, 'link', ['x'])).toMatchObject({ tag: 'span' });
});

test('a link to a new tab says so and gives nothing away', () => {
  const html = toHtml(link('https://maps.test', 'link', ['地図'], '新規タブで開きます'));
  expect(html).toContain('target="_blank" rel="noopener noreferrer"');
  expect(html).toContain('role="img" aria-label="新規タブで開きます"');
});

test('finds telephone numbers in a sentence', () => {
  const html = withTelephoneLinks('代表電話 0979-22-1111 か 0120-123-456 へ。2021-04-01 から。', (part) => [
    part,
  ])
    .map(toHtml)
    .join('');
  expect(html).toBe(
    '代表電話 <a href="tel:0979221111" class="link">0979-22-1111</a> か <a href="tel:0120123456" class="link">0120-123-456</a> へ。2021-04-01 から。',
  );
});
