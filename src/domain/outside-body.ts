// Who is in charge when the city is not; vague topics that need a question back; messages that ask nothing.
import { z } from 'zod';
import { telephoneSchema } from './organization.ts';
import { multilingualSchema, phrasesSchema } from './language.ts';
import { idSchema } from './source.ts';

export const outsideBodySchema = z
  .strictObject({
    id: idSchema,
    label: multilingualSchema,
    alsoCalled: z.array(z.string().min(1)).default([]),
    /** Another municipality: its residents' matters are its own. */
    municipality: z.boolean().default(false),
    why: multilingualSchema,
    telephone: telephoneSchema.nullable(),
    source: idSchema,
    keywords: z.array(z.string().min(1)).default([]),
    phrases: phrasesSchema,
  })
  .readonly();
export type OutsideBody = z.infer<typeof outsideBodySchema>;

/** One thing a vague question may mean: a service, or several units named by one word. */
export const topicChoiceSchema = z
  .strictObject({ service: idSchema, label: multilingualSchema.optional() })
  .readonly();

/** A question too vague for one unit, and the choices to ask back with. */
export const topicSchema = z
  .strictObject({
    id: idSchema,
    label: multilingualSchema,
    phrases: phrasesSchema,
    choices: z.array(topicChoiceSchema).max(13).default([]),
  })
  .readonly();
export type Topic = z.infer<typeof topicSchema>;

/** Greetings, thanks, chit-chat, attacks: nothing to name. */
export const nonQuestionSchema = z.strictObject({ id: idSchema, phrases: phrasesSchema }).readonly();
export type NonQuestion = z.infer<typeof nonQuestionSchema>;
