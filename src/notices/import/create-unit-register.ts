// Keeps the units of one import: those the knowledge holds, those the notice creates, and those it only mentions.
import { type Directory } from '#domain/directory.ts';
import { addDays, type IsoDate } from '#domain/iso-date.ts';
import { type OrganizationalUnit } from '#domain/organization.ts';
import { eraYear } from './era-year.ts';
import { bodiesAbove, findHeldUnit } from './find-held-unit.ts';
import { type Blocker, type DatedEvent } from './import-plan.ts';
import { plainName } from './match-known-changes.ts';
import { type NameReading } from './read-unit-name.ts';
import { type TakeId } from './create-id-source.ts';
import { slugOf } from './slug-of.ts';

/** A unit that will be written; parents are settled once every change has been seen. */
export type PlannedUnit = {
  readonly id: string;
  readonly label: string;
  readonly reading: NameReading;
  readonly quote: string | undefined;
  readonly from: IsoDate | undefined;
  /** Held units it carries on; the first one lends what stays true. */
  readonly predecessors: readonly string[];
  readonly isMoved: boolean;
  readonly parentName: string | null;
  readonly until: IsoDate | undefined;
};

export type UnitRegister = {
  /** The unit that a change ends or starts from; created if the knowledge doesn't know it. */
  originalOf(name: string, dated: DatedEvent, ends: boolean): string;
  /** The unit a change results in; new unless it exists already. */
  resultOf(name: string, dated: DatedEvent): string;
  /** The unit as it stands from `day` on, below another body. */
  movedOf(name: string, dated: DatedEvent): { readonly original: string; readonly resulting: string };
  /** A unit that is only mentioned, e.g. the body above. */
  bodyOf(name: string, day: IsoDate): string | undefined;
  /** Says that the planned unit `id` carries on `original`. */
  carriesOn(id: string, original: string): void;
  planned(): readonly PlannedUnit[];
  ends(): ReadonlyMap<string, IsoDate>;
  blockers(): readonly Blocker[];
};

/** Heads of the whole administration are no units of their own. */
const NO_BODY = /部局$|^(?:市|町|村|区)長$|^(?:市|町|村|区)$/u;

