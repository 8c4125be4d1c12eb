// The in-memory conversation store keeps the contract.
import { createMemoryConversationStore } from '#storage/memory-conversation-store.ts';
import { describeConversationStore, RETENTION_MS } from '../contracts/conversation-store-contract.ts';

describeConversationStore('The memory store', (clock) =>
  createMemoryConversationStore({ clock, retentionMs: RETENTION_MS }),
);
