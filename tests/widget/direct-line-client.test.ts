// Our widget's client against our real endpoint: sessions, watermarks, renewal, and nothing personal in an address.
import { afterEach, expect, test } from 'vitest';
import {
  createDirectLineClient,
  type ClientActivity,
  type DirectLineClient,
} from '#widget/direct-line-client.ts';
import { field, readText } from '#widget/read-json.ts';
import { createSessionStore, type SessionStore } from '#widget/session-store.ts';
import { createDirectLineCaller, ORIGIN, type DirectLineCaller } from '../fakes/direct-line-caller.ts';

let caller: DirectLineCaller;
afterEach(() => caller.server.close());

const calls: string[] = [];

function connect(store: SessionStore, isBroken = () => false): DirectLineClient {
  calls.length = 0;
  return createDirectLineClient({
    base: `${ORIGIN}/v3/directline`,
    store,
    now: () => caller.ports.deps.clock.now().getTime(),
    async fetch(input, init) {
      if (isBroken()) throw new TypeError('Failed to fetch');
      const { pathname, search } = new URL(readText(input));
      calls.push(
        `${init?.method ?? ''} ${pathname.replace(/id-[\w-]+/, ':id')}${search.replace(/\d+/, 'n')}`,
      );
      const headers = Object.fromEntries(new Headers(init?.headers));
      const response = await caller.server.inject({
        method: init?.method === 'GET' ? 'GET' : 'POST',
        url: pathname + search,
        headers: { ...headers, host: 'chat.test', origin: ORIGIN },
        ...(init?.body === undefined ? {} : { payload: readText(init.body) }),
      });
      return new Response(response.body, {
        status: response.statusCode,
        headers: { 'retry-after': readText(response.headers['retry-after']) },
      });
    },
  });
}

const memory = (): SessionStore =>
  createSessionStore(() => {
    throw new Error('blocked');
  });

let id = 0;
const message = (text: string): ClientActivity => ({
  type: 'message',
  text,
  channelData: { clientActivityID: String((id += 1)), language: undefined },
});
const headlines = (activities: readonly unknown[]): readonly string[] =>
  activities.map((activity) =>
    readText(field(field(field(activity, 'channelData'), 'reply'), 'headline')).slice(0, 8),
  );

test('starts, asks and collects only what is new, with the token in a header', async () => {
  caller = await createDirectLineCaller();
  const client = connect(memory());
  const started = await client.start('ja');
  expect(started).toMatchObject({ kind: 'done' });
  const answer = await client.send(message('水道料金'), 'ja');
  expect(answer.kind === 'done' && headlines(answer.activities)).toEqual(['担当は、上下水道']);
  expect(calls).toEqual([
    'POST /v3/directline/tokens/generate',
    'POST /v3/directline/conversations',
    'GET /v3/directline/conversations/:id/activities?watermark=',
    'POST /v3/directline/conversations/:id/activities',
    'GET /v3/directline/conversations/:id/activities?watermark=n',
  ]);
});

test('goes on after a reload without asking for anything first', async () => {
  caller = await createDirectLineCaller();
  const store = memory();
  await connect(store).start('ja');
  const reloaded = connect(store);
  expect(reloaded.isStarted()).toBe(true);
  const answer = await reloaded.send(message('年金'), 'ja');
  expect(answer.kind === 'done' && headlines(answer.activities)).toEqual(['年金のことは、年']);
  expect(calls).toHaveLength(2);
});

test('renews its token when it is half used, and starts over without a second greeting when it has run out', async () => {
  caller = await createDirectLineCaller();
  const client = connect(memory());
  await client.start('ja');
  caller.ports.advance(16 * 60_000);
  await client.send(message('年金'), 'ja');
  expect(calls).toContain('POST /v3/directline/tokens/refresh');
  caller.ports.advance(31 * 60_000);
  const answer = await client.send(message('水道料金'), 'ja');
  expect(answer.kind === 'done' && headlines(answer.activities)).toEqual(['担当は、上下水道']);
});

test('tells a broken network, a busy server and a refusal apart', async () => {
  caller = await createDirectLineCaller();
  let broken = true;
  const client = connect(memory(), () => broken);
  expect(await client.start('ja')).toEqual({ kind: 'offline' });
  broken = false;
  await client.start('ja');
  for (let count = 0; count < 15; count += 1) await client.send(message('年金'), 'ja');
  expect(await client.send(message('年金'), 'ja')).toEqual({ kind: 'too-many', seconds: 60 });
  const stranger = createDirectLineClient({
    base: '',
    store: memory(),
    now: () => 0,
    fetch: () => Promise.resolve(new Response('{}', { status: 500 })),
  });
  expect(await stranger.send(message('x'), 'ja')).toEqual({ kind: 'failed' });
});

test('ending makes the server forget', async () => {
  caller = await createDirectLineCaller();
  const client = connect(memory());
  await client.send(message('水道料金'), 'ja');
  expect(caller.ports.states.size).toBe(1);
  client.end();
  expect(client.isStarted()).toBe(false);
  await expect.poll(() => caller.ports.states.size).toBe(0);
});
