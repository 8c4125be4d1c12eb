// The form in which a message and the emergency terms are compared: folded, punctuation gone, one line a sentence.
import { foldText } from './fold-text.ts';

const SENTENCE_END = /[。!?\n\r]+|(?<!\.)\.(?!\.)/u;
const APOSTROPHE = /['’‘`´ʼ]/gu;
/** `ー` is dropped on both sides: くさーい, エレベータ and たすけてーー then need no entry of their own. */
const PROLONGED = /ー/gu;
/** Letters, digits and pictograms carry meaning here; everything else only separates words. */
const SEPARATOR = /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}]+/gu;
/** Spaces count only between words of scripts that need them (English, Vietnamese). */
const NEEDLESS_SPACE = /(?<![\p{Script=Latin}\p{N}]) | (?![\p{Script=Latin}\p{N}])/gu;

/** Brings a term or a sentence into the comparable form; 火事 です and 火事です become equal. */
export function toEmergencyText(text: string): string {
  return foldText(text)
    .replace(APOSTROPHE, '')
    .replace(PROLONGED, '')
    .replace(SEPARATOR, ' ')
    .replace(NEEDLESS_SPACE, '');
}

/** The message's sentences in the comparable form; empty and repeated ones are left out. */
export function toEmergencySentences(text: string): readonly string[] {
  const sentences = foldText(text).split(SENTENCE_END).map(toEmergencyText);
  return [...new Set(sentences)].filter((sentence) => sentence !== '');
}
