// Reads several duties that go to one receiver, each with its own giver: 「XはA課から、YはB課から、C課に移る」.
import { type Clause, type Item } from './clauses.ts';
import { type Draft } from './draft.ts';
import { findDuty } from './find-duty.ts';
import { type ReadingContext, resolveUnits } from './reading-context.ts';
import { type Sentence, type UnitName } from './sentence.ts';
import { transferDrafts } from './transfer-drafts.ts';

/** Empty unless there are two givers or more and a duty stands before each. */
export function readSharedReceiver(
  clause: Clause,
  sentence: Sentence,
  context: ReadingContext,
  receiver: Item,
  receivers: readonly UnitName[],
): readonly Draft[] {
  const givers = clause.items.filter((item) => item.role === 'from' && item.start < receiver.start);
  if (givers.length < 2) return [];
  let start = clause.start;
  const shares = givers.map((giver) => {
    const phrase = findDuty(sentence, [giver], start, giver.roleEnd);
    start = giver.roleEnd;
    return { giver, phrase };
  });
  return shares.every(({ phrase }) => phrase.duty !== null)
    ? shares.flatMap(({ giver, phrase }) =>
        transferDrafts(sentence, {
          start: phrase.start,
          end: clause.end,
          givers: resolveUnits(giver.units, context),
          receivers,
          duty: phrase.duty ?? '',
        }),
      )
    : [];
}
