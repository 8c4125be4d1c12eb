// Gives table rows with one empty side the other side of a neighbouring row, as merged cells leave them.
import { type TablePair } from './group-pairs.ts';
import { type UnitName } from './sentence.ts';
import { findUnitKind } from './unit-kinds.ts';

export type AttachedPairs = { readonly pairs: readonly TablePair[]; readonly unplaced: readonly TablePair[] };

/** `unplaced` are rows with an old unit alone, of which the table doesn't tell what becomes of it. */
export function attachOneSided(pairs: readonly TablePair[]): AttachedPairs {
  const attached: TablePair[] = [];
  const unplaced: TablePair[] = [];
  let above: TablePair | undefined;
  pairs.forEach((pair, index) => {
    const isWhole = pair.old.length > 0 && pair.made.length > 0;
    const below = pairs[index + 1];
    const host = isWhole ? undefined : findHost(pair, above, below);
    if (host !== undefined) attached.push(withSideOf(pair, host));
    else if (isWhole || pair.isGone || pair.isFresh) attached.push(pair);
    else unplaced.push(pair);
    if (isWhole) above = isChange(pair) ? pair : undefined;
    else if (pair.isGone) above = undefined;
  });
  return { pairs: attached, unplaced };
}

function findHost(
  pair: TablePair,
  above: TablePair | undefined,
  below: TablePair | undefined,
): TablePair | undefined {
  if (pair.isContinued === true && above !== undefined) return above;
  if (pair.isMarked) return undefined;
  const hosts = [above, below].filter((host) => host !== undefined && isWholeChange(host));
  const best = hosts
    .map((host) => ({ host, likeness: likenessOf(pair, host) }))
    .sort((a, b) => b.likeness - a.likeness)[0];
  if (best !== undefined && best.likeness > 0) return best.host;
  // A new name unlike its own old one more likely gathers several: 商工課 and 観光課 become 産業振興課.
  const isGathering = above !== undefined && pair.old.length > 0 && !areAlike(above.old, above.made);
  return isGathering ? above : undefined;
}

function isWholeChange(pair: TablePair | undefined): pair is TablePair {
  return pair !== undefined && pair.old.length > 0 && pair.made.length > 0 && isChange(pair);
}

function isChange(pair: TablePair): boolean {
  return pair.old.some((unit, index) => unit.name !== pair.made[index]?.name);
}

/** How many pairs of letters `pair` shares with the side of `host` that it lacks. */
function likenessOf(pair: TablePair, host: TablePair | undefined): number {
  if (host === undefined) return 0;
  const own = [...pair.old, ...pair.made].flatMap(letterPairs);
  const other = new Set((pair.old.length > 0 ? host.made : host.old).flatMap(letterPairs));
  return own.filter((letters) => other.has(letters)).length;
}

function areAlike(a: readonly UnitName[], b: readonly UnitName[]): boolean {
  const other = new Set(b.flatMap(letterPairs));
  return a.flatMap(letterPairs).some((letters) => other.has(letters));
}

function letterPairs({ name }: UnitName): readonly string[] {
  const stem = name.slice(0, name.length - (findUnitKind(name)?.ending.length ?? 0));
  return Array.from({ length: Math.max(stem.length - 1, 0) }, (_, index) => stem.slice(index, index + 2));
}

function withSideOf(pair: TablePair, host: TablePair): TablePair {
  return {
    ...pair,
    old: pair.old.length > 0 ? pair.old : host.old,
    made: pair.made.length > 0 ? pair.made : host.made,
    isGone: false,
    isFresh: false,
  };
}
