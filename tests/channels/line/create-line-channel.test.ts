// A citizen's conversation over LINE, from the signed webhook to the delivered card.
import { afterEach, describe, expect, it } from 'vitest';
import { redelivered } from '#cli/fake-line/make-event.ts';
import { CARD, createFakeRespond, fakeResponse, REPLY } from '../../fakes/fake-respond.ts';
import { GROUP, startLineHarness, USER, type LineHarness } from '../../fakes/line-harness.ts';

const WAITING = 'まだお待ちください';

describe('The LINE channel', () => {
  let harness: LineHarness;
  async function start(options: Parameters<typeof startLineHarness>[0] = {}): Promise<LineHarness> {
    harness = await startLineHarness(options);
    return harness;
  }
  afterEach(() => harness.close());

  function texts(): readonly string[] {
    return harness.line.state.deliveries().map(({ messages }) => JSON.stringify(messages));
  }

  it('answers a question with the office’s card by reply token', async () => {
    const { deliver, text, line, asked, questions } = await start();
    expect(await deliver(text('みずのおかね たかい'))).toBe(200);
    expect(asked).toMatchObject([{ text: 'みずのおかね たかい' }]);
    expect(line.state.deliveries()).toMatchObject([{ via: 'reply', to: 'token-1' }]);
    expect(texts()[0]).toContain(CARD.unitName);
    expect(texts()[0]).toContain('tel:0979241234');
    expect(line.violations()).toEqual([]);
    expect(questions.questions()).toMatchObject([
      { channel: 'line', maskedText: 'みずのおかね たかい', status: 'answered' },
    ]);
  });

  it('answers a duplicate and a redelivery of an answered event only once', async () => {
    const { deliver, text, line } = await start();
    const event = text('ごみ');
    await deliver(event, event);
    await deliver(event);
    await deliver(redelivered(event));
    expect(line.state.deliveries()).toHaveLength(1);
  });

  it('takes every event of a batch with several people', async () => {
    const { deliver, text, line } = await start();
    await deliver(text('ごみ'), text('水道', { userId: 'Ubbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' }), text('税'));
    expect(line.state.deliveries()).toHaveLength(3);
  });

  it('answers one conversation in the order it happened, although it arrived the other way round', async () => {
    const { deliver, text, asked, channel } = await start({ isStarted: false });
    const posted = deliver(text('二番目', { timestamp: 2_000 }), text('一番目', { timestamp: 1_000 }));
    setTimeout(() => channel.start(), 20);
    await posted;
    expect(asked.map((question) => question.text)).toEqual(['一番目', '二番目']);
    expect(harness.line.state.deliveries().map(({ to }) => to)).toEqual(['token-2', 'token-1']);
  });

  it('hands the earlier turn to the next question of the same conversation only', async () => {
    const respond = createFakeRespond();
    const { deliver, text } = await start({ respond });
    await deliver(text('水道料金'));
    await deliver(text('電話は?'));
    await deliver(text('電話は?', { userId: 'Ubbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' }));
    expect(respond.asked.map(({ earlier }) => earlier?.services)).toEqual([
      undefined,
      ['water-bill'],
      undefined,
    ]);
  });

  it('stores neither the words nor the person nor the token in the clear', async () => {
    const { deliver, text, database, channel } = await start({ isStarted: false });
    const event = text('私の番号は123456789012です');
    const posted = deliver(event);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const stored = JSON.stringify(database.connection.prepare('SELECT * FROM inbox').all());
    for (const secret of ['番号', '123456789012', USER, 'token-1']) expect(stored).not.toContain(secret);
    channel.start();
    await posted;
  });

  it('removes personal data before anything else sees the message', async () => {
    const respond = createFakeRespond();
    const { deliver, text, logger } = await start({ respond });
    await deliver(text('私の番号は123456789012です'));
    expect(respond.asked).toMatchObject([{ text: '私の番号は[番号]です' }]);
    for (const secret of ['番号', '123456789012', USER, 'token-1'])
      expect(logger.text()).not.toContain(secret);
  });

  it('shows the loading dots while a slow answer is prepared, one to one only', async () => {
    const slow: typeof REPLY = { ...REPLY, headline: WAITING };
    const { deliver, text, line } = await start({
      respond: async (question) => {
        await new Promise((resolve) => setTimeout(resolve, 900));
        return fakeResponse(slow, question.text);
      },
    });
    const inGroup = text('@窓口 水道', { groupId: GROUP });
    const mention = { mentionees: [{ index: 0, length: 3, type: 'user', isSelf: true }] };
    await deliver(text('水道'), {
      ...inGroup,
      message: { type: 'text', id: '9', text: '@窓口 水道', mention },
    });
    const loading = line.requests().filter(({ path }) => path === '/v2/bot/chat/loading/start');
    expect(loading).toEqual([{ method: 'POST', path: '/v2/bot/chat/loading/start', status: 202 }]);
  });

  it('does not show the dots for a quick answer', async () => {
    const { deliver, text, line } = await start();
    await deliver(text('水道'));
    expect(line.requests().map(({ path }) => path)).toEqual(['/v2/bot/message/reply']);
  });

  it('logs LINE’s request id of every call', async () => {
    const { deliver, text, logger } = await start();
    await deliver(text('水道'));
    expect(logger.lines).toContainEqual({
      level: 'info',
      event: 'line-api-accepted',
      details: { endpoint: 'reply', status: 200, requestId: 'fake-1' },
    });
  });
});
