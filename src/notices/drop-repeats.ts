// Drops changes that the notice tells twice (in a heading and a sentence, in a list and a table), keeping the fuller telling.
import { type NoticeEvent } from './notice.ts';
import { dutyKey } from './same-duty.ts';
import { levelOf } from './unit-kinds.ts';

export function dropRepeats(events: readonly NoticeEvent[]): readonly NoticeEvent[] {
  const kept: NoticeEvent[] = [];
  const oldNames = new Map(
    events.flatMap((event) =>
      event.type === 'rename' ? [[event.after[0] ?? '', event.before[0] ?? ''] as const] : [],
    ),
  );
  for (const event of events) {
    const at = kept.findIndex((other) => isSameChange(other, event) || isSameMove(other, event, oldNames));
    const other = kept[at];
    if (other === undefined) kept.push(event);
    else kept[at] = fuller(other, event);
  }
  return placeNewborns(completeMoves(kept)).filter((event) => !isTakenUp(event, kept));
}

/** A heading names the unit that moves (東西こども園を移管), a sentence below says where to (東西のこども園を教育委員会へ). */
function completeMoves(events: readonly NoticeEvent[]): readonly NoticeEvent[] {
  const taken = new Set<NoticeEvent>();
  const completed = events.map((event) => {
    if (event.type !== 'moveUnder' || event.parent !== null) return event;
    const bare = (text: string): string => text.replaceAll('の', '');
    const telling = events.find(
      (other) => other.type === 'transferDuty' && bare(other.duty ?? '') === bare(event.before[0] ?? ''),
    );
    if (telling === undefined) return event;
    taken.add(telling);
    return { ...event, parent: telling.after[0] ?? null };
  });
  return completed.filter((event) => !taken.has(event));
}

/** 「A班とB班を統合したC班が、D課に加わる」: where a new unit goes is where it stands, no second change. */
function placeNewborns(events: readonly NoticeEvent[]): readonly NoticeEvent[] {
  const born = (event: NoticeEvent, unit: string): boolean =>
    ['establish', 'merge', 'split'].includes(event.type) &&
    event.after.includes(unit) &&
    !event.before.includes(unit);
  const moves = events.filter((event) => event.type === 'moveUnder' && event.parent !== null);
  return events.flatMap((event) => {
    const isPlacing = moves.includes(event) && events.some((other) => born(other, event.before[0] ?? ''));
    if (isPlacing) return [];
    const move = moves.find((other) => born(event, other.before[0] ?? ''));
    return move === undefined || event.parent !== null ? [event] : [{ ...event, parent: move.parent }];
  });
}

function isSameChange(a: NoticeEvent, b: NoticeEvent): boolean {
  if (a.type !== b.type) return false;
  switch (a.type) {
    case 'transferDuty':
      return isSameTransfer(a, b);
    case 'merge':
      return isSameSet(a.before, b.before)
        ? isSameOrOpen(a.after, b.after)
        : isSameSet(a.after, b.after) && a.after.length > 0 && overlaps(a.before, b.before);
    case 'split':
      return isSameSet(a.before, b.before) && isSameOrOpen(a.after, b.after);
    case 'abolish':
      return isSameSet(a.before, b.before) || isShortened(a.before[0], b.before[0]);
    case 'establish':
    case 'establishPost':
      return (
        isSameSet(a.after, b.after) &&
        (a.parent === b.parent || a.parent === null || b.parent === null || levelOf(a.after[0] ?? '') > 20)
      );
    default:
      return isSameSet(a.before, b.before) && isSameSet(a.after, b.after);
  }
}

/** A unit renamed in the notice moves only once, under whichever name. */
function isSameMove(a: NoticeEvent, b: NoticeEvent, oldNames: ReadonlyMap<string, string>): boolean {
  if (a.type !== b.type || (a.type !== 'moveUnder' && a.type !== 'relocate')) return false;
  const nameOf = (event: NoticeEvent): string => oldNames.get(event.before[0] ?? '') ?? event.before[0] ?? '';
  return nameOf(a) === nameOf(b) && (a.parent === b.parent || a.parent === null || b.parent === null);
}

function isSameTransfer(a: NoticeEvent, b: NoticeEvent): boolean {
  if (!isSameSet(a.before, b.before) && a.before.length > 0 && b.before.length > 0) return false;
  const isSameReceiver = isSameSet(a.after, b.after) || b.after[0] === a.parent || a.after[0] === b.parent;
  const [one, two] = [dutyKey(a.duty ?? ''), dutyKey(b.duty ?? '')];
  return (
    isSameReceiver &&
    (one === two || (one.length > 1 && two.length > 1 && (one.includes(two) || two.includes(one))))
  );
}

/** 相談室, after the heading has named it 高齢者なんでも相談室. */
function isShortened(long: string | undefined, short: string | undefined): boolean {
  return (
    long !== undefined && short !== undefined && long !== short && long.endsWith(short) && short.length <= 4
  );
}

function isSameOrOpen(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || isSameSet(a, b);
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}

function overlaps(a: readonly string[], b: readonly string[]): boolean {
  return a.every((name) => b.includes(name)) || b.every((name) => a.includes(name));
}

/** One event from two tellings: the first one's words, with what only the second one says. */
function fuller(first: NoticeEvent, second: NoticeEvent): NoticeEvent {
  const namesMore =
    second.after.length > first.after.length ||
    second.before.length > first.before.length ||
    (first.parent === null && second.parent !== null && first.type === 'transferDuty');
  const [main, other] = namesMore ? [second, first] : [first, second];
  return {
    ...main,
    parent: narrower(main.parent, other.parent),
    effective: main.effective ?? other.effective,
  };
}

/** Of two bodies told for one change the lower one says more. */
function narrower(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return levelOf(b) < levelOf(a) ? b : a;
}

/** Setting up a unit is part of the merge, split or renaming that makes it. */
function isTakenUp(event: NoticeEvent, all: readonly NoticeEvent[]): boolean {
  const [unit] = event.after;
  if (event.type === 'establish' && unit !== undefined) {
    return all.some(
      (other) =>
        other !== event &&
        other.before.length > 0 &&
        ['merge', 'split', 'rename', 'reorganise'].includes(other.type) &&
        other.after.includes(unit) &&
        // What takes others in was there, or is set up on its own.
        !other.before.includes(unit),
    );
  }
  if (event.type === 'reorganise' && event.before.length === 0) {
    return event.after.every((part) =>
      all.some((other) => other !== event && other.type !== 'reorganise' && other.after.includes(part)),
    );
  }
  if (event.type === 'moveUnder' && event.parent === null)
    return all.some(
      (other) => other !== event && other.type === 'moveUnder' && other.before[0] === event.before[0],
    );
  return false;
}
