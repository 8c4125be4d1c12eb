// The Direct Line endpoint as a client sees it: tokens, conversations, activities, limits, errors.
import { afterEach, expect, test } from 'vitest';
import { field, readText } from '#widget/read-json.ts';
import { createDirectLineCaller, ORIGIN, type DirectLineCaller } from '../../fakes/direct-line-caller.ts';

let caller: DirectLineCaller;
afterEach(() => caller.server.close());

const streamUrlOf = (response: { json(): unknown }): string => readText(field(response.json(), 'streamUrl'));
const errorOf = (response: { json(): unknown }): unknown => response.json();

test('a token is for one conversation of one user and lasts half an hour', async () => {
  caller = await createDirectLineCaller();
  const [first, second] = [await caller.generate(), await caller.generate()];
  expect(first.expires_in).toBe(1800);
  expect(first.conversationId).not.toBe(second.conversationId);
  const path = `/conversations/${second.conversationId}/activities`;
  for (const method of ['GET', 'POST'] as const) {
    const response = await caller.call(
      method,
      path,
      first.token,
      method === 'POST' ? { type: 'message', text: 'x' } : undefined,
    );
    expect(response.statusCode).toBe(403);
    expect(errorOf(response)).toEqual({
      error: { code: 'BadArgument', message: 'The token is for another conversation.' },
    });
  }
});

test('an expired token says TokenExpired and cannot be refreshed; a valid one can, any number of times', async () => {
  caller = await createDirectLineCaller();
  const session = await caller.start();
  caller.ports.advance(25 * 60_000);
  const refreshed = await caller.call('POST', '/tokens/refresh', session.token);
  expect(refreshed.statusCode).toBe(200);
  expect(refreshed.json()).toMatchObject({ conversationId: session.conversationId, expires_in: 1800 });
  caller.ports.advance(6 * 60_000);
  const late = await caller.call('POST', '/tokens/refresh', session.token);
  expect(late.statusCode).toBe(403);
  expect(errorOf(late)).toEqual({ error: { code: 'TokenExpired', message: 'Token has expired.' } });
});

