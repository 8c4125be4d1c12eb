// Units are found by every name they have or had, and by names misspelt a little.
import { describe, expect, it } from 'vitest';
import { createNameIndex } from '#answering/name-index.ts';
import { foldText } from '#domain/fold-text.ts';
import { makeUnit } from '../fakes/make-records.ts';
import { smallCity } from '../fakes/small-city.ts';

const index = createNameIndex(smallCity());
const find = (text: string) => index.find(foldText(text));

describe('createNameIndex', () => {
  it.each([
    ['料金課はどこですか', 'ryokin-ka'],
    ['水道局料金課', 'ryokin-ka'],
    ['水道局の料金課', 'ryokin-ka'],
    ['水道の営業課から手紙が来た', 'eigyo-ka'],
    ['りょうきんかの場所', 'ryokin-ka'],
    ['ゴミ減量課', 'gomi-genryo'],
  ])('finds the unit in %s', (text, unit) => {
    expect(find(text)).toMatchObject([{ units: [unit], near: false }]);
  });

  it('tells where in the text the name stands', () => {
    const text = foldText('昔の清掃課と料金課');
    expect(index.find(text).map(({ start, end }) => text.slice(start, end))).toEqual(['清掃課', '料金課']);
  });

  it('takes the longest name and not another one inside it', () => {
    expect(find('水道集金係').map(({ units }) => units)).toEqual([['suido-shukin']]);
  });

  it('finds a misspelt name and says that it is not exact', () => {
    const index = createNameIndex(
      smallCity({ units: [makeUnit({ id: 'digital', prefLabel: '行政経営改革・デジタル推進課' })] }),
    );
    expect(index.find(foldText('行政経営改革デジタル推進課はどこ'))).toMatchObject([
      { units: ['digital'], near: true },
    ]);
  });

  it.each(['観光課', '水道料金が高い', 'どの係に行けばいいですか', ''])('finds no unit in %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('does not find a short kana reading inside other words', () => {
    expect(find('こどもか、おとなか')).toEqual([]);
  });

  it('names all units that share a name', () => {
    const units = [
      makeUnit({ id: 'one', prefLabel: '総務課' }),
      makeUnit({ id: 'other', prefLabel: '総務課' }),
    ];
    expect(createNameIndex(smallCity({ units })).find('総務課')).toMatchObject([{ units: ['one', 'other'] }]);
  });

  it('finds the unit a post works with', () => {
    const post = {
      id: 'dx',
      prefLabel: 'DX推進監',
      reading: 'でぃーえっくす',
      altLabels: [],
      worksWith: 'ryokin-ka',
      source: 'web',
    };
    expect(createNameIndex(smallCity({ posts: [post] })).find(foldText('ＤＸ推進監'))).toMatchObject([
      { units: ['ryokin-ka'] },
    ]);
  });
});
