// The one door to Orama: passages for full text and for vectors, searched separately.
import { create, insertMultiple, load, save, search, type RawData } from '@orama/orama';
import { type TextAnalyzer } from './text/create-text-analyzer.ts';

/** One searchable text: everything citizens say about one target. `vector`: unit length, `dimensions` numbers. */
export type Passage = { readonly id: string; readonly text: string; readonly vector: readonly number[] };

export type PassageIndex = {
  /** Full-text scores by passage id; unbounded, comparable only within one search. */
  searchText(text: string): Promise<ReadonlyMap<string, number>>;
  /** Cosine similarities by passage id. */
  searchVector(vector: readonly number[]): Promise<ReadonlyMap<string, number>>;
  save(): RawData;
};

/** Orama matches every token as a prefix; an end mark that no text holds makes tokens whole (packages.md §2.5). */
const END = '\u0001';
/** A floor for the similarity; Orama's own default of 0.8 hides every hashed vector. */
const SIMILARITY_FLOOR = 0.05;

const SPACED_WORD = /[\p{Script=Latin}\p{Script=Hangul}\p{M}\p{Nd}]{2,}/gu;
const KANA_RUN = /[ぁ-ゖー]{3,}/gu;

/** Words that carry meaning, and their readings with a prefix of their own. */
export function passageTokens(text: string, analyze: TextAnalyzer): string[] {
  const tokens = new Set<string>();
  for (const part of text.split('\n')) {
    const { segments, normalized } = analyze(part);
    for (const segment of segments) {
      if (!segment.isWord) continue;
      tokens.add(segment.surface + END);
      tokens.add(`r:${segment.reading}${END}`);
    }
    for (const [word] of normalized.matchAll(SPACED_WORD)) tokens.add(word + END);
    for (const [kana] of normalized.matchAll(KANA_RUN)) tokens.add(`r:${kana}${END}`);
  }
  return [...tokens];
}

const SCHEMA = (dimensions: number) => ({ text: 'string', vector: `vector[${dimensions}]` }) as const;

function open(analyze: TextAnalyzer, dimensions: number) {
  return create({
    sort: { enabled: false },
    schema: SCHEMA(dimensions),
    components: {
      tokenizer: {
        language: 'japanese',
        normalizationCache: new Map(),
        tokenize: (raw: string) => passageTokens(raw, analyze),
      },
    },
  });
}

type Database = ReturnType<typeof open>;

function scoresOf(
  hits: readonly { readonly id: string; readonly score: number }[],
): ReadonlyMap<string, number> {
  return new Map(hits.map((hit) => [hit.id, hit.score]));
}

function wrap(database: Database, count: number): PassageIndex {
  return {
    async searchText(text) {
      if (text.trim() === '') return new Map();
      const results = await search(database, { term: text, properties: ['text'], limit: count });
      return scoresOf(results.hits);
    },
    async searchVector(vector) {
      const results = await search(database, {
        mode: 'vector',
        vector: { value: [...vector], property: 'vector' },
        similarity: SIMILARITY_FLOOR,
        limit: count,
      });
      return scoresOf(results.hits);
    },
    save: () => save(database),
  };
}

export async function buildPassageIndex(
  passages: readonly Passage[],
  analyze: TextAnalyzer,
  dimensions: number,
): Promise<PassageIndex> {
  const database = open(analyze, dimensions);
  await insertMultiple(
    database,
    passages.map((passage) => ({ id: passage.id, text: passage.text, vector: [...passage.vector] })),
  );
  return wrap(database, passages.length);
}

/** Orama doesn't save its tokenizer: the same one must be given again (packages.md §2.11). */
export function loadPassageIndex(
  saved: RawData,
  analyze: TextAnalyzer,
  dimensions: number,
  count: number,
): PassageIndex {
  const database = open(analyze, dimensions);
  load(database, saved);
  return wrap(database, count);
}
