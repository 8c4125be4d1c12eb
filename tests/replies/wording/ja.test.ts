// Japanese: days with their weekday where it helps, and the number that danger asks for.
import { describe, expect, it } from 'vitest';
import { japanese } from '#replies/wording/ja.ts';

describe('The wording in Japanese', () => {
  it('tells the next opening with its weekday', () => {
    expect(japanese.closedUntil('2021-04-05', '8:30')).toContain('4月5日(月) 8:30');
  });

  it('announces what is coming and tells what is done', () => {
    const change = {
      kind: 'merge' as const,
      effective: '2021-04-01',
      before: ['経理係', '業務営業係'],
      after: ['経営企画係'],
    };
    expect(japanese.change(change, true, false)).toBe(
      '2021年4月1日から、「経理係」と「業務営業係」は一つになって「経営企画係」になります。',
    );
    expect(japanese.change(change, false, false)).toMatch(/になりました。$/u);
  });

  it('sends nobody into smoke, and nobody back to an attacker', () => {
    expect(japanese.emergency(['119'], 'fire')).toContain('煙');
    expect(japanese.emergency(['110'], 'violence')).toContain('安全な場所');
  });
});
