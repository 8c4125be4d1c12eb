// What the bot says to each kind of event, sent as real bodies through the real channel.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type LineChannelDeps } from '#channels/line/create-line-channel.ts';
import { lineWording } from '#channels/line/wording/line-wording.ts';
import { signBody, webhookBody } from '#cli/fake-line/send-webhook.ts';
import { createFakeRespond } from '../../fakes/fake-respond.ts';
import { SECRET, startLineHarness, type LineHarness } from '../../fakes/line-harness.ts';

const FIXTURES = new URL('../../fixtures/line/events/', import.meta.url);
const bodySchema = z.object({ events: z.array(z.looseObject({ replyToken: z.string().optional() })) });
const messagesSchema = z.array(
  z.looseObject({
    text: z.string().optional(),
    quickReply: z
      .looseObject({ items: z.array(z.looseObject({ action: z.looseObject({ label: z.string() }) })) })
      .optional(),
  }),
);

describe('The answer to', () => {
  let harness: LineHarness;
  let respond: ReturnType<typeof createFakeRespond>;
  async function start(options: Partial<LineChannelDeps> = {}): Promise<void> {
    respond = createFakeRespond();
    harness = await startLineHarness({ respond, ...options });
  }
  beforeEach(() => start());
  afterEach(() => harness.close());

  /** Delivers the recorded body byte for byte. */
  async function receive(name: string): Promise<void> {
    const body = readFileSync(new URL(`${name}.json`, FIXTURES));
    for (const { replyToken } of bodySchema.parse(JSON.parse(body.toString())).events) {
      if (replyToken !== undefined) harness.line.state.issueReplyToken(replyToken);
    }
    expect(
      await harness.post(body, {
        'content-type': 'application/json',
        'x-line-signature': signBody(body, SECRET),
      }),
    ).toBe(200);
    await harness.settled();
  }

  function said(): z.infer<typeof messagesSchema> {
    return messagesSchema.parse(harness.line.state.deliveries().at(-1)?.messages ?? []);
  }

  function labels(): readonly string[] {
    return (
      said()
        .at(-1)
        ?.quickReply?.items.map(({ action }) => action.label) ?? []
    );
  }

  it.each(['sticker', 'image', 'video', 'audio', 'file'] as const)(
    'a %s is a kind sentence, how to ask, and the topics',
    async (what) => {
      await receive(what);
      expect(said()[0]?.text).toBe(lineWording('ja').unreadable[what]);
      expect(labels()).toHaveLength(6);
    },
  );

  it('a place is a sentence while no office’s position is known', async () => {
    await receive('location');
    expect(said()[0]?.text).toBe(lineWording('ja').location);
  });

  it('a place is the nearest office where positions are known', async () => {
    await harness.close();
    await start({
      offices: [
        { name: '三光支所', latitude: 33.54, longitude: 131.16 },
        { name: '山国支所', latitude: 33.43, longitude: 131.03 },
      ],
    });
    await receive('location');
    expect(said()[0]?.text).toContain('「三光支所」です(直線でおよそ7.0km)');
    expect(respond.asked.map(({ text }) => text)).toEqual(['三光支所']);
  });

  it('a follow is a greeting with how to ask, privacy, six topics and the other languages', async () => {
    await receive('follow');
    const { greeting, howToAsk, privacy } = lineWording('ja');
    for (const sentence of [greeting, howToAsk, privacy]) expect(said()[0]?.text).toContain(sentence);
    expect(labels()).toHaveLength(11);
  });

  it('being added to a group or room is how to be asked there', async () => {
    await receive('join');
    expect(said()[0]?.text).toBe(lineWording('ja').joined);
    await receive('join-room');
    expect(harness.line.state.deliveries()).toHaveLength(2);
  });

  it('a mention in a group or room, new or edited, is the office', async () => {
    for (const name of ['text-group-mentioned', 'text-room-mentioned', 'text-edited']) await receive(name);
    expect(respond.asked.map(({ text }) => text)).toEqual(['ごみの日', 'ごみの日', '粗大ごみの日']);
    expect(harness.line.state.deliveries()).toHaveLength(3);
  });

  it('a tapped choice is its question', async () => {
    await receive('postback-choice');
    expect(respond.asked).toMatchObject([{ text: '水道料金について' }]);
  });

  it('a tapped topic is that topic in the menu’s language, unless another was chosen', async () => {
    await receive('postback-topic');
    await receive('postback-language');
    expect(said()[0]?.text).toContain(lineWording('vi').languageChosen);
    await harness.deliver(
      harness.event({
        type: 'postback',
        postback: { data: '{"do":"topic","topic":"waste","menu":"plain"}' },
      }),
    );
    expect(respond.asked).toMatchObject([
      { text: lineWording('ja-easy').topics.waste.question, lang: 'ja-easy' },
      { text: lineWording('vi').topics.waste.question, lang: 'vi' },
    ]);
  });

  it('feedback is thanks in the language of the answer, and is kept', async () => {
    await receive('postback-feedback');
    expect(said()[0]?.text).toBe(lineWording('en').thanksWrongOffice);
    expect(harness.questions.feedback()).toEqual([{ channel: 'line', helpful: false, unit: 'keiei-kikaku' }]);
  });

  it('switching to the plain menu is a choice of languages; switching back is silent', async () => {
    await receive('postback-menu-plain');
    expect(labels()).toEqual(['やさしい日本語', 'English', 'Tiếng Việt', '中文', '한국어']);
    await receive('postback-language');
    await receive('postback-menu-ja');
    expect(harness.line.state.deliveries()).toHaveLength(2);
    await receive('text');
    expect(respond.asked.at(-1)?.lang).toBeUndefined();
  });

  it('a tap on something that isn’t ours is how to ask', async () => {
    await receive('postback-foreign');
    expect(said()[0]?.text).toBe(lineWording('ja').howToAsk);
  });

  it.each([
    'unfollow',
    'leave',
    'unsend',
    'text-standby',
    'text-group-unmentioned',
    'member-joined',
    'member-left',
    'video-play-complete',
    'beacon',
    'account-link-failed',
    'membership',
    'module',
    'activated',
    'bot-suspended',
    'delivery',
    'unknown-type',
    'unknown-message-type',
    'unknown-source',
  ])('%s is silence', async (name) => {
    await receive(name);
    expect(harness.line.requests()).toEqual([]);
  });

  it('a withdrawal is that the message is nowhere any more', async () => {
    await harness.deliver(harness.text('水道'));
    expect(harness.questions.questions()).toHaveLength(1);
    const messageId = harness.questions.questions()[0]?.messageId;
    await harness.deliver(
      harness.event({ type: 'unsend', unsend: { messageId } }, { replyToken: undefined }),
    );
    expect(harness.questions.questions()).toEqual([]);
    await harness.deliver(harness.text('電話は?'));
    expect(respond.asked.at(-1)?.earlier).toBeUndefined();
    expect(JSON.stringify(harness.line.state.deliveries())).not.toContain('unsend');
  });

  it('a message whose withdrawal came first is silence', async () => {
    const message = harness.text('言わなければよかった');
    const { message: content } = z.looseObject({ message: z.looseObject({ id: z.string() }) }).parse(message);
    await harness.deliver(
      harness.event({ type: 'unsend', unsend: { messageId: content.id } }, { replyToken: undefined }),
      message,
    );
    expect(harness.line.state.deliveries()).toEqual([]);
    expect(harness.questions.questions()).toEqual([]);
  });

  it('unfollowing and being removed is that the conversation is forgotten', async () => {
    await harness.deliver(harness.text('水道'));
    await harness.deliver(harness.event({ type: 'unfollow' }, { replyToken: undefined }));
    await harness.deliver(harness.text('電話は?'));
    expect(respond.asked.at(-1)?.earlier).toBeUndefined();
  });

  it('an event without a reply token is silence', async () => {
    await harness.post(webhookBody([harness.text('水道', { replyToken: undefined })]), {});
    await harness.deliver(harness.text('水道', { replyToken: undefined }));
    expect(harness.line.requests()).toEqual([]);
  });
});
