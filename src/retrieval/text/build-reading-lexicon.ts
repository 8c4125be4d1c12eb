// Makes the reading lexicon from the IPADIC data files that the kuromoji package ships.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { foldText } from '#domain/fold-text.ts';
import { foldVariants } from './character-variants.ts';
import { formatReadingLexicon, type ReadWord } from './reading-lexicon.ts';

/** One token in `tid.dat`: left id, right id and cost as int16, feature offset as int32, little endian. */
const TOKEN_BYTES = 10;
const COST_AT = 4;
const FEATURES_AT = 6;

/** Names of people, firms and places are read in too many ways to help. */
const SKIPPED_NAMES = new Set(['人名', '組織', '地域']);
const HAN = /\p{Script=Han}/u;

/** The lexicon as text, one word a line; about 150,000 words. */
export function buildReadingLexicon(): string {
  const folder = join(dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict');
  const tokens = gunzipSync(readFileSync(join(folder, 'tid.dat.gz')));
  const features = gunzipSync(readFileSync(join(folder, 'tid_pos.dat.gz')));
  const words = new Map<string, ReadWord>();
  const suffixes = new Map<string, ReadWord>();
  for (let at = 0; at + TOKEN_BYTES <= tokens.length; at += TOKEN_BYTES) {
    const start = tokens.readInt32LE(at + FEATURES_AT);
    const end = features.indexOf(0, start);
    if (start < 0 || end < 0) continue;
    const [written = '', partOfSpeech, detail, kind] = features.toString('utf8', start, end).split(',', 4);
    const reading = features.toString('utf8', start, end).split(',')[8];
    if (!HAN.test(written) || reading === undefined || reading === '*') continue;
    if (partOfSpeech === '名詞' && detail === '固有名詞' && SKIPPED_NAMES.has(kind ?? '')) continue;
    const surface = foldVariants(foldText(written));
    const cost = tokens.readInt16LE(at + COST_AT);
    keepCommoner(words, surface, { reading, cost });
    if (detail === '接尾') keepCommoner(suffixes, surface, { reading, cost });
  }
  return formatReadingLexicon(
    new Map(
      [...words].map(([surface, word]) => {
        const afterKanji = suffixes.get(surface)?.reading;
        return [surface, afterKanji === word.reading ? word : { ...word, afterKanji }];
      }),
    ),
  );
}

function keepCommoner(words: Map<string, ReadWord>, surface: string, word: ReadWord): void {
  const known = words.get(surface);
  if (known === undefined || word.cost < known.cost) words.set(surface, word);
}
