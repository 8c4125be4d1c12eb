// What a unit was and became: walks the change events along the dates.
import { type ChangeEvent } from './change-event.ts';
import { type Directory } from './directory.ts';
import { isWithin, type IsoDate } from './iso-date.ts';

/** The units that carry on `unitId` on `day`: itself while valid, else what it became, step by step, or the body above it. */
export function successorsOn(directory: Directory, unitId: string, day: IsoDate): readonly string[] {
  return walk(directory, unitId, day, new Set());
}

function walk(directory: Directory, unitId: string, day: IsoDate, seen: Set<string>): readonly string[] {
  if (seen.has(unitId)) return [];
  seen.add(unitId);
  const unit = directory.findUnit(unitId);
  if (unit === undefined) return [];
  if (unit.replacedBy !== undefined)
    return unique(unit.replacedBy.flatMap((id) => walk(directory, id, day, seen)));
  if (unit.until === undefined || day <= unit.until) return [unitId];
  const onward = directory
    .changesOf(unitId)
    .filter((change) => change.effective <= day && isLeaving(change, unitId))
    .flatMap((change) => change.resulting)
    .filter((id) => id !== unitId);
  const carriedOn = unique(onward.flatMap((id) => walk(directory, id, day, seen)));
  if (carriedOn.length > 0 || unit.unitOf === undefined) return carriedOn;
  return walk(directory, unit.unitOf, day, seen);
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

function isLeaving(change: ChangeEvent, unitId: string): boolean {
  return change.original.includes(unitId) || change.gatheredFrom.includes(unitId);
}

/** The units that `unitId` directly came from. */
export function predecessorsOf(directory: Directory, unitId: string): readonly string[] {
  const before = directory
    .changesOf(unitId)
    .filter((change) => change.resulting.includes(unitId))
    .flatMap((change) => [...change.original, ...change.gatheredFrom]);
  return unique(before).filter((id) => id !== unitId);
}

/** True if the unit exists on that day. */
export function existsOn(directory: Directory, unitId: string, day: IsoDate): boolean {
  const unit = directory.findUnit(unitId);
  return unit !== undefined && unit.replacedBy === undefined && isWithin(unit, day);
}

/** Changes of a unit or of the units above it that are worth telling on `day`: coming soon, or not long ago. */
export function changesToTell(
  directory: Directory,
  unitIds: readonly string[],
  day: IsoDate,
): readonly ChangeEvent[] {
  const { announceDaysBefore, explainDaysAfter } = directory.city;
  const dayNumber = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  const told = new Map<string, ChangeEvent>();
  for (const change of unitIds.flatMap((id) => directory.changesOf(id))) {
    const age = dayNumber(day) - dayNumber(change.effective);
    if (age >= -announceDaysBefore && age <= explainDaysAfter) told.set(change.id, change);
  }
  return [...told.values()];
}

/** The body that stands in `bodyId`'s place on `day`: itself, or what alone carries it on. A split body stays itself. */
export function successorOfBody(directory: Directory, bodyId: string, day: IsoDate): string {
  const [only, ...others] = successorsOn(directory, bodyId, day);
  return only === undefined || others.length > 0 ? bodyId : only;
}
