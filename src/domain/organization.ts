// The city's organisation: units, posts, sites and how to reach them (W3C ORG, schema.org).
import { z } from 'zod';
import { isoDateSchema } from './iso-date.ts';
import { multilingualSchema } from './language.ts';
import { idSchema } from './source.ts';

/** Japanese telephone number with area code, as printed: `0979-24-1234`. */
export const telephoneSchema = z
  .string()
  .regex(/^0\d{1,4}-\d{1,4}-\d{3,4}$/, '市外局番からハイフン入りで書いてください(例: 0979-24-1234)');

/** A building where units work. */
export const siteSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().min(1),
    address: z.string().min(1),
    postalCode: z
      .string()
      .regex(/^\d{3}-\d{4}$/)
      .optional(),
    source: idSchema,
  })
  .readonly();
export type Site = z.infer<typeof siteSchema>;

/** How to reach a unit (schema.org ContactPoint). `confirmed`: the latest day a source shows it; null: never shown as a direct line. */
export const contactPointSchema = z
  .strictObject({
    telephone: telephoneSchema,
    faxNumber: telephoneSchema.optional(),
    purpose: multilingualSchema.optional(),
    site: idSchema.optional(),
    confirmed: isoDateSchema.nullable(),
    source: idSchema,
    /** After this day the number is dead and must not be given. */
    until: isoDateSchema.optional(),
    from: isoDateSchema.optional(),
  })
  .readonly();
export type ContactPoint = z.infer<typeof contactPointSchema>;

/** 部・課・係・室, valid from the first to the last day given (inclusive). */
export const organizationalUnitSchema = z
  .strictObject({
    id: idSchema,
    prefLabel: z.string().min(1),
    reading: z.string().regex(/^[ぁ-ゖー・]+$/u, 'ひらがなで書いてください'),
    altLabels: z.array(z.string().min(1)).default([]),
    labels: multilingualSchema.optional(),
    unitOf: idSchema.optional(),
    from: isoDateSchema.optional(),
    until: isoDateSchema.optional(),
    /** An old name whose last day no source tells: the units that answer today. */
    replacedBy: z.array(idSchema).min(1).optional(),
    /** What the unit does, in a sentence for citizens. */
    duty: multilingualSchema.optional(),
    basis: z.enum(['notice', 'fact', 'assumed']),
    source: idSchema,
    quote: z.string().min(1).optional(),
    site: idSchema.optional(),
    /** Where to find the counter, e.g. next to which section. */
    place: multilingualSchema.optional(),
    contactPoints: z.array(contactPointSchema).default([]),
  })
  .readonly();
export type OrganizationalUnit = z.infer<typeof organizationalUnitSchema>;

/** A 職 held by one person, such as DX推進監. */
export const postSchema = z
  .strictObject({
    id: idSchema,
    prefLabel: z.string().min(1),
    reading: z.string().min(1),
    altLabels: z.array(z.string().min(1)).default([]),
    worksWith: idSchema,
    from: isoDateSchema.optional(),
    until: isoDateSchema.optional(),
    duty: multilingualSchema.optional(),
    source: idSchema,
    quote: z.string().min(1).optional(),
  })
  .readonly();
export type Post = z.infer<typeof postSchema>;
