// Normalises, segments and reads a text once, for everything that searches by it.
import { type ReadingLexicon } from './reading-lexicon.ts';
import { normalizeForSearch } from './normalize-for-search.ts';
import { segmentText, type Segment } from './segment-text.ts';

export type TextAnalysis = {
  readonly normalized: string;
  readonly segments: readonly Segment[];
  /** The whole text in hiragana, other scripts as they are. */
  readonly reading: string;
};

export type TextAnalyzer = (text: string) => TextAnalysis;

/** 「すいどうの おかねが」: spaces between phrases would cut n-grams that the same words without spaces have. */
function joinSpacedKana(text: string): string {
  return text.replace(
    /(?<=[\p{Script=Hiragana}\p{Script=Han}ー、]) +(?=[\p{Script=Hiragana}\p{Script=Han}])/gu,
    '',
  );
}

export function createTextAnalyzer(lexicon: ReadingLexicon): TextAnalyzer {
  return (text) => {
    const normalized = joinSpacedKana(normalizeForSearch(text));
    const segments = segmentText(normalized, lexicon);
    return { normalized, segments, reading: segments.map((segment) => segment.reading).join('') };
  };
}
