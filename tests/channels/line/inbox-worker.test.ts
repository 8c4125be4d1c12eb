// Many conversations at once but not too many, one event of each at a time, and a clean stop.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInboxWorker, type InboxWorker } from '#channels/line/inbox-worker.ts';
import { type ClaimedEvent, type Inbox } from '#domain/inbox.ts';
import { createMemoryInbox } from '#storage/memory-inbox.ts';
import { createFakeClock, type FakeClock } from '../../fakes/fake-clock.ts';
import { createRecordingLogger } from '../../fakes/recording-logger.ts';

describe('The inbox worker', () => {
  let clock: FakeClock;
  let inbox: Inbox;
  let worker: InboxWorker;
  let running: Map<string, number>;
  let most: number;
  let done: string[];
  let handle: (event: ClaimedEvent) => Promise<void>;
  const logger = createRecordingLogger();

  beforeEach(() => {
    clock = createFakeClock();
    inbox = createMemoryInbox(clock);
    running = new Map();
    most = 0;
    done = [];
    handle = async (event) => {
      running.set(event.conversation, (running.get(event.conversation) ?? 0) + 1);
      expect(running.get(event.conversation)).toBe(1);
      most = Math.max(most, running.size);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running.delete(event.conversation);
      done.push(event.id);
      await inbox.settle(event.id, { state: 'answered', detail: 'reply' });
    };
    worker = createInboxWorker({ inbox, handle: (event) => handle(event), clock, logger, parallel: 4 });
  });
  afterEach(() => worker.stop());

  async function arrive(count: number, conversations: number): Promise<void> {
    const events = Array.from({ length: count }, (_, index) => ({
      id: `e${String(index).padStart(4, '0')}`,
      conversation: `c${index % conversations}`,
      occurredAt: index,
      receivedAt: 0,
      messageId: null,
      withdraws: null,
      payload: '',
    }));
    await inbox.accept(events);
    worker.wake();
  }

  async function until(isReached: () => boolean): Promise<void> {
    while (!isReached()) await new Promise((resolve) => setTimeout(resolve, 2));
  }

  it('works off everything, each conversation in order, at most four at once', async () => {
    worker.start();
    await arrive(100, 10);
    await until(() => done.length === 100);
    expect(most).toBe(4);
    for (let conversation = 0; conversation < 10; conversation += 1) {
      const own = done.filter((id) => Number(id.slice(1)) % 10 === conversation);
      expect(own).toEqual([...own].sort());
    }
  });

  it('finds what was there before it started', async () => {
    await arrive(3, 3);
    expect(done).toEqual([]);
    worker.start();
    await until(() => done.length === 3);
  });

  it('comes back to a postponed event when it is due', async () => {
    let tries = 0;
    handle = async (event) => {
      tries += 1;
      if (tries > 1) return inbox.settle(event.id, { state: 'answered', detail: 'reply' });
      await inbox.postpone(event.id, { notBefore: clock.now().getTime() + 30, isUncertain: false });
      clock.move(30);
    };
    worker.start();
    await arrive(1, 1);
    await until(() => tries === 2);
  });

  it('finishes what it began when stopped, and takes nothing new', async () => {
    worker.start();
    await arrive(20, 20);
    await until(() => running.size > 0);
    await worker.stop();
    expect(running.size).toBe(0);
    expect(done.length).toBeLessThan(20);
    expect((await inbox.count()).waiting).toBe(20 - done.length);
  });

  it('goes on after a fault in the handler', async () => {
    handle = (event) => {
      done.push(event.id);
      return Promise.reject(new Error('broken'));
    };
    worker.start();
    await arrive(2, 2);
    await until(() => done.length === 2);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(logger.lines.some(({ event }) => event === 'inbox-event-stuck')).toBe(true);
  });
});
