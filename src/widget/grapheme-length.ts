// Length of a text as a reader counts it; old browsers count code points instead.

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('ja', { granularity: 'grapheme' }) : undefined;

export function graphemeLength(text: string): number {
  return segmenter === undefined ? Array.from(text).length : Array.from(segmenter.segment(text)).length;
}
