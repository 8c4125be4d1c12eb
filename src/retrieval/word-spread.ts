// A word or two typed alone: which offices' sentences hold it, and in what shares.
import { type OfficeShare } from '#domain/findings.ts';
import { normalizeForSearch } from './text/normalize-for-search.ts';
import { type TextAnalysis } from './text/create-text-analyzer.ts';
import { type Target } from './corpus.ts';

/** All sentences of one target, one a line, normalised and without spaces: small in memory, quick to scan. */
export type SpokenLines = string;

/** Longer words and texts say more than a word; the models judge them. */
const MAX_LETTERS = 6;
const MAX_TEXT = 16;
/** Fewer sentences tell nothing about shares. */
const MIN_SENTENCES = 8;
/** Words that are in any question. */
const EMPTY_WORDS = new Set([
  '市役所',
  '役所',
  '相談',
  '質問',
  '窓口',
  '担当',
  '電話',
  '連絡',
  '場所',
  '教え',
  '聞き',
  '聞い',
  '知り',
  '方法',
  '手続き',
  '手続',
  '何',
  '今',
  '方',
  '事',
  '人',
  '出し',
  '行き',
  '来',
  '言',
]);

export type WordSpread = (analysis: TextAnalysis) => readonly OfficeShare[];

function compact(text: string): string {
  return normalizeForSearch(text).replace(/[\s\p{P}\p{S}]+/gu, '');
}

/** The one word with a meaning of its own in a short text; empty if there are several. */
function soleWord(normalized: string, segments: TextAnalysis['segments']): string {
  const text = compact(normalized);
  if ([...text].length > MAX_TEXT) return '';
  if ([...text].length <= 3) return text;
  const words = segments.filter(({ surface, isWord }) => isWord && !EMPTY_WORDS.has(surface));
  const [word] = words;
  return word !== undefined && words.length === 1 ? compact(word.surface) : text;
}

export function toSpokenLines(texts: readonly string[]): SpokenLines {
  return texts.map(compact).join('\n');
}

/** How many lines hold the word. */
function countLines(lines: SpokenLines, word: string): number {
  let count = 0;
  for (let at = lines.indexOf(word); at >= 0;) {
    count += 1;
    const end = lines.indexOf('\n', at);
    at = end < 0 ? -1 : lines.indexOf(word, end);
  }
  return count;
}

/** `sentences[i]` belongs to `targets[i]`. */
export function createWordSpread(sentences: readonly SpokenLines[], targets: readonly Target[]): WordSpread {
  return ({ normalized, segments }) => {
    const word = soleWord(normalized, segments);
    const letters = [...word].length;
    if (letters < 2 || letters > MAX_LETTERS) return [];
    const byTarget = new Map<number, number>();
    targets.forEach(({ kind }, at) => {
      const count = kind === 'service' || kind === 'outside' ? countLines(sentences[at] ?? '', word) : 0;
      if (count > 0) byTarget.set(at, count);
    });
    const total = [...byTarget.values()].reduce((sum, count) => sum + count, 0);
    return total < MIN_SENTENCES ? [] : sharesOf(byTarget, total, targets);
  };
}

function sharesOf(
  byTarget: ReadonlyMap<number, number>,
  total: number,
  targets: readonly Target[],
): readonly OfficeShare[] {
  const offices = new Map<string, { count: number; target: string; most: number }>();
  for (const [at, count] of byTarget) {
    const target = targets[at];
    if (target === undefined) continue;
    const known = offices.get(target.office);
    if (known === undefined) offices.set(target.office, { count, target: target.id, most: count });
    else {
      known.count += count;
      if (count > known.most) Object.assign(known, { target: target.id, most: count });
    }
  }
  return [...offices]
    .map(([office, { count, target }]) => ({ office, target, share: count / total }))
    .toSorted((a, b) => b.share - a.share);
}