export function createUnitRegister(deps: {
  readonly directory: Directory;
  readonly readName: (name: string) => NameReading | undefined;
  readonly takeId: TakeId;
  /** What staff said an ambiguous name means. */
  readonly decided: ReadonlyMap<string, string>;
}): UnitRegister {
  const { directory, readName, takeId, decided } = deps;
  const units = new Map<string, PlannedUnit>();
  const ends = new Map<string, IsoDate>();
  const blockers = new Map<string, Blocker>();

  const plannedNamed = (name: string, parent: string | null): PlannedUnit | undefined => {
    const named = [...units.values()].filter(
      (unit) => plainName(unit.label) === plainName(name) && unit.until === undefined,
    );
    return (
      named.find((unit) => parent !== null && unit.parentName === parent) ??
      (named.length === 1 && (parent === null || named[0]?.parentName === null) ? named[0] : undefined)
    );
  };

  function isUnder(unit: OrganizationalUnit, body: string): boolean {
    const above = bodiesAbove(directory, unit);
    if (above.includes(plainName(body))) return true;
    const old = plannedNamed(body, null)?.predecessors ?? [];
    return old.some((id) => above.includes(plainName(directory.findUnit(id)?.prefLabel ?? '')));
  }

  function held(
    name: string,
    parent: string | null,
    day: IsoDate,
    mayStandElsewhere: boolean,
  ): string | undefined {
    const chosen = decided.get(name) ?? (parent === null ? undefined : decided.get(parent + name));
    if (chosen !== undefined && directory.findUnit(chosen) !== undefined) return chosen;
    const found = findHeldUnit(directory, { name, parent, day, mayStandElsewhere }, isUnder);
    if (found.kind === 'found') return found.id;
    if (found.kind === 'ambiguous') {
      blockers.set(`name ${name}`, {
        code: 'ambiguous-name',
        message: `「${name}」が、どの組織のことかわかりません(候補: ${found.ids.join('、')})。`,
        how: `--unit ${name}=${found.ids[0] ?? 'id'} のように、どれかを選んでください。`,
      });
      return found.ids[0];
    }
    return undefined;
  }

  function plan(unit: Omit<PlannedUnit, 'id' | 'reading'> & { readonly slug?: string }): string {
    const reading = readName(unit.label);
    if (reading === undefined) {
      blockers.set(`reading ${unit.label}`, {
        code: 'no-reading',
        message: `「${unit.label}」の読みがわかりません。`,
        how: `--reading ${unit.label}=よみがな のように、ひらがなで付けてください。`,
      });
    }
    const known = reading ?? { kana: 'ー', isDerived: true };
    const { slug, ...rest } = unit;
    const id = takeId(slug ?? slugOf(unit.label, known.kana, readName));
    units.set(id, { ...rest, id, reading: known });
    return id;
  }

  function mention(
    name: string,
    until: IsoDate | undefined,
    parentName: string | null,
    quote?: string,
  ): string {
    return plan({ label: name, quote, from: undefined, predecessors: [], isMoved: false, parentName, until });
  }

  function end(id: string, until: IsoDate): void {
    const unit = units.get(id);
    if (unit === undefined) ends.set(id, until);
    else if (unit.from === undefined) units.set(id, { ...unit, until });
  }

  function originalOf(name: string, dated: DatedEvent, isEnding: boolean): string {
    const { event, day } = dated;
    const lastDay = addDays(day, -1);
    const former = [...units.values()].find(
      (unit) => plainName(unit.label) === plainName(name) && unit.from === undefined,
    );
    const id =
      held(name, event.parent, lastDay, true) ??
      former?.id ??
      (isEnding ? undefined : plannedNamed(name, event.parent)?.id) ??
      mention(name, undefined, event.parent, event.quote);
    if (isEnding) end(id, lastDay);
    return id;
  }

  return {
    originalOf,
    resultOf(name, { event, day }) {
      const planned = plannedNamed(name, event.parent);
      if (planned !== undefined) return planned.id;
      const isReceiver = event.type === 'transferDuty';
      const existing = held(name, event.parent, addDays(day, -1), isReceiver);
      const successor = [...units.values()].find(
        ({ predecessors }) => existing !== undefined && predecessors.includes(existing),
      );
      if (existing !== undefined) return (ends.has(existing) ? successor?.id : undefined) ?? existing;
      if (isReceiver) return mention(name, undefined, event.parent, event.quote);
      return plan({
        label: name,
        quote: event.quote,
        from: day,
        predecessors: [],
        isMoved: false,
        parentName: event.parent,
        until: undefined,
      });
    },
    movedOf(name, dated) {
      const { event, day } = dated;
      const planned = plannedNamed(name, null);
      if (planned?.from !== undefined) {
        units.set(planned.id, { ...planned, parentName: event.parent });
        return { original: planned.predecessors[0] ?? planned.id, resulting: planned.id };
      }
      // The heading or the sentence names the new body: the unit still stands under the old one.
      const original = originalOf(name, { ...dated, event: { ...event, parent: null } }, false);
      const successor = [...units.values()].find(({ predecessors }) => predecessors.includes(original));
      if (successor !== undefined) {
        units.set(successor.id, { ...successor, parentName: event.parent });
        return { original, resulting: successor.id };
      }
      const record = directory.findUnit(original);
      if (record !== undefined && event.parent !== null && isUnder(record, event.parent))
        return { original, resulting: original };
      end(original, addDays(day, -1));
      const resulting = plan({
        label: name,
        quote: event.quote,
        from: day,
        predecessors: [original],
        isMoved: true,
        parentName: event.parent,
        until: undefined,
        slug: `${original}-${eraYear(day)}`,
      });
      return { original, resulting };
    },
    bodyOf(name, day) {
      if (NO_BODY.test(name)) return undefined;
      const planned = plannedNamed(name, null) ?? [...units.values()].find((unit) => unit.label === name);
      if (planned !== undefined) return planned.id;
      const existing = held(name, null, day, true);
      return existing ?? held(name, null, addDays(day, -1), true) ?? mention(name, undefined, null);
    },
    carriesOn(id, original) {
      const unit = units.get(id);
      if (unit === undefined || unit.predecessors.includes(original)) return;
      units.set(id, { ...unit, predecessors: [...unit.predecessors, original] });
    },
    planned: () => [...units.values()],
    ends: () => ends,
    blockers: () => [...blockers.values()],
  };
}
