// One look at a text gives its searched form, its words and its reading.
import { describe, expect, it } from 'vitest';
import { createTextAnalyzer } from '#retrieval/text/create-text-analyzer.ts';
import { smallLexicon } from '../../fakes/small-lexicon.ts';

const analyze = createTextAnalyzer(smallLexicon);

describe('createTextAnalyzer', () => {
  it('reads kanji and kana alike', () => {
    expect(analyze('水道料金').reading).toBe('すいどうりょうきん');
    expect(analyze('スイドウ料金').reading).toBe('すいどうりょうきん');
  });

  it('closes the spaces that learners put between phrases', () => {
    expect(analyze('すいどうの りょうきんが たかい').normalized).toBe('すいどうのりょうきんがたかい');
  });

  it('keeps the spaces between words of other scripts', () => {
    expect(analyze('water bill').normalized).toBe('water bill');
  });
});
