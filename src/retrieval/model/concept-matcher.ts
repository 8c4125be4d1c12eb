// Finds the concepts a text mentions: words of one meaning, in any of the languages, in kanji or kana.
import { type Concept } from '#domain/search-settings.ts';
import { type TextAnalysis } from '../text/create-text-analyzer.ts';
import { type ReadingLexicon } from '../text/reading-lexicon.ts';
import { normalizeForSearch } from '../text/normalize-for-search.ts';
import { segmentText } from '../text/segment-text.ts';

export type ConceptMatcher = {
  /** Ids of the concepts mentioned. */
  match(analysis: Pick<TextAnalysis, 'normalized' | 'segments'>): ReadonlySet<string>;
};

/** Shorter readings stand inside too many other words. */
const MIN_READING = 3;
const WORD = /[\p{Script=Latin}\p{M}\p{Nd}]+/gu;
const KANA_ONLY = /^[ぁ-ゖー]+$/u;

/** `longest`: length of the longest term that begins with a letter. */
type Terms = { readonly byTerm: Map<string, string[]>; readonly longest: Map<string, number> };

function add(terms: Terms, term: string, id: string): void {
  const ids = terms.byTerm.get(term);
  if (ids === undefined) terms.byTerm.set(term, [id]);
  else ids.push(id);
  const first = term.charAt(0);
  terms.longest.set(first, Math.max(terms.longest.get(first) ?? 0, term.length));
}

function findIn(terms: Terms, text: string, found: Set<string>): void {
  for (let from = 0; from < text.length; from += 1) {
    const longest = Math.min(terms.longest.get(text.charAt(from)) ?? 0, text.length - from);
    for (let length = 1; length <= longest; length += 1) {
      for (const id of terms.byTerm.get(text.slice(from, from + length)) ?? []) found.add(id);
    }
  }
}

/** Readings count only from the start of a word to the end of one: かそう is not in じょう・かそう. */
function findReadings(terms: Terms, segments: TextAnalysis['segments'], found: Set<string>): void {
  segments.forEach((first, from) => {
    const longest = terms.longest.get(first.reading.charAt(0)) ?? 0;
    let reading = '';
    for (let to = from; to < segments.length && reading.length < longest; to += 1) {
      reading += segments[to]?.reading ?? '';
      for (const id of terms.byTerm.get(reading) ?? []) found.add(id);
    }
  });
}

/** English words meet by their stem: plural, -ing and -ed are cut off. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|ing|ed|es|s|y)$/u, '') : word;
}

export function createConceptMatcher(concepts: readonly Concept[], lexicon: ReadingLexicon): ConceptMatcher {
  const surface: Terms = { byTerm: new Map(), longest: new Map() };
  const readings: Terms = { byTerm: new Map(), longest: new Map() };
  const phrases: Terms = { byTerm: new Map(), longest: new Map() };
  for (const { id, ja, en, vi, zh, ko } of concepts) {
    for (const term of [...zh, ...ko]) add(surface, normalizeForSearch(term).replace(/\s+/g, ''), id);
    for (const term of ja) {
      const normalized = normalizeForSearch(term).replace(/\s+/g, '');
      add(surface, normalized, id);
      const reading = readingOf(normalized, lexicon);
      if (KANA_ONLY.test(reading) && reading.length >= MIN_READING) add(readings, reading, id);
    }
    for (const term of [...en, ...vi]) add(phrases, wordsOf(normalizeForSearch(term)).join(' '), id);
  }
  return {
    match({ normalized, segments }) {
      const found = new Set<string>();
      findIn(surface, normalized.replace(/\s+/g, ''), found);
      findReadings(readings, segments, found);
      const words = wordsOf(normalized);
      for (let from = 0; from < words.length; from += 1) {
        for (let length = 1; length <= 4 && from + length <= words.length; length += 1) {
          const phrase = words.slice(from, from + length).join(' ');
          for (const id of phrases.byTerm.get(phrase) ?? []) found.add(id);
        }
      }
      return found;
    },
  };
}

function wordsOf(text: string): readonly string[] {
  return [...text.matchAll(WORD)].map(([word]) => stem(word));
}

function readingOf(text: string, lexicon: ReadingLexicon): string {
  return segmentText(text, lexicon)
    .map((segment) => segment.reading)
    .join('');
}
