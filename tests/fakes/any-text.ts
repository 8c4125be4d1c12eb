// Every kind of text a platform could hand over: lone surrogates, composed characters, and what citizens really type.
import fc from 'fast-check';

/** Pieces in which the product's own patterns could get entangled. */
const TYPED = [
  '水道',
  'ゴミ',
  'ｽｲﾄﾞｳ',
  '々',
  'ー',
  '〜',
  '\u200B',
  '　',
  '0979',
  '三四',
  '道',
  '-',
  '２４',
  '、',
  'と',
  '。',
  'が',
  'water',
  'rác',
  '垃圾',
  '쓰레기',
  '👨‍👩‍👧‍👦',
  '\uD83D',
  '\n',
  'ﾞ',
  'İ',
  'ß',
];

export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'grapheme-composite', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(...TYPED), maxLength: 30 }),
);
