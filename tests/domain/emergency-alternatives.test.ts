// The short forms of the emergency file stand for every wording they name.
import { describe, expect, it } from 'vitest';
import { toAlternatives, toPartAlternatives, toVietnameseSpellings } from '#domain/emergency-alternatives.ts';

describe('toAlternatives', () => {
  it.each([
    ['火事', ['火事']],
    ['首(を|)絞', ['首を絞', '首絞']],
    ['(家|車)が(燃え|もえ)', ['家が燃え', '家がもえ', '車が燃え', '車がもえ']],
  ])('writes %s out', (written, wordings) => {
    expect(toAlternatives(written)).toEqual(wordings);
  });

  it('writes a verb with 〜 out in standard speech and in dialect', () => {
    expect(toAlternatives('燃え〜')).toEqual(expect.arrayContaining(['燃えて', '燃えとる', '燃えよる']));
  });
});

describe('toPartAlternatives', () => {
  it('keeps the parts around a gap apart, each with its alternatives', () => {
    expect(toPartAlternatives('(家|車)が…燃え')).toEqual([[['家が', '車が'], ['燃え']]]);
  });

  it('makes a term of each choice of gaps', () => {
    expect(toPartAlternatives('家(が…|も…)燃え')).toEqual([
      [['家が'], ['燃え']],
      [['家も'], ['燃え']],
    ]);
  });
});

describe('toVietnameseSpellings', () => {
  it('adds the spelling without marks to several words, but not to one that could be English', () => {
    expect(toVietnameseSpellings('cháy nhà', 'cháy nhà')).toEqual(['cháy nhà', 'chay nha']);
    expect(toVietnameseSpellings('cháy', 'cháy')).toEqual(['cháy']);
  });
});
