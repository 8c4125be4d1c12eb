// The widget's files: types, caching, compression, other sites may load them.
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { createDirectLineCaller, type DirectLineCaller } from '../../fakes/direct-line-caller.ts';

let caller: DirectLineCaller;
afterEach(() => caller.server.close());

test('the loader is cached for minutes; what it loads, by its content, for good', async () => {
  caller = await createDirectLineCaller();
  const loader = await caller.server.inject('/widget/v1.js');
  expect(loader.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=300',
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
    vary: 'accept-encoding',
  });
  const address = /widget\/v1\/app\.js\?[\w-]+/.exec(loader.body)?.[0] ?? '';
  const app = await caller.server.inject(`/${address}`);
  expect(app.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  // During a rolling update an older loader asks for an older app: it gets the current one, not for good.
  const other = await caller.server.inject('/widget/v1/app.js?older');
  expect(other.statusCode).toBe(200);
  expect(other.headers['cache-control']).toBe('public, max-age=300');
});

test('comes compressed for those who can read it, and not at all for those who have it', async () => {
  caller = await createDirectLineCaller();
  const get = (headers: Record<string, string>) =>
    caller.server.inject({ url: '/widget/v1/app.js', headers });
  const plain = await get({});
  const [gzip, brotli] = [
    await get({ 'accept-encoding': 'gzip' }),
    await get({ 'accept-encoding': 'gzip, br' }),
  ];
  expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.body);
  expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(plain.body);
  expect((await get({ 'if-none-match': String(plain.headers['etag']) })).statusCode).toBe(304);
});

test('holds the switchboard’s number, for the moment without a network', async () => {
  caller = await createDirectLineCaller();
  expect((await caller.server.inject('/widget/v1/app.js')).body).toContain('0979-22-1111');
  expect(caller.ports.logged[0]).toMatchObject({ event: 'widget-built' });
});
