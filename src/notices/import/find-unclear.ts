// Finds what is missing in a change that was only half read: a side that the text leaves unnamed.
import { type NoticeEvent } from '../notice.ts';

/** Undefined when the change can be written down as it is. */
export function findUnclear(event: NoticeEvent): string | undefined {
  const { before, after, parent } = event;
  switch (event.type) {
    case 'rename':
    case 'split':
    case 'merge':
      if (before.length === 0) return '変わる前の組織の名前がありません';
      return after.length === 0 ? '変わった後の組織の名前がありません' : undefined;
    case 'establish':
    case 'reorganise':
    case 'establishPost':
    case 'transferDuty':
      return after.length === 0 ? '変わった後の組織の名前がありません' : undefined;
    case 'abolish':
    case 'relocate':
      return before.length === 0 ? '対象の組織の名前がありません' : undefined;
    case 'moveUnder':
      if (before.length === 0) return '対象の組織の名前がありません';
      return parent === null ? 'どの組織の下に移るのかがありません' : undefined;
    default:
      event.type satisfies never;
      return undefined;
  }
}
