// The share of sentences that share no content word with the rest of their office: vocabulary that stands alone.
import { type Concept } from '#domain/search-settings.ts';
import { type CorpusEntry } from '#retrieval/corpus.ts';
import { createConceptMatcher } from '#retrieval/model/concept-matcher.ts';
import { createTextAnalyzer } from '#retrieval/text/create-text-analyzer.ts';
import { normalizeForSearch } from '#retrieval/text/normalize-for-search.ts';
import { type ReadingLexicon } from '#retrieval/text/reading-lexicon.ts';

export type OfficeNovelty = {
  readonly office: string;
  readonly sentences: number;
  readonly lonely: readonly string[];
  /** 0–1. */
  readonly share: number;
};

export type Novelty = {
  readonly offices: readonly OfficeNovelty[];
  readonly sentences: number;
  readonly share: number;
};

/** Words that more than this share of all offices use (今, 何, 教え …) carry no content. */
const COMMON_WORD_SHARE = 0.3;
/** With fewer offices nothing can be told to be common. */
const FEWEST_OFFICES = 10;
/** Shorter readings stand inside too many other words. */
const MIN_READING = 3;
const HAN = /\p{Script=Han}/u;
const KATAKANA_WORD = /[\p{Script=Katakana}ー]{2,}/gu;

type Words = { readonly text: string; readonly words: ReadonlySet<string>; readonly reading: string };

/**
 * Content words: words with kanji (by their reading), katakana words, and concepts of the synonyms.
 * A sentence in kana shares a word if the word's reading stands in it. Japanese sentences only, each office's worst first.
 */
export function measureNovelty(
  corpus: readonly CorpusEntry[],
  concepts: readonly Concept[],
  lexicon: ReadingLexicon,
): Novelty {
  const analyze = createTextAnalyzer(lexicon);
  const matcher = createConceptMatcher(concepts, lexicon);
  const spoken = corpus.filter(
    ({ written, language, target }) =>
      written &&
      (language === 'ja' || language === 'ja-easy') &&
      (target.kind === 'service' || target.kind === 'outside'),
  );
  const byOffice = [...Map.groupBy(spoken, ({ target }) => target.office)].map(([office, entries]) => ({
    office,
    sentences: entries.map(({ text }) => wordsOf(text)),
  }));
  const common = commonWords(
    byOffice.map(({ sentences }) => new Set(sentences.flatMap(({ words }) => [...words]))),
  );
  const offices = byOffice
    .map(({ office, sentences }): OfficeNovelty => {
      const lonely = findLonely(sentences, common);
      return { office, sentences: sentences.length, lonely, share: lonely.length / sentences.length };
    })
    .toSorted((a, b) => b.share - a.share);
  const alone = offices.reduce((sum, { lonely }) => sum + lonely.length, 0);
  return { offices, sentences: spoken.length, share: spoken.length === 0 ? 0 : alone / spoken.length };

  function wordsOf(text: string): Words {
    const analysis = analyze(text);
    const { segments, reading } = analysis;
    const words = new Set<string>();
    for (const segment of segments)
      if (segment.isWord && HAN.test(segment.surface)) words.add(segment.reading);
    for (const [word] of text.normalize('NFKC').matchAll(KATAKANA_WORD)) words.add(normalizeForSearch(word));
    for (const id of matcher.match(analysis)) words.add(`c:${id}`);
    return { text, words, reading };
  }
}

function commonWords(offices: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  if (offices.length < FEWEST_OFFICES) return new Set();
  const frequency = new Map<string, number>();
  for (const words of offices) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return new Set(
    [...frequency].filter(([, count]) => count > offices.length * COMMON_WORD_SHARE).map(([word]) => word),
  );
}

function findLonely(sentences: readonly Words[], common: ReadonlySet<string>): readonly string[] {
  const uses = new Map<string, number>();
  for (const { words } of sentences) {
    for (const word of words) if (!common.has(word)) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  const readings = [...uses.keys()].filter((word) => !word.startsWith('c:') && word.length >= MIN_READING);
  return sentences.filter((sentence) => !hasCompany(sentence)).map(({ text }) => text);

  function hasCompany({ words, reading }: Words): boolean {
    const own = [...words].filter((word) => !common.has(word));
    if (own.some((word) => (uses.get(word) ?? 0) > 1)) return true;
    if (readings.some((word) => !words.has(word) && reading.includes(word))) return true;
    return sentences.some(
      (other) =>
        other.words !== words &&
        own.some((word) => word.length >= MIN_READING && other.reading.includes(word)),
    );
  }
}
