// Cuts and splits text to a number of UTF-16 units at the best border: paragraph, line, sentence, word, character.

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Best border first; a cut keeps the border's own characters on the left. */
const BORDERS: readonly RegExp[] = [/\n\n+/gu, /\n/gu, /[。!?！？]|\. /gu, /[、,\s]/gu];
/** A border in the first part of the text would throw away too much. */
const EARLIEST_BORDER = 0.5;

/** The longest part of at most `max` units that ends between two characters as readers see them. */
function wholeCharacters(text: string, max: number): string {
  let end = 0;
  for (const { index, segment } of segmenter.segment(text.slice(0, max + 64))) {
    if (index + segment.length > max) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

function lastBorder(text: string): number {
  for (const border of BORDERS) {
    let end = 0;
    for (const match of text.matchAll(border)) end = match.index + match[0].length;
    if (end >= text.length * EARLIEST_BORDER) return end;
  }
  return text.length;
}

/** The first part of at most `max` UTF-16 units, and what is left of it; nothing is lost but space at the cut. */
function splitOnce(text: string, max: number): readonly [string, string] {
  if (text.length <= max) return [text, ''];
  const head = wholeCharacters(text, max);
  const end = lastBorder(head);
  return [text.slice(0, end).trimEnd(), text.slice(end).trimStart()];
}

/** At most `max` UTF-16 units; a cut text ends in `…`, which counts. */
export function cutText(text: string, max: number): string {
  return text.length <= max ? text : splitOnce(text, max - 1)[0] + '…';
}

/** The text in parts of at most `max` UTF-16 units each, and at most `parts` of them; only then is it cut. */
export function splitText(text: string, max: number, parts: number): readonly string[] {
  const result: string[] = [];
  let rest = text;
  while (rest !== '' && result.length < parts - 1) {
    const [head, tail] = splitOnce(rest, max);
    result.push(head);
    rest = tail;
  }
  return rest === '' ? result : [...result, cutText(rest, max)];
}
