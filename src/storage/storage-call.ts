// What the process and its storage thread say to each other.
import { z } from 'zod';

export const threadDataSchema = z.object({ file: z.string(), conversationRetentionMs: z.number() });

export const callSchema = z.object({
  id: z.number(),
  /** The caller's time, in milliseconds since 1970. */
  at: z.number(),
  store: z.enum(['inbox', 'conversations', 'questions', 'database']),
  method: z.string(),
  args: z.array(z.unknown()),
});
export type StorageCall = z.infer<typeof callSchema>;

export const callAnswerSchema = z.discriminatedUnion('isDone', [
  z.object({ id: z.number(), isDone: z.literal(true), result: z.unknown() }),
  z.object({ id: z.number(), isDone: z.literal(false), why: z.string() }),
]);
export type CallAnswer = z.infer<typeof callAnswerSchema>;
