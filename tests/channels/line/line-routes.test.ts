// What the webhook address answers, and that nothing unsigned gets any further.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signBody, webhookBody } from '#cli/fake-line/send-webhook.ts';
import { SECRET, startLineHarness, type LineHarness } from '../../fakes/line-harness.ts';

describe('POST /line/webhook', () => {
  let harness: LineHarness;
  beforeEach(async () => {
    harness = await startLineHarness({ isStarted: false });
  });
  afterEach(() => harness.close());

  function post(body: Buffer | string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
    const bytes = Buffer.from(body);
    return harness.post(bytes, {
      'content-type': 'application/json',
      'x-line-signature': signBody(bytes, SECRET),
      ...headers,
    });
  }

  async function stored(): Promise<number> {
    return (await harness.inbox.count()).waiting;
  }

  it('answers 200 to LINE’s verification, which has no events', async () => {
    expect(await post('{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}')).toBe(200);
  });

  it('answers 200 once the events are on disk', async () => {
    expect(await post(webhookBody([harness.text('水道😭'), harness.text('ごみ')]))).toBe(200);
    expect(await stored()).toBe(2);
  });

  it('finds the signature whatever the case of its header, and the body whatever its type', async () => {
    const body = webhookBody([harness.text('水道')]);
    expect(await harness.post(body, { 'X-LINE-Signature': signBody(body, SECRET) })).toBe(200);
    expect(await post(body, { 'content-type': 'text/plain' })).toBe(200);
  });

  it.each([
    ['a missing signature', {}],
    ['an empty signature', { 'x-line-signature': '' }],
    ['a wrong signature', { 'x-line-signature': 'GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=' }],
  ])('answers 401 to %s and processes nothing', async (_name, headers: Record<string, string>) => {
    const body = webhookBody([harness.text('水道')]);
    expect(await harness.post(body, { 'content-type': 'application/json', ...headers })).toBe(401);
    expect(await harness.post(Buffer.from('not even JSON'), headers)).toBe(401);
    expect(await stored()).toBe(0);
  });

  it('answers 400 to signed nonsense', async () => {
    for (const body of ['', 'nonsense', '[]', '{"events":1}', '"\\ud800"'])
      expect(await post(body)).toBe(400);
  });

  it('refuses a body too large to be a webhook', async () => {
    expect(await post(Buffer.alloc(1_048_577, 0x20))).toBe(413);
  });

  it('keeps the readable events of a batch with one it can’t read', async () => {
    const body = Buffer.from(JSON.stringify({ events: [null, { type: 7 }, harness.text('水道')] }));
    expect(await post(body)).toBe(200);
    expect(await stored()).toBe(1);
  });

  it('lets LINE deliver again when the store fails', async () => {
    await harness.database.close();
    expect(await post(webhookBody([harness.text('水道')]))).toBe(500);
  });
});
