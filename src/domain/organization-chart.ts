// The organisation on a day as trees of the units that matter: those asked for, the bodies above and the parts below.
import { type Directory } from './directory.ts';
import { existsOn, predecessorsOf, successorOfBody } from './lineage.ts';
import { type IsoDate } from './iso-date.ts';
import { type OrganizationalUnit } from './organization.ts';

export type ChartNode = { readonly unit: OrganizationalUnit; readonly parts: readonly ChartNode[] };

/**
 * `about`: units that are shown with their parts if they exist on `day`; siblings are left out. The bodies above them
 * are shown even while the units themselves don't exist yet, so that charts of two days can be laid side by side.
 */
export function chartOn(directory: Directory, about: readonly string[], day: IsoDate): readonly ChartNode[] {
  const position = new Map(directory.units.map(({ id }, index) => [id, index]));
  const rank = ({ id }: OrganizationalUnit): number =>
    Math.min(...[id, ...predecessorsOf(directory, id)].map((each) => position.get(each) ?? Infinity));
  const bodyOf = (unit: OrganizationalUnit): string | undefined =>
    unit.unitOf === undefined ? undefined : successorOfBody(directory, unit.unitOf, day);
  const present = directory.units
    .filter(({ id }) => existsOn(directory, id, day))
    .toSorted((a, b) => rank(a) - rank(b));
  const parentOf = new Map(present.map((unit) => [unit.id, bodyOf(unit)]));

  const shown = new Set<string>();
  for (const id of about) {
    const unit = directory.findUnit(id);
    const start = parentOf.has(id) ? id : unit === undefined ? undefined : bodyOf(unit);
    for (let next = start; next !== undefined && !shown.has(next); next = parentOf.get(next)) shown.add(next);
  }
  for (const [id, parent] of parentOf) if (parent !== undefined && about.includes(parent)) shown.add(id);

  const visible = present.filter(({ id }) => shown.has(id));
  const top = visible.filter(({ id }) => !parentOf.has(parentOf.get(id) ?? ''));
  return top.map(toNode);

  function toNode(unit: OrganizationalUnit): ChartNode {
    return { unit, parts: visible.filter(({ id }) => parentOf.get(id) === unit.id).map(toNode) };
  }
}
