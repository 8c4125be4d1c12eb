// A question about another day is answered for that day, and the draft says so.
import { describe, expect, it } from 'vitest';
import { readDayStep } from '#answering/steps/read-day.ts';
import { makeContext, makeDraft } from '../../fakes/make-draft.ts';

const read = (text: string, askedOn: string) =>
  readDayStep.run(makeDraft(text, { askedOn, day: askedOn }), makeContext());

describe('read-day', () => {
  it('moves to the next known change when asked ahead', async () => {
    expect(await read('4月からはどの課ですか', '2023-03-10')).toMatchObject({
      askedOn: '2023-03-10',
      day: '2023-04-01',
      shifted: 'future',
    });
  });

  it('moves back when asked who was in charge before', async () => {
    expect(await read('再編前の担当はどこでしたか', '2023-06-01')).toMatchObject({
      day: '2023-03-31',
      shifted: 'past',
    });
  });

  it('stays on the day of the question otherwise', async () => {
    expect(await read('水道料金が高い', '2023-06-01')).toMatchObject({
      day: '2023-06-01',
      shifted: null,
      trace: [],
    });
  });
});
