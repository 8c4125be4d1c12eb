// The LINE channel put together: receive webhooks, work through the inbox, answer, forget.
import { type Inbox } from '#domain/inbox.ts';
import {
  type Clock,
  type ConversationStore,
  type IdSource,
  type Logger,
  type QuestionLog,
} from '#domain/ports.ts';
import { type Respond } from '#replies/respond.ts';
import { createChannelKeys } from './channel-keys.ts';
import { createHandleEvent } from './handle-event.ts';
import { createInboxWorker } from './inbox-worker.ts';
import { createLineClient } from './line-client.ts';
import { type OfficePosition } from './nearest-office.ts';
import { createReceiveWebhook, type WebhookStatus } from './receive-webhook.ts';
import { createRecentChats } from './recent-chats.ts';
import { createTurnstile } from './turnstile.ts';

export type LineChannelDeps = {
  readonly channelSecret: string;
  readonly channelAccessToken: string;
  /** LINE's own is `https://api.line.me`. */
  readonly apiBaseUrl: string;
  /** Push (counted against the monthly quota) when a reply token no longer works. */
  readonly pushFallback: boolean;
  readonly respond: Respond;
  /** Removes personal data from a message; applied before anything is stored. */
  readonly maskPersonalData: (text: string) => string;
  readonly inbox: Inbox;
  readonly conversations: ConversationStore;
  readonly questions: QuestionLog;
  /** Version 4 UUIDs: LINE takes nothing else as a retry key. */
  readonly ids: IdSource;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly offices?: readonly OfficePosition[];
  /** Deadline of one send, in milliseconds. */
  readonly sendDeadlineMs?: number;
};

export type LineChannel = {
  receive(rawBody: Buffer, signature: string | undefined): Promise<WebhookStatus>;
  /** Resumes what a crash left behind, then works until stopped. */
  start(): void;
  /** Finishes what is being worked on; the rest stays on disk. */
  stop(): Promise<void>;
};

/** Conversations answered at the same time: mostly waiting for LINE, which takes 2,000 requests a second. Our own choice. */
const PARALLEL_CONVERSATIONS = 256;
const LOADING_AFTER_MS = 700;
/** Duplicates are recognised this long; LINE doesn't say how late one may come. Our own choice. */
const REMEMBER_EVENTS_MS = 7 * 24 * 3_600_000;
const FORGET_EVERY_MS = 3_600_000;

export function createLineChannel(deps: LineChannelDeps): LineChannel {
  const { inbox, clock, logger } = deps;
  const keys = createChannelKeys(deps.channelSecret);
  const recentChats = createRecentChats();
  const turnstile = createTurnstile();
  const client = createLineClient(deps);
  const handle = createHandleEvent({
    ...deps,
    keys,
    client,
    recentChats,
    turnstile,
    offices: deps.offices ?? [],
    loadingAfterMs: LOADING_AFTER_MS,
  });
  const worker = createInboxWorker({ inbox, handle, clock, logger, parallel: PARALLEL_CONVERSATIONS });
  const receiveWebhook = createReceiveWebhook({ ...deps, keys, recentChats });
  let forgetting: NodeJS.Timeout | undefined;

  function forgetOld(): void {
    const instant = new Date(clock.now().getTime() - REMEMBER_EVENTS_MS);
    inbox.deleteSettledBefore(instant).catch((fault: unknown) => {
      logger.error('inbox-forget-failed', { fault: fault instanceof Error ? fault.name : 'unknown' });
    });
  }

  return {
    async receive(rawBody, signature) {
      const status = await receiveWebhook(rawBody, signature);
      if (status === 200) worker.wake();
      return status;
    },
    start() {
      worker.start();
      forgetOld();
      forgetting = setInterval(forgetOld, FORGET_EVERY_MS).unref();
    },
    async stop() {
      clearInterval(forgetting);
      await worker.stop();
    },
  };
}
