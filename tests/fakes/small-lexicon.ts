// A handful of words with readings and costs, in place of the dictionary.
import { formatReadingLexicon, openReadingLexiconText } from '#retrieval/text/reading-lexicon.ts';

const WORDS = [
  ['水道', 'すいどう', 3000],
  ['料金', 'りょうきん', 3000],
  ['水', 'みず', 4000],
  ['道', 'みち', 4000],
  ['道路', 'どうろ', 3000],
  ['住民票', 'じゅうみんひょう', 4000],
  ['住民', 'じゅうみん', 3000],
  ['票', 'ひょう', 5000],
  ['袋', 'ふくろ', 4000],
] as const;

export const smallLexicon = openReadingLexiconText(
  formatReadingLexicon(new Map(WORDS.map(([word, reading, cost]) => [word, { reading, cost }]))),
);
