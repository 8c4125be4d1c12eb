// Puts a unit's reading together from the word list; a person checks it afterwards.
import { foldText } from '#domain/fold-text.ts';
import { foldVariants } from '#retrieval/text/character-variants.ts';
import { type ReadingLexicon } from '#retrieval/text/reading-lexicon.ts';
import { segmentText } from '#retrieval/text/segment-text.ts';

const LETTERS: Readonly<Record<string, string>> = {
  a: 'えー',
  b: 'びー',
  c: 'しー',
  d: 'でぃー',
  e: 'いー',
  f: 'えふ',
  g: 'じー',
  h: 'えいち',
  i: 'あい',
  j: 'じぇー',
  k: 'けー',
  l: 'える',
  m: 'えむ',
  n: 'えぬ',
  o: 'おー',
  p: 'ぴー',
  q: 'きゅー',
  r: 'あーる',
  s: 'えす',
  t: 'てぃー',
  u: 'ゆー',
  v: 'ぶい',
  w: 'だぶりゅー',
  x: 'えっくす',
  y: 'わい',
  z: 'ぜっと',
};
/** Common in names of sections, but in no word list. */
const OFFICE_WORDS: readonly (readonly [string, string])[] = [
  ['障がい', 'しょうがい'],
  ['障碍', 'しょうがい'],
  ['子ども', 'こども'],
  ['協働', 'きょうどう'],
  ['広聴', 'こうちょう'],
  ['林務', 'りんむ'],
  ['農務', 'のうむ'],
  ['耕地', 'こうち'],
  ['渉外', 'しょうがい'],
];
const DIGITS = ['ぜろ', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう'] as const;
/** Kinds of bodies, read differently at the end of a name than alone. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['出張所', 'しゅっちょうじょ'],
  ['支所', 'ししょ'],
  ['事務所', 'じむしょ'],
  ['事務局', 'じむきょく'],
  ['保健所', 'ほけんじょ'],
  ['係', 'がかり'],
  ['課', 'か'],
  ['室', 'しつ'],
  ['部', 'ぶ'],
  ['局', 'きょく'],
  ['班', 'はん'],
  ['所', 'しょ'],
  ['監', 'かん'],
  ['署', 'しょ'],
  ['館', 'かん'],
];

/** Undefined when a kanji has no reading in the word list. */
export function deriveReading(name: string, lexicon: ReadingLexicon): string | undefined {
  const spelt = OFFICE_WORDS.reduce((text, [written, kana]) => text.replaceAll(written, kana), name);
  const folded = foldVariants(foldText(spelt).replaceAll(/\s+/gu, ''));
  const ending = ENDINGS.find(([kanji]) => folded.endsWith(kanji));
  const stem = ending === undefined ? folded : folded.slice(0, -ending[0].length);
  const read = segmentText(stem, lexicon)
    .map(({ reading }) => reading)
    .join('');
  const spoken = [...(read + (ending?.[1] ?? ''))]
    .map((letter) => LETTERS[letter] ?? DIGITS[Number.parseInt(letter, 10)] ?? letter)
    .join('');
  const kana = spoken.replaceAll(/[^ぁ-ゖー\p{Script=Han}]/gu, '');
  return /^[ぁ-ゖー]+$/u.test(kana) ? kana : undefined;
}
