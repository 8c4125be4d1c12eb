// A text is described by n-grams of what is written and of how it is read, by words and by concepts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conceptSchema } from '#domain/search-settings.ts';
import { createConceptMatcher } from '#retrieval/model/concept-matcher.ts';
import { extractFeatures } from '#retrieval/model/extract-features.ts';
import { createTextAnalyzer } from '#retrieval/text/create-text-analyzer.ts';
import { anyText } from '../../fakes/any-text.ts';
import { smallLexicon } from '../../fakes/small-lexicon.ts';

const matcher = createConceptMatcher(
  [conceptSchema.parse({ id: 'water-charge', ja: ['水道料金'] })],
  smallLexicon,
);
const analyze = createTextAnalyzer(smallLexicon);
const featuresOf = (text: string) => extractFeatures(analyze(text), matcher);
const inChannel = (text: string, channel: string) =>
  [...featuresOf(text).keys()].filter((feature) => feature.startsWith(`${channel}:`));

describe('extractFeatures', () => {
  it('gives the same reading and concept to kanji and kana', () => {
    expect(inChannel('すいどうりょうきん', 'r')).toEqual(inChannel('水道料金', 'r'));
    expect(inChannel('すいどうりょうきん', 'c')).toEqual(['c:water-charge']);
  });

  it('keeps what is written apart', () => {
    expect(inChannel('水道', 's')).not.toEqual(inChannel('すいどう', 's'));
  });

  it('takes words of spaced scripts whole and in pairs', () => {
    expect(inChannel('water bill', 'w')).toEqual(['w:water', 'w:water bill', 'w:bill']);
  });

  it('counts what occurs twice', () => {
    expect(featuresOf('水、水').get('s:水')).toBe(2);
  });

  it('describes any text without breaking, the same way each time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const features = featuresOf(text);
        expect([...features.values()].every((count) => count >= 1)).toBe(true);
        expect([...features.keys()].every((feature) => /^[a-z]:./su.test(feature))).toBe(true);
        expect(featuresOf(text)).toEqual(features);
      }),
    );
  });
});
