// English: plain sentences, and the Japanese name that stands on the sign.
import { describe, expect, it } from 'vitest';
import { english } from '#replies/wording/en.ts';

const unit = {
  name: '料金課',
  reading: 'りょうきんか',
  english: 'Billing Section',
  path: ['水道局', '料金課'],
};

describe('The wording in English', () => {
  it('gives the translated name and the one on the sign', () => {
    expect(english.unitName(unit)).toBe('Billing Section (料金課)');
    expect(english.unitName({ ...unit, english: null })).toBe('料金課');
    expect(english.refer(unit, 'Water bill')).toBe(
      'Water bill: please contact the Billing Section (水道局 料金課).',
    );
  });

  it('writes days out, so that 4/1 is not taken for the fourth of January', () => {
    expect(english.day('2021-04-01')).toBe('1 April 2021');
  });

  it('warns that the switchboard speaks Japanese', () => {
    expect(english.switchboard('0999-00-1000')).toContain('Japanese');
  });
});
