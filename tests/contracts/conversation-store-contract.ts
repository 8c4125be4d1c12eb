// What every conversation store must do; run against each implementation.
import { beforeEach, describe, expect, it } from 'vitest';
import { type ConversationState, type ConversationStore } from '#domain/ports.ts';
import { createFakeClock, type FakeClock } from '../fakes/fake-clock.ts';

const STATE: ConversationState = {
  recollection: {
    services: ['water-bill'],
    units: ['keiei-kikaku'],
    outside: null,
    choices: [{ label: '水道料金', question: '水道料金について', service: 'water-bill', units: [] }],
  },
  language: 'vi',
};

export const RETENTION_MS = 60_000;

export function describeConversationStore(
  name: string,
  create: (clock: FakeClock) => ConversationStore,
): void {
  describe(`${name} as a conversation store`, () => {
    let clock: FakeClock;
    let store: ConversationStore;
    beforeEach(() => {
      clock = createFakeClock();
      store = create(clock);
    });

    it('recalls what was remembered last, per conversation', async () => {
      await store.remember('a', STATE);
      await store.remember('b', { recollection: undefined, language: 'en' });
      await store.remember('a', { ...STATE, language: undefined });
      expect(await store.recall('a')).toEqual({ ...STATE, language: undefined });
      expect(await store.recall('b')).toEqual({ recollection: undefined, language: 'en' });
      expect(await store.recall('c')).toBeUndefined();
    });

    it('forgets on request', async () => {
      await store.remember('a', STATE);
      await store.forget('a');
      expect(await store.recall('a')).toBeUndefined();
    });

    it('forgets by itself after the retention', async () => {
      await store.remember('a', STATE);
      clock.move(RETENTION_MS);
      expect(await store.recall('a')).toEqual(STATE);
      clock.move(1);
      expect(await store.recall('a')).toBeUndefined();
    });
  });
}
