// Cuts a passage into sentences at 。 outside quotes and brackets.
import { type MappedText, sliceText, trimText } from './mapped-text.ts';

/** Longer stretches without 。 are cut anyway, so that reading stays linear in the size of the notice. */
const LONGEST_SENTENCE = 2000;

export function splitSentences(body: MappedText): readonly MappedText[] {
  const sentences: MappedText[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < body.text.length; at += 1) {
    const character = body.text.charAt(at);
    if (character === '「' || character === '(') depth += 1;
    if (character === '」' || character === ')') depth = Math.max(0, depth - 1);
    const isMark = depth === 0 && at > start && /[▽▼◇◆■●]/.test(body.text.charAt(at + 1));
    const isEnd =
      isMark || (depth === 0 && /[。!?]/.test(character) && !/[0-9A-Za-z]/.test(body.text.charAt(at + 1)));
    if (!isEnd && at - start < LONGEST_SENTENCE) continue;
    sentences.push(sliceText(body, start, at + 1));
    start = at + 1;
    depth = 0;
  }
  sentences.push(sliceText(body, start));
  return sentences.map(trimText).filter((sentence) => sentence.text !== '');
}
