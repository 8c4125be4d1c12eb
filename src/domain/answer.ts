// The answer's public contract: facts first, shared by HTTP, the command line and tests.
import { z } from 'zod';
import { changeKindSchema } from './change-event.ts';
import { isoDateSchema } from './iso-date.ts';
import { languageSchema } from './language.ts';
import { basisSchema } from './source.ts';

export const ANSWER_STATUSES = ['answered', 'clarification', 'outside', 'emergency', 'unanswered'] as const;

export const UNANSWERED_REASONS = [
  'greeting',
  'thanks',
  'goodbye',
  'bot-identity',
  'chit-chat',
  'off-topic',
  'attack',
  'nonsense',
  'no-match',
  'empty',
  'too-long',
  'personal-data',
  'switched-off',
  'fault',
] as const;

const unitReferenceSchema = z.strictObject({ id: z.string(), name: z.string(), path: z.array(z.string()) });
export type UnitReference = z.infer<typeof unitReferenceSchema>;

const contactSchema = z.strictObject({
  telephone: z.string(),
  /** Whose line it is: the unit, the body above it, or the switchboard. */
  of: z.string(),
  role: z.enum(['unit', 'parent', 'switchboard']),
  address: z.string().nullable(),
  hours: z.string().nullable(),
  openNow: z.boolean().nullable(),
  nextOpening: z.string().nullable(),
  confirmed: isoDateSchema.nullable(),
});
export type AnswerContact = z.infer<typeof contactSchema>;

const answerChangeSchema = z.strictObject({
  kind: changeKindSchema,
  effective: isoDateSchema,
  before: z.array(z.string()),
  after: z.array(z.string()),
});
export type AnswerChange = z.infer<typeof answerChangeSchema>;

const answerSourceSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** The exact words, or null where the source is cited without a quote. */
  quote: z.string().nullable(),
});
export type AnswerSource = z.infer<typeof answerSourceSchema>;

export const referralSchema = z.strictObject({
  unit: unitReferenceSchema,
  service: z.strictObject({ id: z.string(), label: z.string() }).nullable(),
  basis: basisSchema,
  contactPoints: z.array(contactSchema).min(1),
  changes: z.array(answerChangeSchema),
  sources: z.array(answerSourceSchema).min(1),
  /** Plain facts worth a line, e.g. what the unit does or where its counter is. */
  notes: z.array(z.string()),
});
export type Referral = z.infer<typeof referralSchema>;

/** Labels are at most 20 grapheme clusters (LINE's quick reply); `question` asks the choice on its own. */
export const choiceSchema = z.strictObject({
  label: z.string().min(1),
  question: z.string().min(1),
  service: z.string().nullable(),
  units: z.array(unitReferenceSchema),
});
export type Choice = z.infer<typeof choiceSchema>;

const outsideSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  telephone: z.string().nullable(),
  why: z.string(),
  /** Other bodies it could well be, likeliest first. */
  alternatives: z.array(z.string()),
});

const emergencySchema = z.strictObject({ id: z.string(), call: z.array(z.enum(['119', '110'])).min(1) });

/** What an old or asked-for name means, told even when another unit answers. */
const namedUnitSchema = z.strictObject({
  name: z.string(),
  until: isoDateSchema.nullable(),
  now: z.array(unitReferenceSchema),
  changes: z.array(answerChangeSchema),
});
export type NamedUnit = z.infer<typeof namedUnitSchema>;

export const answerSchema = z.strictObject({
  status: z.enum(ANSWER_STATUSES),
  reason: z.enum(UNANSWERED_REASONS).nullable(),
  referrals: z.array(referralSchema),
  choices: z.array(choiceSchema).max(13),
  outside: outsideSchema.nullable(),
  emergency: emergencySchema.nullable(),
  named: z.array(namedUnitSchema),
  /** The city's switchboard, for whoever is unsure. */
  switchboard: contactSchema,
  text: z.string(),
  lang: languageSchema,
  asOf: isoDateSchema,
  knowledge: z.strictObject({ version: z.string(), orgAsOf: isoDateSchema }),
});
export type Answer = z.infer<typeof answerSchema>;

/** The answer before it is put into words. */
export type AnswerFacts = Omit<Answer, 'text'>;
