// Pairs extracted events with gold events, treating as equal what the notices' README treats as equal.
import { type GoldEvent } from './gold.ts';
import { type NoticeEvent } from './notice.ts';
import { dutyKey } from './same-duty.ts';

export type EventMatch = { readonly gold: GoldEvent; readonly found: readonly NoticeEvent[] };

export type EventMatches = {
  readonly matched: readonly EventMatch[];
  /** Gold events nobody found; optional ones are left out. */
  readonly missed: readonly GoldEvent[];
  readonly spurious: readonly NoticeEvent[];
};

type Shape = {
  readonly type: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly parent?: string | null;
  readonly duty?: string | null;
};

export function matchEvents(gold: readonly GoldEvent[], found: readonly NoticeEvent[]): EventMatches {
  const alias = renamedNames(gold);
  const left = new Set(found);
  const matched: EventMatch[] = [];
  const open = new Set(gold);
  const take = (event: GoldEvent, matches: readonly NoticeEvent[]): void => {
    matches.forEach((match) => left.delete(match));
    open.delete(event);
    matched.push({ gold: event, found: matches });
  };
  for (const event of gold) {
    const exact = [...left].find(
      (other) => isSameShape(event, other, alias) && event.parent === other.parent,
    );
    const match = exact ?? [...left].find((other) => isSameShape(event, other, alias));
    if (match !== undefined) take(event, [match]);
  }
  for (const event of [...open]) {
    const others = (event.accept ?? []).flatMap((shape) => {
      const match = [...left].find((other) => isSameShape(shape, other, alias));
      return match === undefined ? [] : [match];
    });
    if (others.length > 0) take(event, others);
  }
  return { matched, missed: [...open].filter((event) => event.optional !== true), spurious: [...left] };
}

function isSameShape(a: Shape, b: Shape, alias: ReadonlyMap<string, string>): boolean {
  if (a.type !== b.type) return false;
  if (
    a.type === 'transferDuty' &&
    typeof a.duty === 'string' &&
    typeof b.duty === 'string' &&
    !isSameDuty(a.duty, b.duty)
  )
    return false;
  const isReceiver = a.type === 'transferDuty';
  return (
    isSameSide(a.before, b.before, a, b, alias, isReceiver) &&
    isSameSide(a.after, b.after, a, b, alias, isReceiver)
  );
}

function isSameSide(
  a: readonly string[],
  b: readonly string[],
  left: Shape,
  right: Shape,
  alias: ReadonlyMap<string, string>,
  isReceiver: boolean,
): boolean {
  const isSame = (one: string, two: string): boolean =>
    isSameName(one, two, alias) ||
    isSameName(one, `${right.parent ?? ''}${two}`, alias) ||
    isSameName(`${left.parent ?? ''}${one}`, two, alias) ||
    (isReceiver && (isSameName(left.parent ?? '', two, alias) || isSameName(one, right.parent ?? '', alias)));
  return (
    a.length === b.length &&
    a.every((one) => b.some((two) => isSame(one, two))) &&
    b.every((two) => a.some((one) => isSame(one, two)))
  );
}

export function isSameName(a: string, b: string, alias: ReadonlyMap<string, string> = new Map()): boolean {
  const [one, two] = [nameKey(a), nameKey(b)];
  return one !== '' && (one === two || (alias.get(one) ?? one) === (alias.get(two) ?? two));
}

function isSameDuty(a: string, b: string): boolean {
  const [one, two] = [dutyKey(a), dutyKey(b)];
  return one === two || one.includes(two) || two.includes(one);
}

/** The names of a unit renamed in the notice stand for one unit. */
function renamedNames(gold: readonly GoldEvent[]): ReadonlyMap<string, string> {
  return new Map(
    gold.flatMap((event) =>
      event.type === 'rename'
        ? [[nameKey(event.before[0] ?? ''), nameKey(event.after[0] ?? '')] as const]
        : [],
    ),
  );
}

function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s「」『』・]/g, '')
    .replace(/^旧/, '');
}
