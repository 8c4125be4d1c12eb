// What counts as an emergency: lists of words (concepts) and the rules that combine them.
import { z } from 'zod';
import { toAlternatives, toPartAlternatives, toVietnameseSpellings } from './emergency-alternatives.ts';
import { toEmergencyText } from './emergency-text.ts';

/** How far apart the parts of a term with `…` may be, in characters of the comparable form. */
const GAP = { spaced: 30, unspaced: 8 } as const;
const STARTS_SPACED = /^[\p{Script=Latin}\p{N}]/u;

/** `^` and `$` are the ends of a sentence, 【】 the whole message, `…` a short gap, `*` any ending. */
export type EmergencyTerm = {
  /** As the editor wrote it, alternatives and all. */
  readonly written: string;
  /** What must follow one another, each with its alternatives. */
  readonly parts: readonly (readonly string[])[];
  readonly gap: number;
};
/** Terms are filed under their first two letters, so that only those that may occur are looked for. */
export type EmergencyTerms = ReadonlyMap<string, readonly EmergencyTerm[]>;

type Spell = (part: string, written: string) => readonly string[];

function toTerms(written: string, spell: Spell): readonly EmergencyTerm[] {
  return toPartAlternatives(written).map((choices) => {
    const parts = choices.map((choice) => [
      ...new Set(choice.flatMap((part) => spell(part, written)).map(toTermPart)),
    ]);
    return { written, parts, gap: STARTS_SPACED.test(parts[0]?.[0] ?? '') ? GAP.spaced : GAP.unspaced };
  });
}

function toTermPart(written: string): string {
  const text = toEmergencyText(written);
  const start = written.startsWith('【') ? '【^' : written.startsWith('^') ? '^' : '';
  const end = written.endsWith('】') ? '$】' : written.endsWith('$') ? '$' : written.endsWith('*') ? '*' : '';
  return start + text + end;
}

const isComplete = ({ parts }: EmergencyTerm): boolean =>
  parts.flat().every((part) => part === '$' || part.replaceAll(/[\^$【】*]/g, '') !== '');

function termsSchemaFor(spell: Spell) {
  return z
    .array(z.string().min(1))
    .default([])
    .transform((list) => list.flatMap((written) => toTerms(written, spell)))
    .refine((terms) => terms.every(isComplete), { error: '「…」の前後には言葉が必要です。' });
}

const termsSchema = termsSchemaFor((part) => [part]);

function toTermKey(part: string): string {
  return part.replace(/\*$/u, '').slice(0, 2);
}

function fileTerms(terms: readonly EmergencyTerm[]): EmergencyTerms {
  const filed = terms.flatMap((term) => {
    const [first = [], ...rest] = term.parts;
    return [...Map.groupBy(first, toTermKey)].map(
      ([key, own]) => [key, { ...term, parts: [own, ...rest] }] as const,
    );
  });
  return new Map(
    [...Map.groupBy(filed, ([key]) => key)].map(([key, pairs]) => [key, pairs.map(([, term]) => term)]),
  );
}

const conceptSchema = z
  .strictObject({
    about: z.string().min(1),
    ja: termsSchema,
    en: termsSchema,
    vi: termsSchemaFor(toVietnameseSpellings),
    zh: termsSchema,
    ko: termsSchema,
    /** A term inside one of these phrases doesn't count, e.g. 息 in 息子. */
    except: z
      .array(z.string().min(1))
      .default([])
      .transform((list) => list.flatMap(toAlternatives).map(toEmergencyText)),
  })
  .transform(({ ja, en, vi, zh, ko, except }) => ({
    terms: fileTerms([...ja, ...en, ...vi, ...zh, ...ko]),
    except: Map.groupBy(except, toTermKey),
  }));
export type EmergencyConcept = z.infer<typeof conceptSchema>;

const conceptIdSchema = z.string().regex(/^[a-z][a-z0-9-]*$/, '英小文字・数字・ハイフンで書いてください。');
/** One concept, or several of which any one is enough. */
const anyOfSchema = z.union([conceptIdSchema.transform((id) => [id]), z.array(conceptIdSchema).min(1)]);

const caseSchema = z.strictObject({
  /** All of these must occur in one sentence or in two neighbouring ones. */
  all: z.array(anyOfSchema).min(1),
  /** None of these may occur in the same sentences. */
  unless: z.array(conceptIdSchema).default([]),
  /** None of these may occur anywhere in the message. */
  unlessAnywhere: z.array(conceptIdSchema).default([]),
});

const ruleSchema = z.strictObject({
  id: conceptIdSchema,
  about: z.string().min(1),
  call: z.array(z.enum(['119', '110'])).min(1),
  also: z.enum(['gas-company', 'power-company', 'sea-rescue', 'mental-health', 'child-guidance']).optional(),
  /** Never overruled by the models, however ordinary the message sounds to them. */
  always: z.boolean().default(false),
  when: z.array(caseSchema).min(1),
});
export type EmergencyCall = z.infer<typeof ruleSchema>['call'][number];

/** Parses `emergencies.yaml`; the result refers to concepts themselves, no longer to their names. */
export const emergencyRulesSchema = z
  .strictObject({ concepts: z.record(conceptIdSchema, conceptSchema), rules: z.array(ruleSchema).min(1) })
  .transform(({ concepts, rules }, context) => {
    const conceptsOf = (ids: readonly string[], path: PropertyKey[]): EmergencyConcept[] =>
      ids.flatMap((id) => {
        const concept = concepts[id];
        if (concept !== undefined) return [concept];
        const message = `concepts に「${id}」がありません。追加するか、つづりを直してください。`;
        context.addIssue({ code: 'custom', path, message });
        return [];
      });
    return {
      rules: rules.map((rule, r) => ({
        ...rule,
        when: rule.when.map((one, w) => ({
          all: one.all.map((ids, a) => conceptsOf(ids, ['rules', r, 'when', w, 'all', a])),
          unless: conceptsOf(one.unless, ['rules', r, 'when', w, 'unless']),
          unlessAnywhere: conceptsOf(one.unlessAnywhere, ['rules', r, 'when', w, 'unlessAnywhere']),
        })),
      })),
    };
  });
export type EmergencyRules = z.infer<typeof emergencyRulesSchema>;
export type EmergencyRule = EmergencyRules['rules'][number];
export type EmergencyCase = EmergencyRule['when'][number];
