// The plain page and the page for editors, as HTML over HTTP.
import { type InjectOptions } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { createDirectLineCaller, type DirectLineCaller } from '../../fakes/direct-line-caller.ts';

let caller: DirectLineCaller;
afterEach(() => caller.server.close());

const form = (fields: Record<string, string>): Pick<InjectOptions, 'payload' | 'headers'> => ({
  payload: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});

const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

test('follows up in the same conversation, carried by the form and not by a cookie or an address', async () => {
  caller = await createDirectLineCaller();
  const first = await caller.server.inject('/chat');
  expect(first.headers['set-cookie']).toBeUndefined();
  expect(caller.ports.states.size).toBe(0);
  const token = hidden(first.body, 'token');
  const second = await caller.server.inject({
    method: 'POST',
    url: '/chat',
    ...form({ token, form: 'f1', question: '水道料金' }),
  });
  expect(second.body).toContain('経営企画係');
  expect(second.body).toContain('href="tel:0979241234"');
  const third = await caller.server.inject({
    method: 'POST',
    url: '/chat',
    ...form({ token: hidden(second.body, 'token'), form: 'f2', question: '手続きは？' }),
  });
  expect(third.body).toContain('先ほどの keiei-kikaku');
});

test('a form left open for twenty hours still works; a forged one starts over', async () => {
  caller = await createDirectLineCaller();
  const token = hidden((await caller.server.inject('/chat')).body, 'token');
  caller.ports.advance(20 * 3_600_000);
  const late = await caller.server.inject({
    method: 'POST',
    url: '/chat',
    ...form({ token, question: '水道料金' }),
  });
  expect(late.statusCode).toBe(200);
  const forged = await caller.server.inject({
    method: 'POST',
    url: '/chat',
    ...form({ token: 'x.y.z', question: '水道料金' }),
  });
  expect(forged.statusCode).toBe(200);
  expect(forged.body).toContain('経営企画係');
});

test('too many questions: a polite page with 429, the wait, and the question still in the input', async () => {
  caller = await createDirectLineCaller();
  const token = hidden((await caller.server.inject('/chat')).body, 'token');
  for (let count = 0; count < 15; count += 1) {
    await caller.server.inject({
      method: 'POST',
      url: '/chat',
      ...form({ token, form: String(count), question: '年金' }),
    });
  }
  const refused = await caller.server.inject({
    method: 'POST',
    url: '/chat',
    ...form({ token, form: 'last', question: '水道料金' }),
  });
  expect(refused.statusCode).toBe(429);
  expect(refused.headers['retry-after']).toBe('60');
  expect(refused.body).toContain('60秒ほど待ってから');
  expect(refused.body).toContain('>\n水道料金</textarea>');
});

test('refusals before the form is read are pages too', async () => {
  caller = await createDirectLineCaller();
  const large = await caller.server.inject({
    method: 'POST',
    url: '/chat',
    ...form({ question: 'あ'.repeat(3000) }),
  });
  expect(large.statusCode).toBe(413);
  expect(large.body).toContain('長すぎます');
  const json = await caller.server.inject({ method: 'POST', url: '/chat', payload: { question: 'x' } });
  expect(json.statusCode).toBe(415);
  expect(json.headers['content-type']).toContain('text/html');
  const languages: string[] = [];
  for (let count = 0; count < 61; count += 1) {
    const response = await caller.server.inject({
      method: 'POST',
      url: '/chat',
      ...form({ lang: 'en' }),
      remoteAddress: '203.0.113.9',
    });
    if (response.statusCode === 429) languages.push(response.body);
  }
  expect(languages).toHaveLength(1);
});

test('each page has its own strict policy', async () => {
  caller = await createDirectLineCaller({
    settings: { publicUrl: 'https://chat.city.test', allowedOrigins: ['https://www.city.test'] },
  });
  const policy = async (url: string): Promise<string> =>
    String((await caller.server.inject(url)).headers['content-security-policy']);
  const chat = await policy('/chat');
  expect(chat).toContain("default-src 'none';script-src 'self';style-src 'self';connect-src 'self'");
  expect(chat).toContain("frame-ancestors 'self' https://www.city.test");
  expect(await policy('/embed')).toContain("frame-ancestors 'none'");
  expect(chat).not.toContain('unsafe');
  for (const url of ['/chat', '/embed', '/widget/v1.js']) {
    const { headers } = await caller.server.inject(url);
    expect(headers['strict-transport-security']).toBe('max-age=31622400; includeSubDomains');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBeDefined();
  }
});

test('no page has an inline script, an inline style or anything of another server', async () => {
  caller = await createDirectLineCaller();
  for (const url of ['/chat', '/chat?lang=ja-easy', '/embed']) {
    const { body } = await caller.server.inject(url);
    expect(body).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc="widget\/v1\.js")/);
    expect(body).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  }
});

test('the embed page shows the line with our public address', async () => {
  caller = await createDirectLineCaller({ settings: { publicUrl: 'https://chat.city.test' } });
  const { body } = await caller.server.inject('/embed');
  expect(body).toContain(
    '&lt;script async src=&quot;https://chat.city.test/widget/v1.js&quot; data-lang=&quot;ja&quot;&gt;&lt;/script&gt;',
  );
  expect(body).toContain('script-src https://chat.city.test; connect-src https://chat.city.test');
});
