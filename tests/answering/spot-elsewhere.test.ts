// Residents of another town are sent there; people who move or compare are not.
import { describe, expect, it } from 'vitest';
import { createElsewhereIndex } from '#answering/spot-elsewhere.ts';
import { foldText } from '#domain/fold-text.ts';
import { smallCityRecords } from '../fakes/small-city.ts';

const index = createElsewhereIndex(smallCityRecords().outsideBodies, '星見');
const find = (text: string) => index.find(foldText(text))?.id;

describe('createElsewhereIndex', () => {
  it.each([
    '月影市の住民です。ごみ袋はいくら',
    '月影市役所の電話番号',
    '月影市に住んでいます',
    '月影市ではいつ集めますか',
  ])('sends %s to the other town', (text) => {
    expect(find(text)).toBe('tsukikage');
  });

  it.each([
    '月影市から引っ越してきました',
    '月影市へ転出します',
    '月影市に引っ越すので水道を止めたい',
    '月影市から星見市に転入します',
  ])('keeps %s', (text) => {
    expect(find(text)).toBeUndefined();
  });

  it('tells which town the citizen only moves to or from', () => {
    expect(index.findOnTheWay(foldText('月影市から引っ越してきました'))).toEqual(['tsukikage']);
    expect(index.findOnTheWay(foldText('月影市に住んでいます'))).toEqual([]);
  });

  it('does not take a body that is no municipality for another town', () => {
    expect(find('警察署の電話番号')).toBeUndefined();
  });
});
