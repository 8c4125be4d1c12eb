// A thing to throw away is found by any of its names, but only in a message about throwing away.
import { describe, expect, it } from 'vitest';
import { createItemIndex } from '#answering/recognize-item.ts';
import { foldText } from '#domain/fold-text.ts';

const index = createItemIndex([
  { name: '傘', also: ['かさ', 'umbrella'], service: 'waste-sorting' },
  { name: '土鍋', also: ['どなべ'], service: 'waste-sorting' },
  { name: 'ソファー', also: ['ソファ'], service: 'waste-plant' },
  { name: 'ソファーベッド', also: [], service: 'waste-bags' },
]);
const find = (text: string) => index.find(foldText(text));

describe('createItemIndex', () => {
  it.each([
    ['土鍋の捨て方', '土鍋'],
    ['どなべは何ごみ', '土鍋'],
    ['かさを捨てる', '傘'],
    ['how do I throw away umbrellas', '傘'],
  ])('finds in %s the item %s', (text, name) => {
    expect(find(text)?.name).toBe(name);
  });

  it('takes the longest name', () => {
    expect(find('ソファーベッドを処分したい')?.service).toBe('waste-bags');
  });

  it('finds nothing in a message about something else', () => {
    expect(find('土鍋が割れてけがをした')).toBeUndefined();
  });

  it('finds nothing where a thing was thrown away by mistake', () => {
    expect(find('土鍋を間違えて捨ててしまいました')).toBeUndefined();
  });

  it('does not take a part of a word for an item', () => {
    expect(find('ごみ袋のかさばるものを捨てたい')).toBeUndefined();
    expect(find('throw away an umbrellastand')).toBeUndefined();
  });
});
