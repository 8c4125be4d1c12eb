// A dated change of the organisation, with the words of the notice it rests on (W3C ORG ChangeEvent).
import { z } from 'zod';
import { isoDateSchema } from './iso-date.ts';
import { idSchema } from './source.ts';

export const CHANGE_KINDS = [
  'rename',
  'split',
  'merge',
  'establish',
  'abolish',
  'transferDuty',
  'moveUnder',
  'relocate',
  'reorganise',
  'establishPost',
] as const;
export const changeKindSchema = z.enum(CHANGE_KINDS);
export type ChangeKind = z.infer<typeof changeKindSchema>;

export const changeEventSchema = z
  .strictObject({
    id: idSchema,
    kind: changeKindSchema,
    original: z.array(idSchema).default([]),
    resulting: z.array(idSchema).default([]),
    /** Units whose staff or duties a new unit gathers, although they are not said to end. */
    gatheredFrom: z.array(idSchema).default([]),
    duty: z.string().min(1).optional(),
    effective: isoDateSchema,
    /** True while a person still has to confirm the day (a notice that names only a fiscal year). */
    effectiveToBeConfirmed: z.boolean().default(false),
    source: idSchema,
    quote: z.string().min(1).optional(),
  })
  .readonly();
export type ChangeEvent = z.infer<typeof changeEventSchema>;

export const changeFileSchema = z.strictObject({
  effective: isoDateSchema,
  source: idSchema,
  changes: z.array(changeEventSchema),
  /** Units the notice says stay as they are. */
  unchanged: z
    .array(z.strictObject({ unit: idSchema, quote: z.string().min(1).optional(), source: idSchema }))
    .default([]),
});
export type ChangeFile = z.infer<typeof changeFileSchema>;
