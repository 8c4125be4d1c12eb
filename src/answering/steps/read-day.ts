// Step 5: 「4月からは？」 in March and 「2月に出したときは？」 in June are answered for the day they mean.
import { readDay } from '../read-day.ts';
import { type Step } from '../steps.ts';

export const readDayStep: Step = {
  name: 'read-day',
  run(draft, { directory }) {
    const asked = readDay(
      draft.folded,
      draft.askedOn,
      directory.changes.map((change) => change.effective),
    );
    if (asked.shifted === null) return draft;
    return {
      ...draft,
      ...asked,
      trace: [...draft.trace, { step: 'read-day', note: `${asked.shifted}: ${asked.day}` }],
    };
  },
};
