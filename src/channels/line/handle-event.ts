// One claimed event from the inbox -> its answer, prepared once and delivered once.
import { type ClaimedEvent } from '#domain/inbox.ts';
import { type IdSource } from '#domain/ports.ts';
import { createAnswerEvent, type AnswerEventDeps, type Said } from './answer-event.ts';
import { createDelivery, type DeliveryDeps } from './deliver.ts';
import { unsealWork, type PendingWork, type Prepared } from './pending-work.ts';
import { type RecentChats } from './recent-chats.ts';

export type HandleEventDeps = AnswerEventDeps &
  DeliveryDeps & {
    readonly ids: IdSource;
    readonly recentChats: RecentChats;
    /** How long preparing may take before LINE's loading dots are shown, in milliseconds. */
    readonly loadingAfterMs: number;
  };

/** A replying turn may only be given up after this; a fault in our own code isn't retried for ever. */
const GIVE_UP_AFTER_MS = 10 * 60_000;
const RETRY_AFTER_FAULT_MS = 2_000;

export function createHandleEvent(deps: HandleEventDeps) {
  const { inbox, keys, client, ids, recentChats, clock, logger, loadingAfterMs } = deps;
  const answerEvent = createAnswerEvent(deps);
  const deliver = createDelivery(deps);

  async function withLoading(event: ClaimedEvent, work: PendingWork): Promise<Said | undefined> {
    const userId = recentChats.take(event.id);
    const isVisible = userId !== undefined && work.replyToken !== null;
    const timer = setTimeout(() => {
      if (isVisible) void client.showLoading(userId);
    }, loadingAfterMs);
    try {
      return await answerEvent(work.happening, event.conversation);
    } finally {
      clearTimeout(timer);
    }
  }

  function toPrepared({ messages, plain }: Said): Prepared {
    return { messages, plain, isPlain: false, retryKey: ids.next(), via: 'reply' };
  }

  /** `onSending` is called once anything may leave for LINE. */
  async function work(event: ClaimedEvent, onSending: () => void): Promise<void> {
    const pending = unsealWork(event.payload, keys);
    if (pending === undefined) return inbox.settle(event.id, { state: 'expired', detail: 'unreadable' });
    if (pending.prepared !== null) {
      onSending();
      return deliver(event, pending, pending.prepared);
    }
    const said = await withLoading(event, pending);
    if (said === undefined || said.messages.length === 0 || pending.replyToken === null) {
      return inbox.settle(event.id, { state: 'done', detail: 'nothing-to-say' });
    }
    onSending();
    return deliver(event, pending, toPrepared(said));
  }

  /** Never throws: a fault is logged without content, and the event tried again for a while. */
  return async function handleEvent(event: ClaimedEvent): Promise<void> {
    let isUncertain = event.isUncertain;
    try {
      await work(event, () => (isUncertain = true));
    } catch (fault) {
      const now = clock.now().getTime();
      logger.error('line-event-failed', {
        eventId: event.id,
        fault: fault instanceof Error ? fault.name : 'unknown',
      });
      if (now > event.receivedAt + GIVE_UP_AFTER_MS) {
        await inbox.settle(event.id, { state: 'expired', detail: 'fault' });
      } else {
        await inbox.postpone(event.id, {
          notBefore: now + RETRY_AFTER_FAULT_MS,
          isUncertain,
        });
      }
    }
  };
}
