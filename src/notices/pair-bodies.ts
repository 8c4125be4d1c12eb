// Pairs the bodies of a table that shows units below their bodies on either side: which 部 became which.
import { type TablePair } from './group-pairs.ts';
import { type ReadRow } from './table-row.ts';
import { type UnitName } from './sentence.ts';

type Link = { readonly old: UnitName; readonly made: UnitName; readonly span: TablePair['span'] };

/** Bodies without a counterpart of their own name are new, ended or paired; the others stay. */
export function pairBodies(rows: readonly ReadRow[]): readonly TablePair[] {
  const links = linksOf(rows);
  const oldNames = new Set(links.map(({ old }) => old.name));
  const newNames = new Set(links.map(({ made }) => made.name));
  const pairs: TablePair[] = [];
  const paired = new Set<string>();
  for (const { old, made, span } of links) {
    if (newNames.has(old.name) || oldNames.has(made.name)) continue;
    if (isOneMove(old, made, rows)) {
      paired.add(old.name).add(made.name);
      continue;
    }
    pairs.push({ old: [old], made: [made], span, isGone: false, isFresh: false, isMarked: true });
    paired.add(old.name).add(made.name);
  }
  for (const { old, made, span } of links) {
    const base = { span, isMarked: true };
    if (!oldNames.has(made.name) && !paired.has(made.name)) {
      pairs.push({ ...base, old: [], made: [made], isGone: false, isFresh: true });
      paired.add(made.name);
    }
    if (!newNames.has(old.name) && !paired.has(old.name)) {
      pairs.push({ ...base, old: [old], made: [], isGone: true, isFresh: false });
      paired.add(old.name);
    }
  }
  return pairs;
}

/** 「A課 統計係 | B課 統計係」 in a single row, names unlike: the section moves, the divisions stay. */
function isOneMove(old: UnitName, made: UnitName, rows: readonly ReadRow[]): boolean {
  const told = rows.filter((row) => row.old.beside?.name === old.name || row.made.beside?.name === made.name);
  const [row] = told;
  if (row === undefined || told.length > 1 || row.said.some((cell) => cell.text !== '')) return false;
  const isSame = row.old.units.every((unit, index) => unit.name === row.made.units[index]?.name);
  const letters = new Set(old.name.slice(0, -1));
  return isSame && ![...made.name.slice(0, -1)].some((letter) => letters.has(letter));
}

/** The bodies of each row's two sides; a side left empty keeps the body above. */
function linksOf(rows: readonly ReadRow[]): readonly Link[] {
  const links = new Map<string, Link>();
  let old: UnitName | undefined;
  let made: UnitName | undefined;
  for (const row of rows) {
    const isTold = row.old.beside !== undefined || row.made.beside !== undefined;
    old = row.old.beside ?? old;
    made = row.made.beside ?? made;
    const isTwoSided = row.old.units.length > 0 && row.made.units.length > 0;
    if (!isTold || !isTwoSided || old === undefined || made === undefined) continue;
    const key = `${old.name}\n${made.name}`;
    if (!links.has(key)) links.set(key, { old, made, span: row.span });
  }
  return [...links.values()];
}
