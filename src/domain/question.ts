// What a citizen asked: checked, bounded text with its day and language.
import { z } from 'zod';
import { isoDateSchema, type IsoDate } from './iso-date.ts';
import { languageSchema, type Language } from './language.ts';
import { choiceSchema } from './answer.ts';

/** Longer questions are refused with a friendly sentence (grapheme clusters, after normalisation). */
export const MAX_QUESTION_GRAPHEMES = 500;

/** What the earlier turn left behind for a follow-up; holds ids only, never the citizen's words. */
export const recollectionSchema = z.strictObject({
  services: z.array(z.string()).max(13),
  units: z.array(z.string()).max(13),
  outside: z.string().nullable(),
  choices: z.array(choiceSchema).max(13),
});
export type Recollection = z.infer<typeof recollectionSchema>;

/** The public request of HTTP, CLI and tests. */
export const questionRequestSchema = z.strictObject({
  question: z.string(),
  asOf: isoDateSchema.optional(),
  lang: languageSchema.optional(),
});

export type Question = {
  readonly text: string;
  readonly asOf?: IsoDate | undefined;
  readonly lang?: Language | undefined;
  readonly earlier?: Recollection | undefined;
};
