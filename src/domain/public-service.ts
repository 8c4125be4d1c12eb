// What a citizen wants done, who is in charge when, and the ways citizens say it (CPSV-AP).
import { z } from 'zod';
import { isoDateSchema } from './iso-date.ts';
import { multilingualSchema, phrasesSchema } from './language.ts';
import { basisSchema, idSchema } from './source.ts';

/** Which unit is in charge of a service during a period (inclusive days). */
export const competenceSchema = z
  .strictObject({
    unit: idSchema,
    from: isoDateSchema.optional(),
    until: isoDateSchema.optional(),
    basis: basisSchema,
    source: idSchema,
    quote: z.string().min(1).optional(),
  })
  .readonly();
export type Competence = z.infer<typeof competenceSchema>;

export const publicServiceSchema = z
  .strictObject({
    id: idSchema,
    label: multilingualSchema,
    competent: z.array(competenceSchema).min(1),
    keywords: z.array(z.string().min(1)).default([]),
    phrases: phrasesSchema,
    notThis: z.array(z.string().min(1)).default([]),
  })
  .readonly();

export const serviceFileSchema = z.strictObject({
  topic: idSchema,
  label: multilingualSchema,
  services: z.array(publicServiceSchema).min(1),
});

export type PublicService = z.infer<typeof publicServiceSchema> & { readonly topic: string };

/** Something people throw away, and the service that answers for it. */
export const wasteItemSchema = z
  .strictObject({
    name: z.string().min(1),
    also: z.array(z.string().min(1)).default([]),
    service: idSchema,
  })
  .readonly();
export type WasteItem = z.infer<typeof wasteItemSchema>;
