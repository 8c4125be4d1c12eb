// Builds the drafts of a duty that passes from its givers on, one for each receiver.
import { type Draft, draftFrom } from './draft.ts';
import { type Sentence, type UnitName } from './sentence.ts';
import { canContain } from './unit-kinds.ts';

export type Transfer = {
  readonly start: number;
  readonly end: number;
  readonly givers: readonly UnitName[];
  readonly receivers: readonly UnitName[];
  readonly duty: string;
};

export function transferDrafts(
  sentence: Sentence,
  { start, end, givers, receivers, duty }: Transfer,
): readonly Draft[] {
  return receivers.map((receiver) => {
    const unit = lowestReceiver(receiver);
    return draftFrom(sentence, start, end, {
      type: 'transferDuty',
      before: givers,
      after: [unit],
      parent: unit.parents.at(-1) ?? null,
      duty,
    });
  });
}

/** A duty that leaves its givers while the receiver stays unnamed for now. */
export function openTransfer(
  sentence: Sentence,
  { start, end, givers, duty }: Omit<Transfer, 'receivers'>,
): Draft {
  return draftFrom(sentence, start, end, {
    type: 'transferDuty',
    before: givers,
    parent: null,
    duty,
    isOpen: true,
  });
}

/** 健康推進課(健康推進係): the unit in the brackets receives. */
function lowestReceiver(unit: UnitName): UnitName {
  const note = unit.notes.map((body) => body.text.trim()).find((text) => canContain(unit.name, text));
  return note === undefined
    ? unit
    : { ...unit, name: note, parents: [...unit.parents, unit.name], notes: [] };
}
