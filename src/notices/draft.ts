// A change as one rule read it, before parents, dates and quotes are filled in and repeats are dropped.
import { type ChangeKind } from '#domain/change-event.ts';
import { type Position } from './notice.ts';
import { spanOf } from './mapped-text.ts';
import { type Sentence, type UnitName } from './sentence.ts';

export type Draft = {
  readonly type: ChangeKind;
  readonly before: readonly UnitName[];
  readonly after: readonly UnitName[];
  /** The body the sentence itself names; undefined leaves it to the headings, null forbids a parent. */
  readonly parent: string | null | undefined;
  readonly duty: string | null;
  readonly span: Position;
  /** A merge, split or regrouping whose result the sentence has not named yet. */
  readonly isOpen: boolean;
};

export type DraftParts = {
  readonly type: ChangeKind;
  readonly before?: readonly UnitName[];
  readonly after?: readonly UnitName[];
  readonly parent?: string | null | undefined;
  readonly duty?: string | null;
  readonly isOpen?: boolean;
};

/** A draft whose quote is the code from `start` to `end` of the sentence. */
export function draftFrom(sentence: Sentence, start: number, end: number, parts: DraftParts): Draft {
  return {
    type: parts.type,
    before: parts.before ?? [],
    after: parts.after ?? [],
    parent: parts.parent,
    duty: parts.duty ?? null,
    span: spanOf(sentence.code, start, end),
    isOpen: parts.isOpen ?? false,
  };
}

/** The bodies above a unit as the text wrote them, lowest last. */
export function ownParent(units: readonly UnitName[]): string | undefined {
  return units.map((unit) => unit.parents.at(-1)).find((parent) => parent !== undefined);
}

/** The body of units that join; null when they come from different ones, of which none is the new one's. */
export function sharedParent(units: readonly UnitName[]): string | undefined | null {
  const bodies = new Set(units.flatMap((unit) => unit.parents.slice(-1)));
  return bodies.size > 1 ? null : ownParent(units);
}

/** A plain unit name, for what a table cell or a context names. */
export function unitNamed(name: string, parents: readonly string[] = []): UnitName {
  return { name, parents, isFormer: false, isQuoted: false, isPost: false, isPointer: false, notes: [] };
}
