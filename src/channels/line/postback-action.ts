// What a tap on one of our buttons means, written into LINE's postback data and read back from it.
import { z } from 'zod';
import { languageSchema } from '#domain/language.ts';
import { LINE_LIMITS } from './line-limits.ts';

export const topicIdSchema = z.enum(['water', 'waste', 'residents', 'tax', 'children', 'welfare']);
export const menuIdSchema = z.enum(['ja', 'plain']);
export type MenuId = z.infer<typeof menuIdSchema>;

const postbackActionSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('ask'), question: z.string() }),
  /** `menu`: the rich menu it was tapped on, if any. */
  z.strictObject({ do: z.literal('topic'), topic: topicIdSchema, menu: menuIdSchema.optional() }),
  z.strictObject({
    do: z.literal('feedback'),
    helpful: z.boolean(),
    unit: z.string().nullable(),
    lang: languageSchema,
  }),
  z.strictObject({ do: z.literal('language'), lang: languageSchema }),
  z.strictObject({ do: z.literal('menu'), menu: menuIdSchema }),
]);
export type PostbackAction = z.infer<typeof postbackActionSchema>;

/** The action as postback data, or undefined if it would be longer than LINE takes. */
export function writePostbackData(action: PostbackAction): string | undefined {
  const data = JSON.stringify(action);
  return data.length <= LINE_LIMITS.postbackData.max ? data : undefined;
}

/** The action, or undefined for data that isn't ours (an older version's button, another tool's menu). */
export function parsePostbackData(data: string): PostbackAction | undefined {
  try {
    const parsed = postbackActionSchema.safeParse(JSON.parse(data));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
