// JSON Lines are answered one for one, in order, whatever some of them look like.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerLines } from '#cli/ask/answer-lines.ts';
import { answerSchema } from '#domain/answer.ts';
import { openSmallCity } from '../../fakes/open-small-city.ts';

async function ask(
  lines: readonly string[],
): Promise<{ readonly written: readonly string[]; readonly bad: number }> {
  const { respond } = await openSmallCity();
  const written: string[] = [];
  const { bad } = await answerLines(toAsync(lines), respond, (line) =>
    Promise.resolve(void written.push(line)),
  );
  return { written, bad };
}

async function* toAsync(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line);
}

describe('answerLines', () => {
  it('answers each question with its id, as of its day and in its language', async () => {
    const { written, bad } = await ask([
      '{"id":"a","q":"水道料金が急に高い","asOf":"2023-03-15"}',
      '',
      '{"id":"b","q":"水道料金が急に高い","asOf":"2024-06-04","lang":"en","kind":"refer"}',
    ]);
    expect(bad).toBe(0);
    const answers = written.map((line): unknown => JSON.parse(line));
    expect(answers).toMatchObject([
      {
        id: 'a',
        answer: { status: 'answered', asOf: '2023-03-15', referrals: [{ unit: { name: '営業課' } }] },
      },
      { id: 'b', answer: { lang: 'en', referrals: [{ unit: { name: '料金課' } }] } },
    ]);
  });

  it('gives answers that keep the public contract', async () => {
    const { written } = await ask(['{"id":1,"q":"こんにちは"}', '{"id":2,"q":""}']);
    const lineSchema = z.object({ id: z.number(), answer: answerSchema });
    for (const line of written) expect(lineSchema.safeParse(JSON.parse(line)).success).toBe(true);
  });

  it('tells a bad line from the others without repeating its words', async () => {
    const { written, bad } = await ask([
      'ひみつの相談',
      '{"id":"x","q":5}',
      '{"q":"水道"}',
      '{"id":"y","q":"水道","asOf":"2021-02-31"}',
      '[]',
      '{"id":"z","q":"こんにちは"}',
    ]);
    expect(bad).toBe(5);
    expect(written.map((line): unknown => JSON.parse(line))).toMatchObject([
      { id: null, error: 'The line is not JSON.' },
      { id: 'x', error: 'q: invalid_type' },
      { id: null, error: 'id: invalid_union' },
      { id: 'y', error: 'asOf: invalid_format' },
      { id: null },
      { id: 'z', answer: { status: 'unanswered' } },
    ]);
    expect(written.join('')).not.toContain('ひみつ');
  });
});
