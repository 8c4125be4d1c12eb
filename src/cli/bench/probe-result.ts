// What one probing process reports about itself.
import { z } from 'zod';

export const probeResultSchema = z.object({
  /** From the start of the process until the first question can be answered. */
  readyMs: z.number(),
  /** Processor time until then: unlike the clock, hardly touched by what else the machine does. */
  readyCpuMs: z.number(),
  /** Mean processor time of one answer; 0 without questions. */
  answerCpuMs: z.number(),
  /** True if the index had to be built: then this was no warm start. */
  hasBuilt: z.boolean(),
  /** Resident memory after all questions, and its highest value, in bytes. */
  rss: z.number(),
  maxRss: z.number(),
  /** One time per question; the first pass is left out, it warms the engine up. */
  answerMs: z.array(z.number()),
});
export type ProbeResult = z.infer<typeof probeResultSchema>;
