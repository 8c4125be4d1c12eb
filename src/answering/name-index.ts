// Finds the names of units and posts in a message: official, old, everyday and misspelt ones.
import { type Directory } from '#domain/directory.ts';
import { foldText } from '#domain/fold-text.ts';
import { unitPath } from '#domain/unit-path.ts';

/** `units`: all units of that name (two sections may share one). `near`: spelt a little differently. */
export type NameHit = {
  readonly units: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly near: boolean;
  readonly written: string;
};

export type NameIndex = {
  /** Non-overlapping hits in `folded` (a folded text), longest names first, in order of appearance. */
  find(folded: string): readonly NameHit[];
};

/** Kana names below this length stand inside other words. */
const MIN_READING = 5;
/** Share of common character pairs from which a misspelt name counts (Dice coefficient, 0–1). */
const NEAR_ENOUGH = 0.72;
const LATIN = /^[a-z ]+$/iu;
/** Kana names from this length on may lack one letter. */
const MIN_FORGIVEN_READING = 7;
const KANA = /^[ぁ-ゖー]+$/u;
const NAME_LIKE = /[\p{Script=Han}ぁ-ゖーa-z・]{2,14}?(?:課|係|室|支所|推進監)/gu;

export function createNameIndex(directory: Directory): NameIndex {
  const names = collectNames(directory);
  const byLength = [...names.keys()].sort((a, b) => b.length - a.length);
  return {
    find(folded) {
      const hits: NameHit[] = [];
      const taken = new Uint8Array(folded.length);
      for (const name of byLength) {
        for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
          if (taken.subarray(at, at + name.length).some((mark) => mark === 1)) continue;
          taken.fill(1, at, at + name.length);
          hits.push({
            units: names.get(name) ?? [],
            start: at,
            end: at + name.length,
            near: false,
            written: name,
          });
        }
      }
      hits.push(...findNear(folded, taken, names));
      if (hits.length === 0) hits.push(...findMistyped(folded, names));
      return hits.sort((a, b) => a.start - b.start);
    },
  };
}

function collectNames(directory: Directory): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  const add = (name: string, id: string): void => {
    const folded = LATIN.test(name) ? foldText(name) : foldText(name).replace(/\s+/g, '');
    const ids = names.get(folded);
    if (ids === undefined) names.set(folded, [id]);
    else if (!ids.includes(id)) ids.push(id);
  };
  for (const unit of directory.units) {
    for (const name of [unit.prefLabel, ...unit.altLabels]) add(name, unit.id);
    const path = unitPath(directory, unit.id);
    for (let from = 0; from < path.length - 1; from += 1) {
      add(path.slice(from).join(''), unit.id);
      add(`${path[from] ?? ''}の${unit.prefLabel}`, unit.id);
      add(`${path[from] ?? ''}${unit.prefLabel}`, unit.id);
    }
    if (unit.reading.length >= MIN_READING) add(unit.reading, unit.id);
  }
  for (const post of directory.posts) {
    for (const name of [post.prefLabel, ...post.altLabels, post.reading]) add(name, post.worksWith);
  }
  return names;
}

function findNear(
  folded: string,
  taken: Uint8Array,
  names: ReadonlyMap<string, readonly string[]>,
): readonly NameHit[] {
  const hits: NameHit[] = [];
  for (const match of folded.matchAll(NAME_LIKE)) {
    const start = match.index;
    const [written] = match;
    if (taken.subarray(start, start + written.length).some((mark) => mark === 1)) continue;
    const best = [...names.keys()]
      .filter((name) => name.at(-1) === written.at(-1) && name.length >= 3)
      .map((name) => ({ name, likeness: likenessOf(name, written) }))
      .reduce((a, b) => (b.likeness > a.likeness ? b : a), { name: '', likeness: 0 });
    if (best.likeness < NEAR_ENOUGH) continue;
    hits.push({ units: names.get(best.name) ?? [], start, end: start + written.length, near: true, written });
  }
  return hits;
}

/** Dice coefficient of character pairs, with the ends of `written` forgiven: particles stick to names. */
function likenessOf(name: string, written: string): number {
  const tail = written.slice(-Math.max(name.length, 3));
  const pairs = (text: string): Set<string> =>
    new Set([...`^${text}`].map((_, at) => `^${text}`.slice(at, at + 2)).filter((pair) => pair.length === 2));
  const a = pairs(name);
  const b = pairs(tail);
  const common = [...a].filter((pair) => b.has(pair)).length;
  return (2 * common) / (a.size + b.size);
}

/** 「しせつぎじつか」: a kana name with one letter left out. */
function findMistyped(folded: string, names: ReadonlyMap<string, readonly string[]>): readonly NameHit[] {
  for (const [name, units] of names) {
    if (name.length < MIN_FORGIVEN_READING || !KANA.test(name)) continue;
    for (let left = 1; left < name.length - 1; left += 1) {
      const written = name.slice(0, left) + name.slice(left + 1);
      const start = folded.indexOf(written);
      if (start >= 0) return [{ units, start, end: start + written.length, near: true, written }];
    }
  }
  return [];
}
