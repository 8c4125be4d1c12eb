// Gives every change its day: its own, the one staff gave, the notice's, or a proposed one to be confirmed.
import { type Notice } from '../notice.ts';
import { type Blocker, type DatedEvent, type ImportSettings } from './import-plan.ts';

export function dateEvents(
  notice: Notice,
  settings: Pick<ImportSettings, 'effective'>,
): { readonly dated: readonly DatedEvent[]; readonly blockers: readonly Blocker[] } {
  const sure = settings.effective ?? notice.effective ?? undefined;
  const proposed = notice.proposedEffective?.date;
  const dated = notice.events.flatMap((event): readonly DatedEvent[] => {
    const own = event.effective ?? sure;
    if (own !== undefined) return [{ event, day: own, isDayProposed: false }];
    return proposed === undefined ? [] : [{ event, day: proposed, isDayProposed: true }];
  });
  const missing = notice.events.length - dated.length;
  const blockers: readonly Blocker[] =
    missing === 0
      ? []
      : [
          {
            code: 'no-day',
            message: `いつからの変更か、お知らせから読み取れません(${missing}件)。`,
            how: '--effective 2027-04-01 のように、施行日を付けてください。',
          },
        ];
  return { dated, blockers };
}
