// The question endpoint answers, refuses what it cannot read in plain words, and hides every fault.
import { type FastifyInstance } from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answerSchema } from '#domain/answer.ts';
import { createHttpServer, type HttpServerDeps } from '#http-server.ts';
import { createFakeRespond } from './fakes/fake-respond.ts';
import { createRecordingLogger } from './fakes/recording-logger.ts';

async function serve(changed: Partial<HttpServerDeps> = {}) {
  const respond = createFakeRespond();
  const logger = createRecordingLogger();
  const server = await createHttpServer({
    respond,
    logger,
    trustedProxies: [],
    isSecure: true,
    isReady: () => true,
    ...changed,
  });
  onTestFinished(() => server.close());
  return { server, respond, logger };
}

const ask = (server: FastifyInstance, payload: object | string, contentType = 'application/json') =>
  server.inject({
    method: 'POST',
    url: '/api/questions',
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    headers: { 'content-type': contentType },
  });

describe('POST /api/questions', () => {
  it('answers with the public contract, which nobody may store', async () => {
    const { server, respond } = await serve();
    const response = await ask(server, { question: '水道料金が高い', asOf: '2021-06-01', lang: 'ja' });
    expect(response.statusCode).toBe(200);
    expect(answerSchema.safeParse(response.json()).error).toBeUndefined();
    expect(response.headers['cache-control']).toBe('no-store');
    expect(respond.asked).toEqual([{ text: '水道料金が高い', asOf: '2021-06-01', lang: 'ja' }]);
  });

  it('sends the security headers of data', async () => {
    const { server } = await serve();
    const { headers } = await ask(server, { question: '水道料金が高い' });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toContain('max-age=');
  });

  it('answers sixty questions a minute of one address, then says when to come back', async () => {
    const { server } = await serve();
    for (let sent = 0; sent < 60; sent += 1)
      expect((await ask(server, { question: '水道' })).statusCode).toBe(200);
    const refused = await ask(server, { question: '水道' });
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({ error: { code: 'too-many-requests' } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });

  it.each([
    ['no question', {}],
    ['a day that does not exist', { question: 'a', asOf: '2021-02-30' }],
    ['an unknown field', { question: 'a', admin: true }],
    ['a question that is no text', { question: ['a'] }],
    ['broken JSON', '{"question": "a"'],
    ['no JSON object', '"a"'],
    ['an empty body', ''],
  ])('refuses %s with 400 and an example, and asks nobody', async (_, payload) => {
    const { server, respond } = await serve();
    const response = await ask(server, payload);
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ error: { code: 'bad-request' } });
    expect(response.body).toContain('question');
    expect(respond.asked).toEqual([]);
  });

  it('refuses what is too large or no JSON, in Japanese', async () => {
    const { server } = await serve();
    const large = await ask(server, { question: 'あ'.repeat(10_000) });
    expect([large.statusCode, large.json()]).toMatchObject([413, { error: { code: 'too-large' } }]);
    const form = await ask(server, 'question=a', 'application/x-www-form-urlencoded');
    expect([form.statusCode, form.json()]).toMatchObject([
      415,
      { error: { code: 'unsupported-media-type' } },
    ]);
    for (const { body } of [large, form]) expect(body).toMatch(/[ぁ-ん]/u);
  });

  it('hands no prototype to the product', async () => {
    const { server, respond } = await serve();
    await ask(server, '{"question": "a", "__proto__": {"lang": "en"}}');
    expect(respond.asked.map(({ lang }) => lang)).toEqual([undefined]);
  });

  it('hides a fault from the citizen and tells the operator, without the citizen’s words', async () => {
    const { server, logger } = await serve({
      respond: () => Promise.reject(new TypeError('index /secret/path broke on 水道')),
    });
    const response = await ask(server, { question: '水道料金が高い' });
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toMatch(/secret|TypeError|水道/u);
    expect(logger.lines).toMatchObject([
      { level: 'error', event: 'request-failed', details: { route: '/api/questions', fault: 'TypeError' } },
    ]);
    expect(logger.text()).not.toMatch(/secret|水道/u);
  });
});

describe('Everything else', () => {
  it('tells whether it lives and whether it takes questions', async () => {
    let ready = false;
    const { server } = await serve({ isReady: () => ready });
    expect((await server.inject('/livez')).statusCode).toBe(200);
    expect((await server.inject('/readyz')).statusCode).toBe(503);
    ready = true;
    expect((await server.inject('/readyz')).statusCode).toBe(200);
  });

  it('answers an unknown page in Japanese, not with a stack', async () => {
    const { server } = await serve();
    const response = await server.inject('/nowhere');
    expect(response.statusCode).toBe(404);
    expect(response.json()).toMatchObject({ error: { code: 'not-found' } });
  });

  it.each([
    [[], '127.0.0.1'],
    [['127.0.0.1'], '203.0.113.9'],
  ])('believes a forwarded address only from %j', async (trustedProxies, address) => {
    const { server } = await serve({ trustedProxies });
    server.get('/address', (request) => ({ address: request.ip }));
    const response = await server.inject({ url: '/address', headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect(response.json()).toEqual({ address });
  });
});
