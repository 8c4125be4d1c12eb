// Works through the inbox: one event per conversation at a time, a bounded number of conversations at once.
import { type ClaimedEvent, type Inbox } from '#domain/inbox.ts';
import { type Clock, type Logger } from '#domain/ports.ts';

export type InboxWorker = {
  start(): void;
  /** Looks for work at once. */
  wake(): void;
  /** Takes nothing new and resolves when what is being worked on is done. */
  stop(): Promise<void>;
};

/** A look through a full inbox costs a millisecond; looking more often than this gains nothing. */
const LOOK_EVERY_MS = 5;
/** Looks at least this often, should a wake-up ever be missed. */
const LONGEST_SLEEP_MS = 1_000;

export function createInboxWorker({
  inbox,
  handle,
  clock,
  logger,
  parallel,
}: {
  readonly inbox: Inbox;
  /** Settles or postpones the event. */
  readonly handle: (event: ClaimedEvent) => Promise<void>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Conversations worked on at the same time. */
  readonly parallel: number;
}): InboxWorker {
  const running = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let isStarted = false;
  let isAsked = false;
  let looking = Promise.resolve();
  let lastLookAt = Number.NEGATIVE_INFINITY;

  function run(event: ClaimedEvent): void {
    const job = handle(event)
      .catch((fault: unknown) => {
        logger.error('inbox-event-stuck', {
          eventId: event.id,
          fault: fault instanceof Error ? fault.name : 'unknown',
        });
      })
      .finally(() => {
        running.delete(job);
        wake();
      });
    running.add(job);
  }

  async function sleepUntilDue(): Promise<void> {
    const due = await inbox.nextDue();
    if (!isStarted || due === undefined) return;
    const ms = Math.min(LONGEST_SLEEP_MS, Math.max(1, due - clock.now().getTime()));
    clearTimeout(timer);
    timer = setTimeout(wake, ms);
  }

  async function look(): Promise<void> {
    isAsked = false;
    const free = parallel - running.size;
    if (!isStarted || free <= 0) return;
    const events = await inbox.claim(free, clock.now().getTime());
    for (const event of events) run(event);
    if (events.length < free) await sleepUntilDue();
  }

  /** Under load, many wakes share one look. */
  async function pause(): Promise<void> {
    const rest = lastLookAt + LOOK_EVERY_MS - performance.now();
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    lastLookAt = performance.now();
  }

  /** One look at a time; wakes during a look lead to one more after it. */
  function wake(): void {
    if (isAsked) return;
    isAsked = true;
    looking = looking
      .then(pause)
      .then(look)
      .catch((fault: unknown) => {
        logger.error('inbox-look-failed', { fault: fault instanceof Error ? fault.name : 'unknown' });
        timer = setTimeout(wake, LONGEST_SLEEP_MS);
      });
  }

  return {
    start() {
      isStarted = true;
      wake();
    },
    wake,
    async stop() {
      isStarted = false;
      await looking;
      clearTimeout(timer);
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