test('without a token it is 401, with a forged one 403, both in the protocol’s format', async () => {
  caller = await createDirectLineCaller();
  const { conversationId, token } = await caller.generate();
  const [head = '', body = ''] = token.split('.');
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`;
  expect((await caller.call('POST', '/conversations')).statusCode).toBe(401);
  for (const forged of ['a.b.c', `${head}.${body}.AAAA`, none]) {
    const response = await caller.call('GET', `/conversations/${conversationId}/activities`, forged);
    expect(response.statusCode).toBe(403);
    expect(errorOf(response)).toMatchObject({ error: { code: 'BadArgument' } });
  }
});

test('tokens of another process are refused unless both have the same signing key', async () => {
  caller = await createDirectLineCaller();
  const { token } = await caller.generate();
  const other = await createDirectLineCaller();
  expect((await other.call('POST', '/conversations', token, {})).statusCode).toBe(403);
  await other.server.close();

  const settings = { signingKey: 'k'.repeat(32) };
  const [one, two] = [await createDirectLineCaller({ settings }), await createDirectLineCaller({ settings })];
  const session = await one.start();
  const posted = await two.post(session, { type: 'message', text: '水道料金' });
  expect(posted.statusCode).toBe(200);
  expect((await two.activities(session)).activities.map(({ type }) => type)).toEqual(['message', 'message']);
  await Promise.all([one.server.close(), two.server.close()]);
});

test('starting greets once: 201 the first time, 200 afterwards', async () => {
  caller = await createDirectLineCaller();
  const { token } = await caller.generate();
  const first = await caller.call('POST', '/conversations', token, { locale: 'vi' });
  expect(first.statusCode).toBe(201);
  expect(streamUrlOf(first)).toMatch(
    /^ws:\/\/chat\.test\/v3\/directline\/conversations\/.+\/stream\?watermark=&t=.+/,
  );
  expect((await caller.call('POST', '/conversations', token, {})).statusCode).toBe(200);
  const { activities } = await caller.activities(first.json());
  expect(activities).toHaveLength(1);
  expect(activities[0]).toMatchObject({
    type: 'message',
    textFormat: 'plain',
    locale: 'vi-VN',
    from: { role: 'bot' },
  });
  expect(activities[0]).not.toHaveProperty('serviceUrl');
});

test('takes the empty JSON bodies that Microsoft’s client sends', async () => {
  caller = await createDirectLineCaller();
  const { token } = await caller.generate();
  const response = await caller.call('POST', '/conversations', token, '', {
    'content-type': 'application/json',
  });
  expect(response.statusCode).toBe(201);
});

test('answers a message; the sender comes from the token, never from the message', async () => {
  caller = await createDirectLineCaller();
  const session = await caller.start();
  const { watermark } = await caller.activities(session);
  const posted = await caller.post(session, {
    type: 'message',
    text: '水道料金',
    from: { id: 'dl_mayor' },
    conversation: { id: 'other' },
    id: 'mine',
  });
  const { activities } = await caller.activities(session, watermark);
  const [echo, answer] = activities;
  expect(posted.json()).toEqual({ id: echo?.['id'] });
  expect(echo).toMatchObject({
    text: '水道料金',
    from: { role: 'user' },
    conversation: { id: session.conversationId },
  });
  expect(readText(field(echo?.['from'], 'id'))).toMatch(/^dl_id-/);
  expect(answer).toMatchObject({
    type: 'message',
    replyToId: echo?.['id'],
    textFormat: 'plain',
    from: { role: 'bot' },
  });
});

test('watermarks: only what is new, everything for a missing or unreadable one', async () => {
  caller = await createDirectLineCaller();
  const session = await caller.start();
  await caller.post(session, { type: 'message', text: '水道料金' });
  const all = await caller.activities(session);
  expect(all.activities).toHaveLength(3);
  expect((await caller.activities(session, all.watermark)).activities).toEqual([]);
  expect((await caller.activities(session, '-')).activities).toHaveLength(3);
  const reconnected = await caller.call(
    'GET',
    `/conversations/${session.conversationId}?watermark=${all.watermark}`,
    session.token,
  );
  expect(reconnected.statusCode).toBe(200);
  expect(reconnected.json()).toMatchObject({ conversationId: session.conversationId });
  expect(streamUrlOf(reconnected)).toContain(`watermark=${all.watermark}`);
});

test('personal data is masked in the log as soon as the question is answered', async () => {
  caller = await createDirectLineCaller();
  const session = await caller.start();
  await caller.post(session, { type: 'message', text: '水道料金 123456789012' });
  const { activities } = await caller.activities(session);
  expect(JSON.stringify(activities)).not.toContain('123456789012');
  expect(caller.ports.questions[0]).toMatchObject({
    channel: 'web-chat',
    maskedText: '水道料金 [個人番号]',
    messageId: undefined,
  });
  expect(JSON.stringify(caller.ports.logged)).not.toContain('水道');
});

test('the same activity sent again counts once', async () => {
  caller = await createDirectLineCaller();
  const session = await caller.start();
  const activity = { type: 'message', text: '水道料金', channelData: { clientActivityID: 'c1' } };
  const [first, again] = [await caller.post(session, activity), await caller.post(session, activity)];
  expect(again.json()).toEqual(first.json());
  expect(caller.ports.questions).toHaveLength(1);
});

test('unknown types are taken and left alone; a body that is no activity is refused', async () => {
  caller = await createDirectLineCaller();
  const session = await caller.start();
  for (const type of ['typing', 'messageReaction', 'somethingNew'])
    expect((await caller.post(session, { type })).statusCode).toBe(200);
  expect(caller.ports.questions).toHaveLength(0);
  for (const body of [{}, { type: 1 }, { type: '' }, [], { type: 'message', text: 5 }]) {
    const response = await caller.post(session, body);
    expect(response.statusCode).toBe(400);
    expect(errorOf(response)).toMatchObject({ error: { code: 'MissingProperty' } });
  }
});

test('bad JSON, other media types, large bodies and unknown operations are refused in the protocol’s format', async () => {
  caller = await createDirectLineCaller();
  const session = await caller.start();
  const path = `/conversations/${session.conversationId}/activities`;
  const bad = await caller.call('POST', path, session.token, '{"type":', {
    'content-type': 'application/json',
  });
  expect([bad.statusCode, errorOf(bad)]).toMatchObject([400, { error: { code: 'BadSyntax' } }]);
  const polluted = await caller.call('POST', path, session.token, '{"type":"message","__proto__":{"x":1}}', {
    'content-type': 'application/json',
  });
  expect(polluted.statusCode).toBe(400);
  for (const type of [
    'text/plain',
    'multipart/form-data',
    'application/x-www-form-urlencoded',
    'application/xml',
  ]) {
    const response = await caller.call('POST', path, session.token, 'x', { 'content-type': type });
    expect([response.statusCode, errorOf(response)]).toMatchObject([
      415,
      { error: { code: 'UnsupportedMediaType' } },
    ]);
  }
  const large = await caller.post(session, { type: 'message', text: 'あ'.repeat(3000) });
  expect([large.statusCode, errorOf(large)]).toMatchObject([413, { error: { code: 'MessageSizeTooBig' } }]);
  const unknown = await caller.call(
    'POST',
    `/conversations/${session.conversationId}/upload`,
    session.token,
    {},
  );
  expect([unknown.statusCode, errorOf(unknown)]).toMatchObject([404, { error: { code: 'NotFound' } }]);
});

test('fifteen messages a minute per conversation, then 429 with the seconds to wait', async () => {
  caller = await createDirectLineCaller();
  const session = await caller.start();
  for (let count = 0; count < 15; count += 1) {
    expect((await caller.post(session, { type: 'message', text: '水道' })).statusCode).toBe(200);
    caller.ports.advance(1000);
  }
  const refused = await caller.post(session, { type: 'message', text: '水道' });
  expect(refused.statusCode).toBe(429);
  expect(refused.headers['retry-after']).toBe('45');
  expect(errorOf(refused)).toMatchObject({ error: { code: 'TooManyRequests' } });
  caller.ports.advance(45_000);
  expect((await caller.post(session, { type: 'message', text: '水道' })).statusCode).toBe(200);
});

test('sixty posts a minute per address over all conversations; other addresses are not affected', async () => {
  caller = await createDirectLineCaller();
  const sessions = [];
  for (let at = 0; at < 5; at += 1) sessions.push(await caller.start());
  const statuses: number[] = [];
  for (let count = 0; count < 61; count += 1) {
    const session = sessions[count % sessions.length];
    if (session !== undefined) statuses.push((await caller.post(session, { type: 'typing' })).statusCode);
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(60);
  expect(statuses.at(-1)).toBe(429);
  const [session] = sessions;
  const refused = await caller.call(
    'POST',
    `/conversations/${session?.conversationId ?? ''}/activities`,
    session?.token,
    { type: 'typing' },
  );
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  const elsewhere = await caller.call(
    'POST',
    `/conversations/${session?.conversationId ?? ''}/activities`,
    session?.token,
    { type: 'typing' },
    { 'x-forwarded-for': '198.51.100.7' },
  );
  expect(elsewhere.statusCode).toBe(200);
});

test('one question at a time: the second one is told to come back', async () => {
  caller = await createDirectLineCaller();
  const session = await caller.start();
  const [first, second] = await Promise.all([
    caller.post(session, { type: 'message', text: '遅い 水道' }),
    caller.post(session, { type: 'message', text: 'ごみ' }),
  ]);
  expect([first.statusCode, second.statusCode]).toEqual([200, 429]);
  expect(second.headers['retry-after']).toBe('1');
});

test('only our own pages and those on the list get tokens and CORS', async () => {
  caller = await createDirectLineCaller({
    settings: { allowedOrigins: ['https://www.city.test'], publicUrl: 'https://chat.city.test' },
  });
  const generate = (origin: string | undefined) =>
    caller.server.inject({
      method: 'POST',
      url: '/v3/directline/tokens/generate',
      headers: { host: 'chat.test', ...(origin === undefined ? {} : { origin }) },
    });
  for (const origin of ['https://www.city.test', 'https://chat.city.test']) {
    const response = await generate(origin);
    expect(response.statusCode).toBe(200);
    expect(response.headers['access-control-allow-origin']).toBe(origin);
    expect(response.headers['vary']).toContain('Origin');
  }
  for (const origin of ['https://evil.test', 'null', ORIGIN, 'https://www.city.test.evil.test', undefined]) {
    const response = await generate(origin);
    expect(response.statusCode).toBe(403);
    expect(response.headers).not.toHaveProperty('access-control-allow-origin');
  }
  const preflight = await caller.server.inject({
    method: 'OPTIONS',
    url: '/v3/directline/conversations/x/activities',
    headers: {
      origin: 'https://www.city.test',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,x-ms-bot-agent',
    },
  });
  expect(preflight.statusCode).toBe(204);
  expect(preflight.headers['access-control-allow-headers']).toContain('x-ms-bot-agent');
  expect(preflight.headers).not.toHaveProperty('access-control-allow-credentials');
});

test('the stream’s address is public, whatever host the request names', async () => {
  caller = await createDirectLineCaller({ settings: { publicUrl: 'https://chat.city.test' } });
  const generated = await caller.call(
    'POST',
    '/tokens/generate',
    undefined,
    {},
    { origin: 'https://chat.city.test' },
  );
  const started = await caller.call(
    'POST',
    '/conversations',
    String(Reflect.get(generated.json(), 'token')),
    {},
    { host: 'evil.test' },
  );
  expect(streamUrlOf(started)).toMatch(/^wss:\/\/chat\.city\.test\//);
});

test('responses are never stored, and carry the security headers', async () => {
  caller = await createDirectLineCaller({ settings: { publicUrl: 'https://chat.test' } });
  const { headers } = await caller.call(
    'POST',
    '/tokens/generate',
    undefined,
    {},
    { origin: 'https://chat.test' },
  );
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'strict-transport-security': 'max-age=31622400; includeSubDomains',
    'content-security-policy': "default-src 'none';base-uri 'none';frame-ancestors 'none'",
    'referrer-policy': 'strict-origin-when-cross-origin',
  });
});

test('leaving a conversation forgets it here and in the store', async () => {
  caller = await createDirectLineCaller();
  const session = await caller.start();
  await caller.post(session, { type: 'message', text: '水道料金' });
  expect(caller.ports.states.size).toBe(1);
  expect((await caller.post(session, { type: 'endOfConversation' })).statusCode).toBe(200);
  expect(caller.ports.states.size).toBe(0);
  expect((await caller.activities(session)).activities).toEqual([]);
});

test('a fault while answering becomes an honest answer with the switchboard, and no citizen’s words reach the logs', async () => {
  caller = await createDirectLineCaller();
  const session = await caller.start();
  expect((await caller.post(session, { type: 'message', text: '故障 秘密の言葉' })).statusCode).toBe(200);
  const { activities } = await caller.activities(session);
  expect(activities.at(-1)?.['text']).toContain('0979-22-1111');
  expect(JSON.stringify(activities)).not.toContain('秘密の言葉');
  expect(caller.ports.logged.at(-1)).toMatchObject({ level: 'error', event: 'web-chat-respond-failed' });
  expect(JSON.stringify(caller.ports.logged)).not.toContain('秘密');
});
