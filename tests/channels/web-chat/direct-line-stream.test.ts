// The WebSocket stream: replay, live activities, typing, keep-alive, one stream only, tickets, shutdown.
import { type AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { parseJson, field, readText } from '#widget/read-json.ts';
import {
  createDirectLineCaller,
  type DirectLineCaller,
  type Session,
} from '../../fakes/direct-line-caller.ts';

let caller: DirectLineCaller;
afterEach(() => caller.server.close());

type Client = {
  readonly frames: string[];
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  readonly opened: Promise<number>;
  close(): void;
};

/** `opened` is 101, or the status of a refusal. */
async function connect(streamUrl: string, headers: Record<string, string> = {}): Promise<Client> {
  const address: AddressInfo | string | null = caller.server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = new URL(streamUrl);
  const socket = new WebSocket(`ws://127.0.0.1:${String(port)}${url.pathname}${url.search}`, { headers });
  const frames: string[] = [];
  socket.on('message', (data) => frames.push(Buffer.isBuffer(data) ? data.toString('utf8') : ''));
  const opened = new Promise<number>((resolve) => {
    socket.on('open', () => resolve(101));
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => resolve(0));
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
  });
  await opened;
  return { frames, opened, closed, close: () => socket.close() };
}

async function listen(
  options: Parameters<typeof createDirectLineCaller>[1] = {},
  overrides: Parameters<typeof createDirectLineCaller>[0] = {},
): Promise<void> {
  caller = await createDirectLineCaller(overrides, options);
  await caller.server.listen({ host: '127.0.0.1', port: 0 });
}

async function reconnect(session: Session, watermark = ''): Promise<string> {
  const response = await caller.call(
    'GET',
    `/conversations/${session.conversationId}?watermark=${watermark}`,
    session.token,
  );
  return readText(field(response.json(), 'streamUrl'));
}

const texts = (frames: readonly string[]): readonly string[] =>
  frames.flatMap((frame) => {
    const activities = field(parseJson(frame), 'activities');
    return Array.isArray(activities)
      ? activities.map((activity) =>
          `${readText(field(activity, 'type'))} ${readText(field(activity, 'text')).slice(0, 12)}`.trim(),
        )
      : [];
  });

test('replays what was said before the socket opened, then goes on live, with typing that is never replayed', async () => {
  await listen();
  const session = await caller.start();
  await caller.post(session, { type: 'message', text: '年金' });
  const client = await connect(session.streamUrl ?? '');
  await expect
    .poll(() => texts(client.frames))
    .toEqual(['message こんにちは。中津市の担当', 'message 年金', 'message 年金のことは、年金事務所']);
  await caller.post(session, { type: 'message', text: 'ごみ' });
  await expect
    .poll(() => texts(client.frames).slice(3))
    .toEqual(['message ごみ', 'typing', 'message どのことについてですか。']);
  const typing = client.frames.find((frame) => frame.includes('"typing"'));
  expect(parseJson(typing ?? '')).not.toHaveProperty('watermark');
  const { watermark } = await caller.activities(session);
  expect(client.frames.at(-1)).toContain(`"watermark":"${watermark}"`);
  client.close();
});

test('reconnects behind a watermark', async () => {
  await listen();
  const session = await caller.start();
  const { watermark } = await caller.activities(session);
  await caller.post(session, { type: 'message', text: '年金' });
  const client = await connect(await reconnect(session, watermark));
  await expect.poll(() => texts(client.frames)).toEqual(['message 年金', 'message 年金のことは、年金事務所']);
  client.close();
});

test('sends empty frames to keep the connection alive', async () => {
  await listen({ keepAliveMs: 20 });
  const session = await caller.start();
  const client = await connect(session.streamUrl ?? '');
  await expect.poll(() => client.frames.filter((frame) => frame === '').length).toBeGreaterThan(2);
  client.close();
});

test('a newer stream takes over; the older one is told about the collision', async () => {
  await listen();
  const session = await caller.start();
  const older = await connect(session.streamUrl ?? '');
  const newer = await connect(await reconnect(session));
  expect(await older.closed).toEqual({ code: 1000, reason: 'collision' });
  await caller.post(session, { type: 'message', text: '年金' });
  await expect.poll(() => texts(newer.frames)).toContain('message 年金');
  newer.close();
});

test('a ticket opens one stream, within a minute, from an allowed origin', async () => {
  await listen({}, { settings: { allowedOrigins: ['https://www.city.test'] } });
  const session = await caller.start();
  const used = await connect(session.streamUrl ?? '', { origin: 'https://www.city.test' });
  expect(await used.opened).toBe(101);
  expect(await (await connect(session.streamUrl ?? '')).opened).toBe(403);
  const late = await reconnect(session);
  caller.ports.advance(61_000);
  expect(await (await connect(late)).opened).toBe(403);
  const fresh = await reconnect(session);
  expect(await (await connect(fresh, { origin: 'https://evil.test' })).opened).toBe(403);
  expect(await (await connect(fresh, { origin: 'null' })).opened).toBe(403);
  expect(await (await connect(fresh.replace(/t=[^&]+/, 't=guess'))).opened).toBe(403);
  expect(await (await connect(fresh.replace(session.conversationId, 'unknown'))).opened).toBe(403);
  expect(await (await connect('ws://x/somewhere/else')).opened).toBe(404);
  used.close();
});

test('streams end with the server', async () => {
  await listen();
  const session = await caller.start();
  const client = await connect(session.streamUrl ?? '');
  await caller.server.close();
  expect(await client.closed).toEqual({ code: 1001, reason: 'going away' });
});
