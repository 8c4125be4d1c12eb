// JSON Lines in, JSON Lines out: one answer a question, in order, as they come.
import { z } from 'zod';
import { isoDateSchema } from '#domain/iso-date.ts';
import { languageSchema } from '#domain/language.ts';
import { type Respond } from '#replies/respond.ts';

const idSchema = z.union([z.string(), z.number()]);

/** Further keys are allowed: a file of labelled questions can be asked as it is. */
const lineSchema = z.object({
  id: idSchema,
  q: z.string(),
  asOf: isoDateSchema.optional(),
  lang: languageSchema.optional(),
});

export type AnsweredLines = { readonly answered: number; readonly bad: number };

/** Blank lines are skipped. A line that can't be read gets `{"id", "error"}`; the error never repeats its words. */
export async function answerLines(
  lines: AsyncIterable<string>,
  respond: Respond,
  write: (line: string) => Promise<void>,
): Promise<AnsweredLines> {
  let answered = 0;
  let bad = 0;
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const parsed = parseLine(line);
    if ('error' in parsed) {
      bad += 1;
      await write(JSON.stringify(parsed));
      continue;
    }
    const { id, q, asOf, lang } = parsed;
    const { answer } = await respond({ text: q, asOf, lang });
    answered += 1;
    await write(JSON.stringify({ id, answer }));
  }
  return { answered, bad };
}

type ParsedLine =
  z.infer<typeof lineSchema> | { readonly id: string | number | null; readonly error: string };

function parseLine(line: string): ParsedLine {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/u, ''));
  } catch {
    return { id: null, error: 'The line is not JSON.' };
  }
  const parsed = lineSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { data: known } = z.object({ id: idSchema }).safeParse(value);
  const where = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.code}`);
  return { id: known?.id ?? null, error: where.join('; ') };
}
