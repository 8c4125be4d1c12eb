// Units of today to which no service leads, neither to them nor to anything below them.
import { type DirectoryRecords } from '#domain/directory.ts';
import { isWithin, type IsoDate } from '#domain/iso-date.ts';
import { competenceInForce } from './competence-in-force.ts';

export type UnservedUnit = { readonly id: string; readonly label: string };

export function findUnservedUnits(records: DirectoryRecords, today: IsoDate): readonly UnservedUnit[] {
  const parentOf = new Map(records.units.map(({ id, unitOf }) => [id, unitOf]));
  const served = new Set<string>();
  for (const service of records.services) {
    let unit = competenceInForce(service, today)?.unit;
    while (unit !== undefined && !served.has(unit)) {
      served.add(unit);
      unit = parentOf.get(unit);
    }
  }
  return records.units
    .filter((unit) => unit.replacedBy === undefined && isWithin(unit, today) && !served.has(unit.id))
    .map(({ id, prefLabel }) => ({ id, label: prefLabel }));
}
