// The organisation on a day as trees of the units that matter: those asked for, the bodies above and the parts below.
import { type Directory } from './directory.ts';
import { existsOn, successorOfBody } from './lineage.ts';
import { type IsoDate } from './iso-date.ts';
import { type OrganizationalUnit } from './organization.ts';

export type ChartNode = { readonly unit: OrganizationalUnit; readonly parts: readonly ChartNode[] };

/** `about`: ids of the units that must be shown if they exist on `day`; siblings are left out. */
export function chartOn(directory: Directory, about: readonly string[], day: IsoDate): readonly ChartNode[] {
  const present = directory.units.filter(({ id }) => existsOn(directory, id, day));
  const parentOf = new Map(
    present.map((unit) => [unit.id, unit.unitOf === undefined ? undefined : successorOfBody(directory, unit.unitOf, day)]),
  );
  const shown = new Set<string>();
  for (const unit of present.filter(({ id }) => about.includes(id))) {
    for (let id: string | undefined = unit.id; id !== undefined && !shown.has(id); id = parentOf.get(id)) shown.add(id);
  }
  for (const unit of present) {
    const parent = parentOf.get(unit.id);
    if (parent !== undefined && about.includes(parent)) shown.add(unit.id);
  }
  const partsOf = (parent: string | undefined): readonly ChartNode[] =>
    present
      .filter(({ id }) => shown.has(id) && parentOf.get(id) === parent)
      .map((unit) => ({ unit, parts: partsOf(unit.id) }));
  return [
    ...partsOf(undefined),
    // A body above that doesn't exist on the day leaves its parts at the top.
    ...present
      .filter(({ id }) => {
        const parent = parentOf.get(id);
        return shown.has(id) && parent !== undefined && !existsOn(directory, parent, day);
      })
      .map((unit) => ({ unit, parts: partsOf(unit.id) })),
  ];
}
