// Joins what a notice tells unit by unit: parts split off one unit become one split, parts of a new body are new themselves.
import { type DatedDraft } from './read-passage.ts';

const MAKING: ReadonlySet<DatedDraft['draft']['type']> = new Set(['establish', 'merge', 'split']);

export function gatherParts(drafts: readonly DatedDraft[]): readonly DatedDraft[] {
  return separateParts(joinSplits(drafts));
}

/** B課【A課を分割】 and C課【A課を分割】 are one split of A課. */
function joinSplits(drafts: readonly DatedDraft[]): readonly DatedDraft[] {
  const joined: DatedDraft[] = [];
  for (const dated of drafts) {
    const { draft } = dated;
    const isPart = ({ draft: other }: DatedDraft): boolean =>
      other.type === 'split' &&
      other.after.length > 0 &&
      other.before.length === 1 &&
      other.before[0]?.name === draft.before[0]?.name &&
      !draft.after.some((unit) => other.after.some((made) => made.name === unit.name));
    const at = draft.type === 'split' && draft.after.length === 1 ? joined.findIndex(isPart) : -1;
    const first = joined[at]?.draft;
    if (first === undefined) joined.push(dated);
    else {
      const span = {
        start: Math.min(first.span.start, draft.span.start),
        end: Math.max(first.span.end, draft.span.end),
      };
      joined[at] = { ...dated, draft: { ...first, after: [...first.after, ...draft.after], span } };
    }
  }
  return joined;
}

/** 「A課は、b係、c係で構成」: when the notice makes A課, wherever it says so, b係 and c係 are new too (README rule 6). */
function separateParts(drafts: readonly DatedDraft[]): readonly DatedDraft[] {
  const born = new Set(
    drafts.flatMap(({ draft }) =>
      MAKING.has(draft.type)
        ? draft.after
            .map((unit) => unit.name)
            .filter((name) => !draft.before.some((unit) => unit.name === name))
        : [],
    ),
  );
  return drafts.flatMap(({ draft, day }) =>
    draft.type === 'reorganise' && draft.before.length === 0 && born.has(draft.parent ?? '')
      ? draft.after.map((unit) => ({ draft: { ...draft, type: 'establish' as const, after: [unit] }, day }))
      : [{ draft, day }],
  );
}
