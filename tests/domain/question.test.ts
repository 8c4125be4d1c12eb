// A question comes in as text with a day and a language that exist; anything else is refused at the door.
import { describe, expect, it } from 'vitest';
import { questionRequestSchema, recollectionSchema } from '#domain/question.ts';

describe('questionRequestSchema', () => {
  it('needs only the question', () => {
    expect(questionRequestSchema.parse({ question: '水道料金' })).toEqual({ question: '水道料金' });
  });

  it.each([
    {},
    { question: 1 },
    { question: 'a', asOf: '2021-02-30' },
    { question: 'a', lang: 'fr' },
    { question: 'a', extra: 1 },
    null,
  ])('refuses %o', (body) => {
    expect(questionRequestSchema.safeParse(body).success).toBe(false);
  });
});

describe('recollectionSchema', () => {
  it('has no place for the words of a citizen', () => {
    const recollection = { services: ['water-bill'], units: ['ryokin-ka'], outside: null, choices: [] };
    expect(recollectionSchema.safeParse(recollection).success).toBe(true);
    expect(recollectionSchema.safeParse({ ...recollection, text: '水道料金が高い' }).success).toBe(false);
  });
});
