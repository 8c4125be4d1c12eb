// A fault of our own never loses an event, never answers it twice, and is not retried for ever.
import { beforeEach, describe, expect, it } from 'vitest';
import { createChannelKeys } from '#channels/line/channel-keys.ts';
import { createHandleEvent, type HandleEventDeps } from '#channels/line/handle-event.ts';
import { type SendResult } from '#channels/line/line-client.ts';
import { sealWork } from '#channels/line/pending-work.ts';
import { createRecentChats } from '#channels/line/recent-chats.ts';
import { createTurnstile } from '#channels/line/turnstile.ts';
import { type Inbox } from '#domain/inbox.ts';
import { createMemoryConversationStore } from '#storage/memory-conversation-store.ts';
import { createMemoryInbox } from '#storage/memory-inbox.ts';
import { createMemoryQuestionLog } from '#storage/memory-question-log.ts';
import { createCountingIds } from '../../fakes/counting-ids.ts';
import { createFakeClock, type FakeClock } from '../../fakes/fake-clock.ts';
import { createFakeRespond } from '../../fakes/fake-respond.ts';
import { createRecordingLogger } from '../../fakes/recording-logger.ts';

describe('Handling an event', () => {
  const keys = createChannelKeys('secret');
  let clock: FakeClock;
  let inbox: Inbox;
  let sent: number;
  let logger: ReturnType<typeof createRecordingLogger>;

  beforeEach(() => {
    clock = createFakeClock();
    inbox = createMemoryInbox(clock);
    logger = createRecordingLogger();
    sent = 0;
  });

  function handler(more: Partial<HandleEventDeps> = {}): ReturnType<typeof createHandleEvent> {
    const send = (): Promise<SendResult> => {
      sent += 1;
      return Promise.resolve({ kind: 'sent' });
    };
    return createHandleEvent({
      inbox,
      keys,
      clock,
      logger,
      client: {
        reply: send,
        push: send,
        showLoading: () => Promise.resolve(),
        hasQuotaLeft: () => Promise.resolve(true),
      },
      respond: createFakeRespond(),
      turnstile: createTurnstile(),
      conversations: createMemoryConversationStore({ clock, retentionMs: 1_000_000 }),
      questions: createMemoryQuestionLog(clock),
      offices: [],
      ids: createCountingIds(),
      recentChats: createRecentChats(),
      loadingAfterMs: 1_000,
      ...more,
    });
  }

  async function arrive(sealedWith = keys): Promise<void> {
    const receivedAt = clock.now().getTime();
    const work = {
      happening: { kind: 'text' as const, text: '秘密の質問', messageId: 'm1', isEdit: false },
      replyToken: 'token',
      tokenUntil: receivedAt + 55_000,
      pushTo: null,
      prepared: null,
    };
    await inbox.accept([
      {
        id: 'e1',
        conversation: 'c1',
        occurredAt: receivedAt,
        receivedAt,
        messageId: 'm1',
        withdraws: null,
        payload: sealWork(work, sealedWith),
      },
    ]);
  }

  async function handleNext(handle: ReturnType<typeof createHandleEvent>): Promise<void> {
    const [event] = await inbox.claim(1, clock.now().getTime());
    if (event === undefined) throw new Error('Nothing is due.');
    await handle(event);
  }

  it('tries again after a fault while answering, and says nothing of the question in the log', async () => {
    await arrive();
    await handleNext(handler({ respond: () => Promise.reject(new TypeError('秘密の質問')) }));
    expect(await inbox.claim(1, clock.now().getTime())).toEqual([]);
    clock.move(2_000);
    await handleNext(handler());
    expect(sent).toBe(1);
    expect((await inbox.count()).answered).toBe(1);
    expect(logger.text()).toContain('"fault":"TypeError"');
    expect(logger.text()).not.toContain('秘密');
  });

  it('gives up after ten minutes and records it', async () => {
    await arrive();
    clock.move(10 * 60_000 + 1);
    await handleNext(handler({ respond: () => Promise.reject(new Error('broken')) }));
    expect((await inbox.count()).expired).toBe(1);
  });

  it('counts an attempt as uncertain when the store fails after sending', async () => {
    await arrive();
    const failing: Inbox = { ...inbox, settle: () => Promise.reject(new Error('disk full')) };
    await handleNext(handler({ inbox: failing }));
    expect(sent).toBe(1);
    clock.move(2_000);
    expect(await inbox.claim(1, clock.now().getTime())).toMatchObject([{ isUncertain: true, attempts: 1 }]);
  });

  it('records an event that was sealed with an earlier secret as expired', async () => {
    await arrive(createChannelKeys('earlier secret'));
    await handleNext(handler());
    expect(sent).toBe(0);
    expect((await inbox.count()).expired).toBe(1);
  });
});
