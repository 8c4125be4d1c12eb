// Turns dated events into change records, naming units by their ids; the register collects the units on the way.
import { type ChangeEvent, type ChangeKind } from '#domain/change-event.ts';
import { type Directory } from '#domain/directory.ts';
import { type NewChange } from '#domain/organization-edit.ts';
import { type TakeId } from './create-id-source.ts';
import { type UnitRegister } from './create-unit-register.ts';
import { findGatheredUnits } from './find-gathered-units.ts';
import { type DatedEvent } from './import-plan.ts';
import { plainName } from './match-known-changes.ts';
import { type PostRegister } from './create-post-register.ts';

const SLUGS: Readonly<Record<ChangeKind, string>> = {
  rename: 'rename',
  split: 'split',
  merge: 'merge',
  establish: 'new',
  abolish: 'end',
  transferDuty: 'duty',
  moveUnder: 'move',
  relocate: 'place',
  reorganise: 'regroup',
  establishPost: 'post',
};

const TO_BE_CONFIRMED = '施行日はお知らせに書かれていません。年度などから推定しました(要確認)。';

export function buildChanges(
  events: readonly DatedEvent[],
  deps: {
    readonly text: string;
    readonly sourceId: string;
    readonly directory: Directory;
    readonly units: UnitRegister;
    readonly posts: PostRegister;
    readonly takeId: TakeId;
  },
): readonly NewChange[] {
  const { text, sourceId, units, posts, takeId } = deps;
  const sides = new Map<DatedEvent, Sides>();
  for (const dated of [...events].sort((a, b) => orderOf(a) - orderOf(b))) sides.set(dated, sidesOf(dated));
  return events.map((dated) => {
    const { original, resulting, gatheredFrom, quote } = sides.get(dated) ?? NO_SIDES;
    const { event, day, isDayProposed } = dated;
    const change: ChangeEvent = {
      id: takeId(`${sourceId}-${SLUGS[event.type]}-${resulting[0] ?? original[0] ?? 'unit'}`),
      kind: event.type,
      original: [...original],
      resulting: [...resulting],
      gatheredFrom: [...gatheredFrom],
      ...(event.duty === null ? {} : { duty: event.duty }),
      effective: day,
      effectiveToBeConfirmed: isDayProposed,
      source: sourceId,
      quote,
    };
    return { change, remark: isDayProposed ? TO_BE_CONFIRMED : undefined };
  });

  function sidesOf(dated: DatedEvent): Sides {
    const { event } = dated;
    const plain = { gatheredFrom: [], quote: event.quote };
    const staying = (name: string): boolean =>
      event.after.some((after) => plainName(after) === plainName(name));
    switch (event.type) {
      case 'rename':
      case 'merge':
      case 'split':
      case 'reorganise': {
        const original = event.before.map((name) => units.originalOf(name, dated, !staying(name)));
        const resulting = event.after.map((name) => {
          const at = event.before.findIndex((before) => plainName(before) === plainName(name));
          return original[at] ?? units.resultOf(name, dated);
        });
        for (const id of resulting) for (const old of original) if (old !== id) units.carriesOn(id, old);
        return { ...plain, original, resulting };
      }
      case 'establish': {
        const gathering = findGatheredUnits(text, event);
        const gatheredFrom = (gathering?.units ?? []).map((name) => units.originalOf(name, dated, false));
        const resulting = event.after.map((name) => units.resultOf(name, dated));
        return { original: [], resulting, gatheredFrom, quote: gathering?.quote ?? event.quote };
      }
      case 'abolish':
        return {
          ...plain,
          original: event.before.map((name) => units.originalOf(name, dated, true)),
          resulting: [],
        };
      case 'transferDuty': {
        // The parent of a moved duty is the receiver's.
        const giving = { ...dated, event: { ...event, parent: null } };
        const original = event.before.map((name) => units.originalOf(name, giving, false));
        return { ...plain, original, resulting: event.after.map((name) => units.resultOf(name, dated)) };
      }
      case 'moveUnder': {
        const moved = event.before.map((name) => units.movedOf(name, dated));
        return {
          ...plain,
          original: moved.map(({ original }) => original),
          resulting: moved.map(({ resulting }) => resulting),
        };
      }
      case 'relocate': {
        const original = event.before.map((name) => units.originalOf(name, dated, false));
        return { ...plain, original, resulting: original };
      }
      case 'establishPost':
        return {
          ...plain,
          original: [],
          resulting: event.after.map((name) => posts.postOf(name, dated, events)),
        };
      default:
        event.type satisfies never;
        return NO_SIDES;
    }
  }
}

type Sides = {
  readonly original: readonly string[];
  readonly resulting: readonly string[];
  readonly gatheredFrom: readonly string[];
  readonly quote: string;
};

const NO_SIDES: Sides = { original: [], resulting: [], gatheredFrom: [], quote: '' };

const LATER: ReadonlySet<ChangeKind> = new Set(['transferDuty', 'moveUnder', 'relocate', 'establishPost']);

/** Bodies before their parts, and what needs both sides last. */
function orderOf({ event }: DatedEvent): number {
  const name = event.after[0] ?? event.before[0] ?? '';
  const level = /(?:部|局|委員会)$/u.test(name) ? 0 : /(?:係|担当|班)$/u.test(name) ? 2 : 1;
  return (LATER.has(event.type) ? 10 : 0) + level;
}
