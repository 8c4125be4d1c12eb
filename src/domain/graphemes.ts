// Counting and cutting text by what a reader sees as one character (UAX #29 grapheme clusters).

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

export function graphemeCount(text: string): number {
  return [...segmenter.segment(text)].length;
}

/** At most `max` grapheme clusters; a cut text ends in `…`, which counts. Never cuts inside a character. */
export function truncateGraphemes(text: string, max: number): string {
  const parts: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    parts.push(segment);
    if (parts.length > max) return parts.slice(0, max - 1).join('') + '…';
  }
  return text;
}
