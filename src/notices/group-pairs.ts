// Groups the old/new pairs of a table: one old and several new units are a split, several old and one new a merge.
import { type Draft } from './draft.ts';
import { shapeOf } from './read-transform.ts';
import { type UnitName } from './sentence.ts';
import { levelOf } from './unit-kinds.ts';

export type TablePair = {
  readonly old: readonly UnitName[];
  readonly made: readonly UnitName[];
  readonly span: Draft['span'];
  readonly isGone: boolean;
  readonly isFresh: boolean;
  /** True when the table says in words or by a dash that one side has no unit. */
  readonly isMarked: boolean;
  /** True for a row that the table's own word (統合, 分割) in a row above still speaks of. */
  readonly isContinued?: boolean;
};

type Knot = { old: UnitName[]; made: UnitName[]; span: Draft['span'] };

export function groupPairs(pairs: readonly TablePair[]): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const pair of pairs) {
    const base = { duty: null, span: pair.span, isOpen: false };
    if (pair.isGone)
      pair.old.forEach((unit) =>
        drafts.push({ ...base, type: 'abolish', before: [unit], after: [], parent: unit.parents.at(-1) }),
      );
    else if (pair.isFresh)
      pair.made.forEach((unit) =>
        drafts.push({ ...base, type: 'establish', before: [], after: [unit], parent: unit.parents.at(-1) }),
      );
  }
  const knots = knotsOf(pairs.filter((pair) => pair.old.length > 0 && pair.made.length > 0));
  const followed = new Set(knots.flatMap(stepsOf));
  for (const knot of knots) {
    const [old] = knot.old;
    const [made] = knot.made;
    const base = {
      duty: null,
      span: knot.span,
      isOpen: false,
      parent: made?.parents.at(-1) ?? old?.parents.at(-1),
    };
    if (knot.old.length === 1 && knot.made.length === 1 && old?.name === made?.name) {
      const [from, to] = [old?.parents.at(-1), made?.parents.at(-1)];
      if (
        old !== undefined &&
        from !== undefined &&
        to !== undefined &&
        from !== to &&
        !followed.has(stepOf(from, to))
      ) {
        drafts.push({ ...base, type: 'moveUnder', before: [old], after: [old], parent: to });
      }
      continue;
    }
    drafts.push({
      ...base,
      type: shapeOf('rename', knot.old.length, knot.made.length),
      before: knot.old,
      after: knot.made,
    });
  }
  return drafts.filter((draft) => draft.before.length + draft.after.length > 0);
}

/** A unit whose body became another one goes with it; that is no move of its own. */
function stepsOf(knot: Knot): readonly string[] {
  return knot.old.flatMap((old) => knot.made.map((made) => stepOf(old.name, made.name)));
}

function stepOf(from: string, to: string): string {
  return `${from}\n${to}`;
}

/** Pairs that share a unit on either side belong together. */
function knotsOf(pairs: readonly TablePair[]): readonly Knot[] {
  const knots: Knot[] = [];
  for (const pair of pairs) {
    const isShared = (knot: Knot): boolean => hasAny(knot.old, pair.old) || hasAny(knot.made, pair.made);
    const touching = knots.filter(isShared);
    const [first] = touching;
    const all = [...touching, { old: [...pair.old], made: [...pair.made], span: pair.span }];
    const joined: Knot = {
      old: distinct(all.flatMap((knot) => knot.old)),
      made: distinct(all.flatMap((knot) => knot.made)),
      span: {
        start: Math.min(...all.map((knot) => knot.span.start)),
        end: Math.max(...all.map((knot) => knot.span.end)),
      },
    };
    if (first === undefined) knots.push(joined);
    else {
      knots[knots.indexOf(first)] = joined;
      for (const other of touching.slice(1)) knots.splice(knots.indexOf(other), 1);
    }
  }
  return knots;
}

function hasAny(a: readonly UnitName[], b: readonly UnitName[]): boolean {
  return a.some((unit) => b.some((other) => isSameUnit(unit, other)));
}

function isSameUnit(a: UnitName, b: UnitName): boolean {
  return a.name === b.name && (levelOf(a.name) > 20 || (a.parents.at(-1) ?? '') === (b.parents.at(-1) ?? ''));
}

function distinct(units: readonly UnitName[]): UnitName[] {
  return units.filter((unit, index) => units.findIndex((other) => isSameUnit(other, unit)) === index);
}
