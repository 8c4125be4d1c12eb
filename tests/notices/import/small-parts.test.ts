// The small parts of planning: ids, readings, gathered units, guesses.
import { describe, expect, it } from 'vitest';
import { eraYear } from '#notices/import/era-year.ts';
import { createIdSource } from '#notices/import/create-id-source.ts';
import { findGatheredUnits } from '#notices/import/find-gathered-units.ts';
import { findGivenReading } from '#notices/import/find-given-reading.ts';
import { findUnchangedQuote } from '#notices/import/find-unchanged-quote.ts';
import { guessSuccessor } from '#notices/import/guess-successor.ts';
import { slugFromReading } from '#notices/import/slug-from-reading.ts';
import { slugOf } from '#notices/import/slug-of.ts';
import { makeNotice } from './make-notice.ts';

describe('An identifier', () => {
  it.each([
    ['そうむか', 'somu-ka'],
    ['しさんぜいか', 'shisanzei-ka'],
    ['がっこうきょういくか', 'gakkokyoiku-ka'],
    ['こどもかていせんたー', 'kodomokatei-senta'],
    ['けいりがかり', 'keiri-gakari'],
    ['まっちんぐしつ', 'matchingu-shitsu'],
    ['ー', ''],
  ])('is made from %s', (reading, slug) => {
    expect(slugFromReading(reading)).toBe(slug);
  });

  it('keeps Latin letters of the name', () => {
    expect(
      slugOf('DX推進係', 'でぃーえっくすすいしんがかり', () => ({ kana: 'すいしんがかり', isDerived: true })),
    ).toBe('dx-suishin-gakari');
  });

  it('is never given twice', () => {
    const takeId = createIdSource(['somu-ka']);
    expect([takeId('somu-ka'), takeId('somu-ka'), takeId('zeimu-ka')]).toEqual([
      'somu-ka-2',
      'somu-ka-3',
      'zeimu-ka',
    ]);
  });

  it('of a notice begins with the Japanese year', () => {
    expect(['2027-04-01', '2019-05-01', '2019-04-30', '1988-04-01'].map(eraYear)).toEqual([
      'r9',
      'r1',
      'h31',
      's63',
    ]);
  });
});

describe('A printed reading', () => {
  it.each([
    ['税務課を資産税課(しさんぜいか)に改称', 'しさんぜいか'],
    ['税務課を「資産税課」（シサンゼイカ）に改称', 'しさんぜいか'],
    ['資産税課は新設です。資産税課( しさんぜいか )', 'しさんぜいか'],
  ])('is found in %s', (text, kana) => {
    expect(findGivenReading(text, '資産税課')).toBe(kana);
  });

  it('is kana only', () => {
    expect(findGivenReading('資産税課(旧税務課)', '資産税課')).toBeUndefined();
  });
});

describe('Gathered units', () => {
  it('stand before the new unit, with the words that say so', () => {
    const text = '・水道課、下水道課所属の土木技師を集約し「施設技術課」を新設します。';
    const [event] = makeNotice(text, [
      { type: 'establish', after: ['施設技術課'], quote: '「施設技術課」を新設' },
    ]).events;
    expect(event === undefined ? undefined : findGatheredUnits(text, event)).toEqual({
      units: ['水道課', '下水道課'],
      quote: '水道課、下水道課所属の土木技師を集約し「施設技術課」を新設',
    });
  });

  it('are not made up where the words name no unit', () => {
    const text = '各所属の土木技師を集約し「施設技術課」を新設します。';
    const [event] = makeNotice(text, [
      { type: 'establish', after: ['施設技術課'], quote: '「施設技術課」を新設' },
    ]).events;
    expect(event === undefined ? undefined : findGatheredUnits(text, event)).toBeUndefined();
  });
});

describe('Who probably takes a service', () => {
  const candidates = [
    { id: 'a', name: '生活支援課' },
    { id: 'b', name: '障がい福祉課' },
  ];
  const text = '「生活支援課」は生活保護の相談を担い、「障がい福祉課」は障害者手帳の事務を担います。';

  it('is guessed from what the notice says each unit does', () => {
    expect(guessSuccessor({ label: { ja: '障害者手帳' }, keywords: [] }, candidates, text)).toBe('b');
    expect(guessSuccessor({ label: { ja: '相談' }, keywords: ['生活保護'] }, candidates, text)).toBe('a');
  });

  it('is left open where the notice says nothing, or the same of both', () => {
    expect(guessSuccessor({ label: { ja: 'タクシー券' }, keywords: [] }, candidates, text)).toBeUndefined();
    expect(guessSuccessor({ label: { ja: '担い' }, keywords: [] }, candidates, text)).toBeUndefined();
  });
});

describe('Words that a unit stays', () => {
  it('are the sentence from its name on', () => {
    expect(findUnchangedQuote('総務課を改称します。※市民課は変更ありません。', '市民課')).toBe(
      '市民課は変更ありません',
    );
    expect(findUnchangedQuote('市民課の隣です。', '市民課')).toBeUndefined();
  });
});
