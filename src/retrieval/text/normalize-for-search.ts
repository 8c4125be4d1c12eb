// The text pipeline before matching: an ordered list of small normalisers, lossless ones first.
import { foldText } from '#domain/fold-text.ts';
import { foldVariants } from './character-variants.ts';

type Normalizer = (text: string) => string;

/**
 * 「ぷりんたー」 and 「ぷりんた」: the mark at the end of a word is often dropped. Before a stray combining mark it
 * stays, which would otherwise join the letter before it.
 */
const dropFinalProlongedMark: Normalizer = (text) =>
  text.replace(/(?<=[ぁ-ゖ]{2})ー(?![ぁ-ゖー]|\p{M})/gu, '');

/** 「すっごーーーい」: letters and marks repeated for emphasis. */
const collapseRepeats: Normalizer = (text) =>
  text.replace(/([ー~!?。、.,])\1+/gu, '$1').replace(/(.)\1{3,}/gu, '$1$1$1');

/** Small kana typed large or the other way round at the end of slangy words is left alone; iteration marks are not. */
const expandIterationMarks: Normalizer = (text) =>
  text.replace(/(?!々)(\p{Script=Han})(々+)/gu, (_, kanji: string, marks: string) =>
    kanji.repeat(1 + marks.length),
  );

/** Numbers say how many, not what about: 八十八 must not sound like bees. */
const maskNumbers: Normalizer = (text) =>
  text.replace(/[一二三四五六七八九十百千万]{2,}/gu, '0').replace(/\d{2,}/gu, '0');

const NORMALIZERS: readonly Normalizer[] = [
  foldText,
  expandIterationMarks,
  foldVariants,
  collapseRepeats,
  dropFinalProlongedMark,
  maskNumbers,
];

/** Idempotent. */
export function normalizeForSearch(text: string): string {
  return NORMALIZERS.reduce((current, normalize) => normalize(current), text);
}
