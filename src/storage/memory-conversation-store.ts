// What is remembered of conversations, in memory: the twin of the SQLite one.
import { type Clock, type ConversationState, type ConversationStore } from '#domain/ports.ts';

/** `retentionMs`: how long a state lives after it was last remembered. */
export function createMemoryConversationStore({
  clock,
  retentionMs,
}: {
  readonly clock: Clock;
  readonly retentionMs: number;
}): ConversationStore {
  const states = new Map<string, { readonly state: ConversationState; readonly at: number }>();

  function deleteOld(): void {
    const oldest = clock.now().getTime() - retentionMs;
    for (const [key, { at }] of [...states]) if (at < oldest) states.delete(key);
  }

  return {
    recall(key) {
      deleteOld();
      return Promise.resolve(states.get(key)?.state);
    },
    remember(key, state) {
      deleteOld();
      states.set(key, { state, at: clock.now().getTime() });
      return Promise.resolve();
    },
    forget(key) {
      states.delete(key);
      return Promise.resolve();
    },
  };
}
