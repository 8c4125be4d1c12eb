// What a reader remembers while going through a notice: the units just spoken of, which are new, and the headings above.
import { type UnitName } from './sentence.ts';
import { type Draft, unitNamed } from './draft.ts';
import { canHead, findUnitKind, levelOf } from './unit-kinds.ts';

export type ReadingContext = {
  /** The body that the notice's title is about, for units under no other heading. */
  readonly titleBodies: readonly string[];
  /** Bodies the headings above name, outermost first. */
  readonly bodies: readonly string[];
  /** The unit that the heading or the start of the passage is about. */
  readonly topic: UnitName | undefined;
  /** Units most recently spoken of, latest first. */
  readonly recent: readonly UnitName[];
  /** The units that the change read last made or gave a duty to. */
  readonly results: readonly UnitName[];
  /** Units that the change read last has ended. */
  readonly ended: readonly UnitName[];
  /** Units that came to be in this notice. */
  readonly fresh: ReadonlySet<string>;
  readonly asked?: AskedDuty | undefined;
};

/** The duty that the question just read is about; the answer may leave it out. */
export type AskedDuty = {
  readonly duty: string;
  readonly givers: readonly UnitName[];
  /** Where in the notice the question names the giver or the duty. */
  readonly start: number;
};

export const EMPTY_CONTEXT: ReadingContext = {
  titleBodies: [],
  bodies: [],
  topic: undefined,
  recent: [],
  results: [],
  ended: [],
  fresh: new Set(),
};
const MEMORY = 24;
const MOST_FRESH = 400;

/** The context after a draft has been read: its units come to the front. */
export function rememberDraft(context: ReadingContext, draft: Draft): ReadingContext {
  const results = draft.after.length > 0 ? draft.after : draft.before;
  const parents = [draft.parent, ...results.flatMap((unit) => [...unit.parents].reverse())].flatMap((name) =>
    typeof name === 'string' ? [unitNamed(name)] : [],
  );
  const old = draft.before.map((unit) => unit.name);
  const born = ['establish', 'merge', 'split', 'reorganise'].includes(draft.type)
    ? draft.after
        .map((unit) => unit.name)
        .filter((name) => !old.includes(name) && (draft.type !== 'reorganise' || old.length > 0))
    : [];
  return {
    ...context,
    recent: [...results, ...parents, ...context.recent].slice(0, MEMORY),
    results:
      draft.type === 'transferDuty' && draft.after.length === 0
        ? context.results
        : draft.type === 'establish' || draft.type === 'transferDuty'
          ? draft.after
          : [],
    ended: draft.type === 'abolish' ? [...context.ended, ...draft.before] : [],
    fresh: born.length > 0 ? new Set([...context.fresh, ...born].slice(-MOST_FRESH)) : context.fresh,
  };
}

export function rememberUnits(context: ReadingContext, units: readonly UnitName[]): ReadingContext {
  const spoken = units
    .filter((unit) => !unit.isPointer)
    .flatMap((unit) => [unit, ...[...unit.parents].reverse().map((name) => unitNamed(name))]);
  return spoken.length === 0
    ? context
    : { ...context, recent: [...spoken, ...context.recent].slice(0, MEMORY) };
}

/** The units a name stands for: itself, or for 同課 and 両課 the ones spoken of before. */
export function resolvePointer(unit: UnitName, context: ReadingContext): readonly UnitName[] {
  if (!unit.isPointer) return [{ ...unit, parents: resolveParents(unit.parents, context) }];
  const kind = findUnitKind(unit.name)?.ending ?? '';
  const known = context.topic === undefined ? context.recent : [...context.recent, context.topic];
  const candidates = known.filter((other) => !other.isPointer && other.name.endsWith(kind));
  const parents = known.flatMap((other) =>
    other.parents.filter((name) => name.endsWith(kind)).map((name) => unitNamed(name)),
  );
  const count = unit.name.startsWith('両') ? 2 : 1;
  const longer = candidates.filter((other) => other.name.endsWith(unit.name.slice(1)));
  return [...longer, ...candidates, ...parents].slice(0, count);
}

function resolveParents(parents: readonly string[], context: ReadingContext): readonly string[] {
  return parents.flatMap((name) =>
    /^(?:同(?!和)|両)/.test(name)
      ? resolvePointer({ ...unitNamed(name), isPointer: true }, context).map((unit) => unit.name)
      : [name],
  );
}

export function resolveUnits(units: readonly UnitName[], context: ReadingContext): readonly UnitName[] {
  return units.flatMap((unit) => resolvePointer(unit, context));
}

const LOWEST_BODY_OF_POST = 30;

/** The nearest body above `unit` among the headings; null when none fits. Bodies in `except` don't count. */
export function bodyAbove(
  unit: UnitName | undefined,
  context: ReadingContext,
  except: ReadonlySet<string> = new Set(),
): string | null {
  if (unit === undefined) return null;
  const fits = (body: string): boolean =>
    unit.isPost ? levelOf(body) >= LOWEST_BODY_OF_POST : canHead(body, unit.name);
  return context.bodies.findLast((body) => fits(body) && !except.has(body)) ?? null;
}
