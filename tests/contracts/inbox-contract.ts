// What every inbox must do; run against each implementation.
import { beforeEach, describe, expect, it } from 'vitest';
import { type ArrivedEvent, type Inbox } from '#domain/inbox.ts';
import { createFakeClock, type FakeClock } from '../fakes/fake-clock.ts';

function arrived(id: string, more: Partial<ArrivedEvent> = {}): ArrivedEvent {
  const occurredAt = Number(id.replace(/\D/g, '')) || 1;
  return {
    id,
    conversation: 'a',
    occurredAt,
    receivedAt: 1_000,
    messageId: null,
    withdraws: null,
    payload: `p-${id}`,
    ...more,
  };
}

function idsOf(events: readonly { readonly id: string }[]): readonly string[] {
  return events.map(({ id }) => id);
}

export function describeInbox(name: string, create: (clock: FakeClock) => Inbox): void {
  describe(`${name} as an inbox`, () => {
    let clock: FakeClock;
    let inbox: Inbox;
    beforeEach(() => {
      clock = createFakeClock();
      inbox = create(clock);
    });

    it('takes an event once, however often it arrives', async () => {
      expect(await inbox.accept([arrived('e1'), arrived('e1')])).toBeGreaterThanOrEqual(1);
      await inbox.accept([arrived('e1')]);
      const [event] = await inbox.claim(10, 2_000);
      expect(event).toMatchObject({ id: 'e1', payload: 'p-e1', attempts: 0, isUncertain: false });
      await inbox.settle('e1', { state: 'answered', detail: 'reply' });
      expect(await inbox.accept([arrived('e1')])).toBe(0);
      expect(await inbox.claim(10, 2_000)).toEqual([]);
      expect(await inbox.count()).toMatchObject({ waiting: 0, answered: 1 });
    });

    it('hands out one event per conversation, the earliest by the platform’s time', async () => {
      await inbox.accept([arrived('e3'), arrived('e1'), arrived('e2', { conversation: 'b' })]);
      expect(idsOf(await inbox.claim(10, 2_000))).toEqual(['e1', 'e2']);
      expect(await inbox.claim(10, 2_000)).toEqual([]);
      await inbox.settle('e1', { state: 'answered', detail: 'reply' });
      expect(idsOf(await inbox.claim(10, 2_000))).toEqual(['e3']);
    });

    it('keeps an earlier event that arrives late from overtaking one being worked on', async () => {
      await inbox.accept([arrived('e2')]);
      await inbox.claim(10, 2_000);
      await inbox.accept([arrived('e1')]);
      expect(await inbox.claim(10, 2_000)).toEqual([]);
    });

    it('hands out no more than asked for', async () => {
      await inbox.accept(['e1', 'e2', 'e3'].map((id) => arrived(id, { conversation: id })));
      expect(idsOf(await inbox.claim(2, 2_000))).toEqual(['e1', 'e2']);
    });

    it('waits until a postponed event is due, and lets nothing of its conversation pass', async () => {
      await inbox.accept([arrived('e1'), arrived('e2')]);
      await inbox.claim(10, 2_000);
      await inbox.noteAttempt('e1', 'prepared');
      await inbox.postpone('e1', { notBefore: 5_000, isUncertain: true });
      expect(await inbox.claim(10, 4_999)).toEqual([]);
      expect(await inbox.nextDue()).toBe(5_000);
      expect(await inbox.claim(10, 5_000)).toMatchObject([
        { id: 'e1', payload: 'prepared', attempts: 1, isUncertain: true },
      ]);
    });

    it('says that nothing is due when everything is claimed or settled', async () => {
      expect(await inbox.nextDue()).toBeUndefined();
      await inbox.accept([arrived('e1')]);
      expect(await inbox.nextDue()).toBeLessThanOrEqual(1_000);
      await inbox.claim(10, 2_000);
      expect(await inbox.nextDue()).toBeUndefined();
    });

    it('counts an attempt that was noted but not finished as uncertain', async () => {
      await inbox.accept([arrived('e1')]);
      await inbox.claim(10, 2_000);
      await inbox.noteAttempt('e1', 'prepared');
      await inbox.postpone('e1', { notBefore: 0, isUncertain: false });
      expect(await inbox.claim(10, 2_000)).toMatchObject([{ attempts: 1, isUncertain: false }]);
    });

    it('takes the newer receipt of a redelivery while nothing was sent', async () => {
      await inbox.accept([arrived('e1')]);
      await inbox.accept([arrived('e1', { receivedAt: 9_000, payload: 'fresh' })]);
      expect(await inbox.claim(10, 9_000)).toMatchObject([{ receivedAt: 9_000, payload: 'fresh' }]);
    });

    it('keeps what was prepared when a redelivery comes after sending began', async () => {
      await inbox.accept([arrived('e1')]);
      await inbox.claim(10, 2_000);
      await inbox.noteAttempt('e1', 'prepared');
      await inbox.accept([arrived('e1', { payload: 'fresh' })]);
      await inbox.postpone('e1', { notBefore: 0, isUncertain: true });
      expect(await inbox.claim(10, 2_000)).toMatchObject([{ payload: 'prepared', attempts: 1 }]);
    });

    it('answers an event after all that expired unsent and is redelivered', async () => {
      await inbox.accept([arrived('e1')]);
      await inbox.claim(10, 2_000);
      await inbox.settle('e1', { state: 'expired', detail: 'too-late', isFinal: false });
      expect(await inbox.accept([arrived('e1')])).toBe(1);
      expect(idsOf(await inbox.claim(10, 2_000))).toEqual(['e1']);
    });

    it('leaves an expired event alone whose delivery is uncertain', async () => {
      await inbox.accept([arrived('e1')]);
      await inbox.claim(10, 2_000);
      await inbox.settle('e1', { state: 'expired', detail: 'delivery-unknown' });
      expect(await inbox.accept([arrived('e1')])).toBe(0);
    });

    it('erases a waiting message that is withdrawn, and works on the withdrawal', async () => {
      await inbox.accept([arrived('e1', { messageId: 'm1' })]);
      await inbox.accept([arrived('e2', { withdraws: 'm1' })]);
      expect(idsOf(await inbox.claim(10, 2_000))).toEqual(['e2']);
      expect(await inbox.count()).toMatchObject({ withdrawn: 1 });
    });

    it('never stores a message whose withdrawal came first', async () => {
      await inbox.accept([arrived('e2', { withdraws: 'm1' })]);
      expect(await inbox.accept([arrived('e1', { messageId: 'm1' })])).toBe(0);
      expect(idsOf(await inbox.claim(10, 2_000))).toEqual(['e2']);
    });

    it('does not try again a message that was withdrawn while it was worked on', async () => {
      await inbox.accept([arrived('e1', { messageId: 'm1' })]);
      await inbox.claim(10, 2_000);
      await inbox.accept([arrived('e2', { withdraws: 'm1' })]);
      await inbox.postpone('e1', { notBefore: 0, isUncertain: false });
      expect(idsOf(await inbox.claim(10, 2_000))).toEqual(['e2']);
    });

    it('forgets settled events after a while, but never waiting ones', async () => {
      await inbox.accept([arrived('e1'), arrived('e2', { conversation: 'b' })]);
      await inbox.claim(1, 2_000);
      await inbox.settle('e1', { state: 'done', detail: 'nothing-to-say' });
      clock.move(1_000);
      expect(await inbox.deleteSettledBefore(clock.now())).toBe(1);
      expect(await inbox.count()).toMatchObject({ waiting: 1, done: 0 });
    });
  });
}
