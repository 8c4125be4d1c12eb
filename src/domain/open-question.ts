// A question that an import could not answer from the notice and that a person has to settle.
import { z } from 'zod';
import { isoDateSchema } from './iso-date.ts';
import { idSchema } from './source.ts';

export const OPEN_QUESTION_KINDS = [
  /** Who takes a service after a split, an abolition or a regrouping. */
  'service-competence',
  /** Which services a moved duty means. */
  'moved-duty',
  'contact',
  'reading',
  'effective-day',
  'unit-end',
  'unit-site',
  'post-place',
  /** A name that used to mean something else. */
  'name-clash',
  /** A sentence of the notice that no rule could place. */
  'read-yourself',
] as const;

export const openQuestionSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(OPEN_QUESTION_KINDS),
    /** The question itself, in Japanese. */
    about: z.string().min(1),
    /** The record it is about, where there is one. */
    service: idSchema.optional(),
    unit: idSchema.optional(),
    /** Units among which to choose. */
    candidates: z.array(idSchema).default([]),
    source: idSchema,
    quote: z.string().min(1).optional(),
    /** The day a person settled it; without it the question is open. */
    answered: isoDateSchema.optional(),
  })
  .readonly();
export type OpenQuestion = z.infer<typeof openQuestionSchema>;

export const openQuestionsFileSchema = z.strictObject({ questions: z.array(openQuestionSchema).default([]) });
