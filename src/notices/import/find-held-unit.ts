// Finds the unit of the knowledge that a notice means by a name and, if it says so, the body above.
import { type Directory } from '#domain/directory.ts';
import { isWithin, type IsoDate } from '#domain/iso-date.ts';
import { type OrganizationalUnit } from '#domain/organization.ts';
import { ancestryOf } from '#domain/unit-path.ts';
import { plainName } from './match-known-changes.ts';

export type HeldUnit =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] };

export type UnitQuery = {
  readonly name: string;
  readonly parent: string | null;
  /** A day on which the unit exists. */
  readonly day: IsoDate;
  /** True if a unit known to stand elsewhere may be meant: headings may name the body it moves to. */
  readonly mayStandElsewhere: boolean;
};

/** Names that nearly every department has: without the right body above they tell nothing. */
const COMMON = /^(?:総務|庶務|管理|業務|企画|政策|経理|調整)(?:課|係|室|担当)$/u;

/** `isUnder` says whether a unit stands below a body of that name, also one that the notice itself creates. */
export function findHeldUnit(
  directory: Directory,
  query: UnitQuery,
  isUnder: (unit: OrganizationalUnit, body: string) => boolean,
): HeldUnit {
  const { name, parent, day } = query;
  const called = [plainName(name), ...(parent === null ? [] : [plainName(parent + name)])];
  const named = directory.units.filter(
    (unit) =>
      unit.replacedBy === undefined && isWithin(unit, day) && called.includes(plainName(unit.prefLabel)),
  );
  if (parent === null) return toResult(named);
  const below = named.filter((unit) => isUnder(unit, parent));
  if (below.length > 0) return toResult(below);
  const unplaced = named.filter((unit) => unit.unitOf === undefined && !COMMON.test(unit.prefLabel));
  if (unplaced.length > 0) return toResult(unplaced);
  return query.mayStandElsewhere && !COMMON.test(name) ? toResult(named) : { kind: 'none' };
}

function toResult(units: readonly OrganizationalUnit[]): HeldUnit {
  const [first, ...others] = units;
  if (first === undefined) return { kind: 'none' };
  return others.length === 0
    ? { kind: 'found', id: first.id }
    : { kind: 'ambiguous', ids: units.map(({ id }) => id) };
}

/** Names of the bodies above a unit. */
export function bodiesAbove(directory: Directory, unit: OrganizationalUnit): readonly string[] {
  return ancestryOf(directory, unit.id)
    .slice(0, -1)
    .map(({ prefLabel }) => plainName(prefLabel));
}
