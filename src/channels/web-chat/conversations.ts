// All open conversations of this process: found by id, forgotten when idle, bounded in number and memory.
import { type Clock, type IdSource } from '#domain/ports.ts';
import { createConversation, type Conversation, type ConversationBounds } from './conversation.ts';

export type ConversationLimits = ConversationBounds & {
  readonly maxConversations: number;
  /** All logs together, in UTF-16 units of JSON. */
  readonly maxTotalSize: number;
  /** A conversation without a stream is forgotten after this time. */
  readonly idleMs: number;
};

export const DEFAULT_LIMITS: ConversationLimits = {
  maxEntries: 200,
  maxSize: 400_000,
  maxConversations: 5000,
  maxTotalSize: 24_000_000,
  idleMs: 3_600_000,
};

export type Conversations = {
  /** The conversation of that id; made anew if this process doesn't hold it (its signed token is proof enough). */
  open(id: string): Conversation;
  /** Only if it is held: for callers that have not proved anything yet. */
  find(id: string): Conversation | undefined;
  remove(id: string): void;
  /** Ends every stream, for shutting down. */
  closeAll(): void;
  count(): number;
  /** Size of all logs together. */
  size(): number;
};

type Held = { readonly conversation: Conversation; usedAt: number };

export function createConversations(deps: {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly limits?: ConversationLimits;
}): Conversations {
  const { clock, ids, limits = DEFAULT_LIMITS } = deps;
  /** Least recently used first. */
  const byId = new Map<string, Held>();
  let total = 0;

  function remove(id: string): void {
    const held = byId.get(id);
    if (held === undefined) return;
    byId.delete(id);
    held.conversation.end();
    total -= held.conversation.log.size();
  }

  function touch(id: string, held: Held): void {
    held.usedAt = clock.now().getTime();
    byId.delete(id);
    byId.set(id, held);
  }

  function sweep(except: string): void {
    const idleBefore = clock.now().getTime() - limits.idleMs;
    for (const [id, held] of byId) {
      const isFull = byId.size > limits.maxConversations || total > limits.maxTotalSize;
      const isIdle = held.usedAt < idleBefore;
      if (!isFull && !isIdle) return;
      if (id === except || held.conversation.pending !== undefined) continue;
      if (!isFull && held.conversation.hasStream()) touch(id, held);
      else remove(id);
    }
  }

  return {
    open(id) {
      const held = byId.get(id) ?? { conversation: create(id), usedAt: 0 };
      touch(id, held);
      sweep(id);
      return held.conversation;
    },
    find: (id) => byId.get(id)?.conversation,
    remove,
    closeAll() {
      for (const id of [...byId.keys()]) remove(id);
    },
    count: () => byId.size,
    size: () => total,
  };

  function create(id: string): Conversation {
    const onResize = (by: number): void => {
      if (byId.get(id)?.conversation === conversation) total += by;
    };
    const conversation = createConversation({ id, clock, ids, bounds: limits, onResize });
    return conversation;
  }
}
