// Outside bodies say why; topics offer no more choices than LINE can show.
import { describe, expect, it } from 'vitest';
import { outsideBodySchema, topicSchema } from '#domain/outside-body.ts';
import { makeBody } from '../fakes/make-records.ts';

describe('outsideBodySchema', () => {
  it('asks for a telephone number or an honest null', () => {
    const body = makeBody({ id: 'police' });
    expect(outsideBodySchema.safeParse({ ...body, telephone: undefined }).success).toBe(false);
  });

  it('takes a body for no municipality unless it says so', () => {
    expect(makeBody({ id: 'police' }).municipality).toBe(false);
  });
});

describe('topicSchema', () => {
  const topic = (count: number) => ({
    id: 'vague',
    label: { ja: '相談' },
    phrases: {},
    choices: Array.from({ length: count }, () => ({ service: 'water-bill' })),
  });

  it('offers at most 13 choices', () => {
    expect(topicSchema.safeParse(topic(13)).success).toBe(true);
    expect(topicSchema.safeParse(topic(14)).success).toBe(false);
  });
});
