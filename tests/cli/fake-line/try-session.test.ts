// Typed commands become webhooks, and what the bot sends is drawn.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTrySession, type Mood, type TrySession } from '#cli/fake-line/try-session.ts';
import { parseCommand } from '#cli/fake-line/parse-command.ts';
import { createCountingIds } from '../../fakes/counting-ids.ts';
import { SECRET, startLineHarness, type LineHarness } from '../../fakes/line-harness.ts';

describe('Trying the bot out', () => {
  let harness: LineHarness;
  let session: TrySession;
  let printed: string[];
  let moods: Mood[];

  beforeEach(async () => {
    harness = await startLineHarness();
    const address = await harness.server.listen({ port: 0, host: '127.0.0.1' });
    printed = [];
    moods = [];
    session = createTrySession({
      line: harness.line,
      webhookUrl: `${address}/line/webhook`,
      channelSecret: SECRET,
      // eslint-disable-next-line no-restricted-syntax -- sockets are real, and so is time
      clock: { now: () => new Date() },
      ids: createCountingIds(),
      columns: 60,
      print: (text) => void printed.push(text),
      onMood: (mood) => void moods.push(mood),
    });
  });
  afterEach(() => harness.close());

  async function type(...lines: readonly string[]): Promise<string> {
    printed.length = 0;
    for (const line of lines) expect(await session.run(line)).toBe(true);
    return printed.join('\n');
  }

  it('draws the answer with numbered taps, and taps them', async () => {
    expect(await type('水道')).toContain('[1] 電話する 0979-24-1234 (tel:0979241234)');
    expect(await type('/tap 1')).toContain('tel:0979241234 が開きます');
    await type('/tap 4');
    expect(harness.questions.feedback()).toMatchObject([{ helpful: false }]);
    expect(await type('/tap 99')).toContain('その番号はありません');
  });

  it('shows that a forged webhook is refused and a duplicate is answered once', async () => {
    expect(await type('/forge')).toContain('401');
    await type('水道');
    expect(await type('/duplicate', '/redeliver')).toContain('返信はありません');
    expect(harness.line.state.deliveries()).toHaveLength(1);
  });

  it('plays every event without an error', async () => {
    const all = await type(
      '/sticker',
      '/location',
      '/follow',
      '/unsend',
      '/standby',
      '/unknown',
      '/unfollow',
      '/group on',
      '/join',
      'だれも呼んでいない',
      '/mention ごみ',
      '/edit 粗大ごみ',
      '/leave',
      '/group off',
      '/menu plain',
      '/tap 1',
      '/json',
      '/help',
      '/nonsense',
    );
    expect(all).not.toContain('応答なし');
    expect(all).toContain('/nonsense はありません');
    expect(harness.asked.map(({ text }) => text)).toContain('粗大ごみ');
  });

  it('passes LINE’s mood on, and ends on request', async () => {
    await type('/slow 500', '/limit', '/work');
    expect(moods.map(({ mood }) => mood)).toEqual(['slow', 'limit', 'work']);
    expect(await session.run('/quit')).toBe(false);
  });
});

it('reads commands with their defaults', () => {
  expect(parseCommand('/location')).toMatchObject({ latitude: 33.5983 });
  expect(parseCommand('/tap 3')).toEqual({ kind: 'tap', number: 3 });
  expect(parseCommand('水道 料金')).toEqual({ kind: 'say', text: '水道 料金', isMention: false });
});
