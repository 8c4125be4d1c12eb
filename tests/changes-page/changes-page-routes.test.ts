// `/changes`: a page without scripts that tells every change, answers old names, and serves its pictures.
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerChangesPageRoutes } from '#changes-page/changes-page-routes.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { smallCity } from '../fakes/small-city.ts';

let server: FastifyInstance;

beforeAll(async () => {
  server = fastify();
  await registerChangesPageRoutes(server, {
    directory: smallCity(),
    clock: createFakeClock('2024-06-04T01:00:00Z'),
  });
});
afterAll(() => server.close());

const page = (query = '') =>
  server.inject(query === '' ? '/changes' : `/changes?q=${encodeURIComponent(query)}`);

describe('/changes', () => {
  it('tells every change with the notice’s words and its source, in Japanese', async () => {
    const { statusCode, body } = await page();
    expect(statusCode).toBe(200);
    expect(body).toContain('<html lang="ja">');
    expect(body).toContain('「清掃課」が「ごみ減量課」と「処理施設課」に分かれました。');
    expect(body).toContain('<blockquote>営業課を料金課に課名変更</blockquote>');
    expect(body).toContain('令和5年度の組織改編について');
  });

  it('has no script and no style of its own, and a policy that allows none', async () => {
    const { body, headers } = await page('清掃課');
    expect(body).not.toMatch(/<script|\sstyle=|<style|\son[a-z]+=/u);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';style-src 'self';img-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
    );
  });

  it('explains an old name, also an everyday one', async () => {
    expect((await page('清掃課')).body).toContain('今は: 環境部 ごみ減量課、環境部 処理施設課');
    expect((await page('水道の営業課')).body).toContain('今は: 水道局 料金課');
  });

  it('says kindly that a name is unknown, and takes what was typed as text', async () => {
    const { body, statusCode } = await page('<script>alert(1)</script>');
    expect(statusCode).toBe(200);
    expect(body).toContain('見つかりませんでした');
    expect(body).not.toContain('<script>');
  });

  it.each(['?q=a&q=b', '?q[]=x', `?q=${'あ'.repeat(500)}`, '?x=1'])('survives %s', async (search) => {
    expect((await server.inject(`/changes${encodeURI(search)}`)).statusCode).toBe(200);
  });

  it('serves every picture that the page shows, each with a name and a description', async () => {
    const { body } = await page('清掃課');
    const addresses = [...body.matchAll(/<img src="([^"]+)"/gu)].map(([, address]) => address ?? '');
    expect(addresses).toHaveLength(4);
    for (const address of addresses) {
      const { statusCode, headers, body: svg } = await server.inject(`/${address}`);
      expect(statusCode).toBe(200);
      expect(headers['content-type']).toContain('image/svg+xml');
      expect(svg).toMatch(/<title id="picture-title">.+<\/title>\n<desc id="picture-desc">.+<\/desc>/u);
    }
  });

  it.each([
    '/changes/2000-01-01/flow.svg',
    '/changes/2023-04-01/other.svg',
    '/changes/units/nobody.svg',
    '/changes/x/flow.svg',
  ])('has no picture at %s', async (address) => {
    expect((await server.inject(address)).statusCode).toBe(404);
  });
});
