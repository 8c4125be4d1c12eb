// One labelled question of an evaluation file, as described in the questions' README.
import { z } from 'zod';
import { isoDateSchema } from '#domain/iso-date.ts';
import { languageSchema } from '#domain/language.ts';

export const labelledQuestionSchema = z.object({
  id: z.string(),
  q: z.string(),
  kind: z.enum(['refer', 'multi', 'clarify', 'outside', 'emergency', 'none']),
  accept: z.array(z.string()).default([]),
  need: z.array(z.array(z.string())).default([]),
  must: z.array(z.string()).default([]),
  mustNot: z.array(z.string()).default([]),
  asOf: isoDateSchema.default('2021-06-01'),
  lang: languageSchema.default('ja'),
  tags: z.array(z.string()).default([]),
});
export type LabelledQuestion = z.infer<typeof labelledQuestionSchema>;

/** @throws Error naming the line that isn't a labelled question. */
export function parseLabelledQuestions(text: string): readonly LabelledQuestion[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const parsed = labelledQuestionSchema.safeParse(parseJson(line));
    if (!parsed.success) throw new Error(`line ${at + 1}: ${z.prettifyError(parsed.error)}`);
    return [parsed.data];
  });
}

/** Undefined for what is no JSON: the schema then refuses it with the line's number. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
