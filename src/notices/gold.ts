// The gold file of a folder of notices: what a careful reader would extract, with accepted alternatives.
import { z } from 'zod';
import { changeKindSchema } from '#domain/change-event.ts';

const alternativeSchema = z.object({
  type: changeKindSchema,
  before: z.array(z.string()),
  after: z.array(z.string()),
});

const goldEventSchema = alternativeSchema.extend({
  parent: z.string().nullable(),
  duty: z.string().nullable(),
  effective: z.string().nullable(),
  quote: z.string(),
  joined: z.boolean().optional(),
  /** True when a careful reader may leave the event out. */
  optional: z.boolean().optional(),
  /** Other readings of the same words that count as right; several together may make one reading. */
  accept: z.array(alternativeSchema).optional(),
});

export const goldNoticeSchema = z.object({
  file: z.string(),
  effective: z.string().nullable(),
  events: z.array(goldEventSchema),
  unchanged: z.array(z.string()),
  contacts: z.array(z.object({ unit: z.string(), phone: z.string(), role: z.enum(['issuer', 'unit']) })),
});

/** Alternatives kept beside a gold file that must not be edited: the event is counted from 1. */
export const goldAlternativeSchema = z.object({
  file: z.string(),
  event: z.int().min(1),
  optional: z.boolean().optional(),
  accept: z.array(alternativeSchema).optional(),
});

export type GoldEvent = z.infer<typeof goldEventSchema>;
export type GoldNotice = z.infer<typeof goldNoticeSchema>;
export type GoldAlternative = z.infer<typeof goldAlternativeSchema>;

/** Each line of a JSON-lines text, checked; the message of a fault names the line. */
export function parseJsonLines<T>(text: string, schema: z.ZodType<T>, name: string): readonly T[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = schema.safeParse(parseJson(line));
    if (!parsed.success) throw new Error(`${name}:${index + 1}: ${z.prettifyError(parsed.error)}`);
    return [parsed.data];
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

export function withAlternatives(notice: GoldNotice, alternatives: readonly GoldAlternative[]): GoldNotice {
  return {
    ...notice,
    events: notice.events.map((event, index) => {
      const found = alternatives.find((other) => other.file === notice.file && other.event === index + 1);
      if (found === undefined) return event;
      return {
        ...event,
        optional: found.optional ?? event.optional ?? false,
        accept: [...(event.accept ?? []), ...(found.accept ?? [])],
      };
    }),
  };
}
