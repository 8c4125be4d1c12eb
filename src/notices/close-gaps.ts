// Removes what a layout put inside words: spaces between the letters of a name, and note marks such as (※1).
import { type MappedText, dropCharacters } from './mapped-text.ts';

const LETTER = '[一-鿿々ヶァ-ヴーぁ-ん0-9A-Za-z]';
const QUOTED = /「[^「」\n]{1,60}」/g;
/** Three or more single letters with a space between each: 令 和 6 年 度. */
const SPACED_OUT = new RegExp(`(?<![^\\s「(、。・/→])${LETTER}(?: {1,2}${LETTER}(?![一-鿿ァ-ヴ])){2,}`, 'g');
/** 新 設, 【目 的】: a heading of two letters set wide. */
const TWO_LETTERS = new RegExp(`^[【(]?(?![旧新] [旧新])${LETTER} {1,4}${LETTER}[】)]?$`, 'g');
/** ** and __ are emphasis in Markdown. */
const NOTE_MARK =
  /\*\*|__|\((?:※|\*|注|註)[0-9]{0,2}\)|※[0-9]{0,2}(?=[をがはのに」]|\s?推進)|\*[0-9](?=[をがはのに」])/g;
const BEFORE_HIRAGANA =
  /(?<=[一-鿿ァ-ヴーぁ-ん」)、0-9]) +(?=を|に(?!ぎ)|へ|が(?!ん)|は(?!ぐ|つ)|と(?!も)|の(?!び)|で|も(?!の|み)|し|す(?!こ)|さ|せ|い(?!き|こ|の|じ)|ま(?!ち|な)|び|ぞ|り|る|れ|け|て|た(?!す|か)|こと|ため|な(?!り|か|ん))/g;
const AFTER_LONE_LETTER = /(?<=[をにへがはの、。たてし][一-鿿]) (?=[一-鿿])/g;
const BEFORE_LONE_ENDING =
  /(?<=[一-鿿ァ-ヴー]) (?=(?:部|課|係|室|局|班|センター|グループ)(?![一-鿿ァ-ヴー]))/g;
const AROUND_COMMA = / +(?=[、。」])|(?<=[、「]) +/g;

export function closeGaps(mapped: MappedText): MappedText {
  const text = mapped.text;
  const dropped = new Set<number>();
  const drop = (start: number, end: number): void => {
    for (let index = start; index < end; index += 1) dropped.add(index);
  };
  for (const match of text.matchAll(NOTE_MARK)) drop(match.index, match.index + match[0].length);
  for (const pattern of [BEFORE_HIRAGANA, AFTER_LONE_LETTER, BEFORE_LONE_ENDING, AROUND_COMMA]) {
    for (const match of text.matchAll(pattern)) drop(match.index, match.index + match[0].length);
  }
  for (const pattern of [QUOTED, SPACED_OUT, TWO_LETTERS]) {
    for (const match of text.matchAll(pattern)) {
      for (let index = match.index; index < match.index + match[0].length; index += 1) {
        if (text.charAt(index) === ' ') dropped.add(index);
      }
    }
  }
  return dropCharacters(mapped, (index) => dropped.has(index));
}
