// Texts are cut into words by the cheapest path, and nothing of them is lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentText } from '#retrieval/text/segment-text.ts';
import { anyText } from '../../fakes/any-text.ts';
import { smallLexicon } from '../../fakes/small-lexicon.ts';

const words = (text: string) => segmentText(text, smallLexicon).map(({ surface }) => surface);

describe('segmentText', () => {
  it('prefers one long word to several short ones', () => {
    expect(words('水道料金')).toEqual(['水道', '料金']);
    expect(words('住民票')).toEqual(['住民票']);
  });

  it('finds the way that fits the whole text', () => {
    expect(words('水道道路')).toEqual(['水道', '道路']);
  });

  it('gives words their reading and passes the rest through', () => {
    expect(segmentText('袋は？', smallLexicon)).toEqual([
      { surface: '袋', reading: 'ふくろ', isWord: true },
      { surface: 'は', reading: 'は', isWord: false },
      { surface: '？', reading: '？', isWord: false },
    ]);
  });

  it('keeps kanji nobody listed', () => {
    expect(words('鱧料金')).toEqual(['鱧', '料金']);
  });

  it('joins back to any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.string({ unit: fc.constantFrom('水', '道', '路', '料', '金', '住', '民', '票', '袋', 'の') }),
        ),
        (text) => {
          expect(words(text).join('')).toBe(text);
        },
      ),
    );
  });
});
