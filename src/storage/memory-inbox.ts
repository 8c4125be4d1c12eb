// The inbox in memory: the twin of the SQLite one, for tests and for trying things out.
import {
  type ArrivedEvent,
  type ClaimedEvent,
  type Inbox,
  type InboxCounts,
  type SettledState,
} from '#domain/inbox.ts';
import { type Clock } from '#domain/ports.ts';

type Waiting = ClaimedEvent & { readonly notBefore: number };
type Settled = { readonly state: SettledState; readonly isFinal: boolean; readonly at: number };

function isEarlier(a: ClaimedEvent, b: ClaimedEvent): boolean {
  return a.occurredAt < b.occurredAt || (a.occurredAt === b.occurredAt && a.id < b.id);
}

export function createMemoryInbox(clock: Clock): Inbox {
  const waiting = new Map<string, Waiting>();
  const settled = new Map<string, Settled>();
  const claims = new Map<string, string>();
  const withdrawn = new Map<string, number>();

  function isClaimed(event: Waiting): boolean {
    return claims.has(event.conversation);
  }

  function isFirstOfItsConversation(event: Waiting): boolean {
    return ![...waiting.values()].some(
      (other) => other.conversation === event.conversation && isEarlier(other, event),
    );
  }

  function release(id: string): void {
    for (const [conversation, claimed] of claims) if (claimed === id) claims.delete(conversation);
  }

  function eraseWithdrawn(messageId: string): void {
    const at = clock.now().getTime();
    if (!withdrawn.has(messageId)) withdrawn.set(messageId, at);
    for (const event of [...waiting.values()]) {
      if (event.messageId !== messageId || claims.get(event.conversation) === event.id) continue;
      waiting.delete(event.id);
      settled.set(event.id, { state: 'withdrawn', isFinal: true, at });
    }
  }

  function isTaken(id: string): boolean {
    const before = settled.get(id);
    if (before !== undefined) return before.state !== 'expired' || before.isFinal;
    return (waiting.get(id)?.attempts ?? 0) > 0;
  }

  function acceptOne({ withdraws, ...event }: ArrivedEvent): number {
    if (event.messageId !== null && withdrawn.has(event.messageId)) return 0;
    if (withdraws !== null) eraseWithdrawn(withdraws);
    if (isTaken(event.id)) return 0;
    const attempts = 0;
    settled.delete(event.id);
    waiting.set(event.id, { ...event, attempts, isUncertain: false, notBefore: 0 });
    return 1;
  }

  return {
    accept: (events) => Promise.resolve(events.reduce((taken, event) => taken + acceptOne(event), 0)),
    claim(limit, now) {
      const due = [...waiting.values()]
        .filter((event) => event.notBefore <= now && !isClaimed(event) && isFirstOfItsConversation(event))
        .sort((a, b) => (isEarlier(a, b) ? -1 : 1))
        .slice(0, limit);
      for (const event of due) claims.set(event.conversation, event.id);
      return Promise.resolve(due);
    },
    nextDue() {
      const times = [...waiting.values()]
        .filter((event) => !isClaimed(event) && isFirstOfItsConversation(event))
        .map((event) => event.notBefore);
      return Promise.resolve(times.length === 0 ? undefined : Math.min(...times));
    },
    noteAttempt(id, payload) {
      const event = waiting.get(id);
      if (event) waiting.set(id, { ...event, payload, attempts: event.attempts + 1, isUncertain: true });
      return Promise.resolve();
    },
    postpone(id, next) {
      const event = waiting.get(id);
      if (event) waiting.set(id, { ...event, ...next });
      release(id);
      if (event?.messageId != null && withdrawn.has(event.messageId)) eraseWithdrawn(event.messageId);
      return Promise.resolve();
    },
    settle(id, { state, isFinal = true }) {
      if (waiting.delete(id)) settled.set(id, { state, isFinal, at: clock.now().getTime() });
      release(id);
      return Promise.resolve();
    },
    count() {
      const counts = { waiting: waiting.size, answered: 0, done: 0, expired: 0, withdrawn: 0 };
      for (const { state } of settled.values()) counts[state] += 1;
      return Promise.resolve<InboxCounts>(counts);
    },
    deleteSettledBefore(instant) {
      const old = [...settled].filter(([, event]) => event.at < instant.getTime());
      for (const [id] of old) settled.delete(id);
      for (const [id, at] of [...withdrawn]) if (at < instant.getTime()) withdrawn.delete(id);
      return Promise.resolve(old.length);
    },
  };
}
