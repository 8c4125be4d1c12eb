// A small bot server in a process of its own, so that it can be killed: real channel and store, fake product.
import Fastify from 'fastify';
import { createLineChannel } from '#channels/line/create-line-channel.ts';
import { registerLineRoutes } from '#channels/line/line-routes.ts';
import { openStorage } from '#storage/open-storage.ts';
import { randomUUID } from 'node:crypto';
import { fakeResponse, REPLY } from './fake-respond.ts';

const { DATA_DIR = '.data', PORT = '0', LINE_API_BASE_URL = '', LINE_CHANNEL_SECRET = '' } = process.env;
const { LINE_CHANNEL_ACCESS_TOKEN = '', LINE_PUSH_FALLBACK = 'off' } = process.env;

// eslint-disable-next-line no-restricted-syntax -- a process of its own needs the real time
const clock = { now: () => new Date() };
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const storage = openStorage({ dataDir: DATA_DIR, clock });
const channel = createLineChannel({
  channelSecret: LINE_CHANNEL_SECRET,
  channelAccessToken: LINE_CHANNEL_ACCESS_TOKEN,
  apiBaseUrl: LINE_API_BASE_URL,
  pushFallback: LINE_PUSH_FALLBACK === 'on',
  // Repeats the question, so that a delivery can be traced back to its event.
  respond: (question) => Promise.resolve(fakeResponse({ ...REPLY, headline: question.text }, question.text)),
  maskPersonalData: (text) => text,
  ...storage,
  ids: { next: () => randomUUID() },
  clock,
  logger: silent,
});
const server = Fastify();
registerLineRoutes(server, { channel });
channel.start();
await server.listen({ port: Number(PORT), host: '127.0.0.1' });
process.stdout.write('ready\n');
