// The public contract of an answer refuses what a citizen must never be given.
import { describe, expect, it } from 'vitest';
import { choiceSchema, referralSchema } from '#domain/answer.ts';

const contact = {
  telephone: '0999-00-1000',
  of: '星見市',
  role: 'switchboard',
  address: null,
  hours: null,
  openNow: null,
  nextOpening: null,
  confirmed: null,
};
const referral = {
  unit: { id: 'ryokin-ka', name: '料金課', path: ['水道局', '料金課'] },
  service: null,
  basis: 'notice',
  contactPoints: [contact],
  changes: [],
  sources: [{ id: 'notice', title: '通知', quote: null }],
  notes: [],
};

describe('referralSchema', () => {
  it('takes a referral with a way to reach the office and a source', () => {
    expect(referralSchema.safeParse(referral).success).toBe(true);
  });

  it.each(['contactPoints', 'sources'])('refuses a referral without %s', (key) => {
    expect(referralSchema.safeParse({ ...referral, [key]: [] }).success).toBe(false);
  });

  it('refuses fields nobody agreed on', () => {
    expect(referralSchema.safeParse({ ...referral, guess: 'たぶん' }).success).toBe(false);
  });
});

describe('choiceSchema', () => {
  it('refuses a button without words', () => {
    expect(
      choiceSchema.safeParse({ label: '', question: '水道料金', service: null, units: [] }).success,
    ).toBe(false);
  });
});
