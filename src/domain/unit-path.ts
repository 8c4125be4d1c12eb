// Where a unit stands in the organisation, and its full name.
import { type Directory } from './directory.ts';
import { type IsoDate } from './iso-date.ts';
import { successorOfBody } from './lineage.ts';
import { type OrganizationalUnit } from './organization.ts';

/**
 * The unit and the bodies above it, outermost first. A cycle in the data ends the path. With `day`, a body that has
 * been renamed or merged by then stands under its present name.
 */
export function ancestryOf(
  directory: Directory,
  unitId: string,
  day?: IsoDate,
): readonly OrganizationalUnit[] {
  const path: OrganizationalUnit[] = [];
  const seen = new Set<string>();
  let next: string | undefined = unitId;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    const unit = directory.findUnit(next);
    if (unit === undefined) break;
    path.unshift(unit);
    next =
      unit.unitOf === undefined || day === undefined
        ? unit.unitOf
        : successorOfBody(directory, unit.unitOf, day);
  }
  return path;
}

/** Official names from the department down, e.g. 上下水道部, 総務経営課, 経営企画係. */
export function unitPath(directory: Directory, unitId: string, day?: IsoDate): readonly string[] {
  return ancestryOf(directory, unitId, day).map((unit) => unit.prefLabel);
}

/** The lowest 課-level body of a unit: a 係 belongs to its 課, so both count as the same office. */
export function sectionOf(directory: Directory, unitId: string): string {
  const path = ancestryOf(directory, unitId);
  const section = path.findLast((unit) => /[課室局所]$|支所|センター$/u.test(unit.prefLabel));
  return section?.id ?? unitId;
}
