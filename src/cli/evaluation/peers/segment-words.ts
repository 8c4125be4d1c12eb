// Words by Intl.Segmenter, as @orama/tokenizers' Japanese tokenizer cuts them: no folding, no readings.

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

export function segmentWords(text: string): string[] {
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}
