// 「4月からは？」 asked in March is answered for April; 「2月のときは？」 asked in June for February.
import { describe, expect, it } from 'vitest';
import { readDay } from '#answering/read-day.ts';

const CHANGES = ['2021-04-01'];

describe('readDay before a known change', () => {
  it.each([
    '4月からはどの課ですか',
    '四月になったらどこに行けばいい',
    '新年度の担当は',
    '来月からどうなりますか',
    'Which office from April?',
    '組織改編のあとはどこ',
  ])('answers %s for the day of the change', (text) => {
    expect(readDay(text, '2021-03-10', CHANGES)).toEqual({ day: '2021-04-01', shifted: 'future' });
  });

  it('answers a question without a day for today', () => {
    expect(readDay('水道料金が高い', '2021-03-10', CHANGES)).toEqual({ day: '2021-03-10', shifted: null });
  });

  it('does not move to a change that lies beyond the month asked about', () => {
    expect(readDay('3月からはどの課ですか', '2021-02-10', CHANGES).shifted).toBeNull();
  });
});

describe('readDay after a known change', () => {
  it('answers who was in charge in an earlier month for the end of that month', () => {
    expect(readDay('2月に出したときは何課でしたか', '2021-06-01', CHANGES)).toEqual({
      day: '2021-02-28',
      shifted: 'past',
    });
  });

  it('answers who was in charge before the change for the day before it', () => {
    expect(readDay('再編前の担当はどこでしたか', '2021-06-01', CHANGES)).toEqual({
      day: '2021-03-31',
      shifted: 'past',
    });
  });

  it.each([
    '2月に引っ越してきました。ごみ袋はどこで買えますか',
    '2月に引っ越してきました。ごみ袋の担当はどこですか',
    '去年の水道料金はどこで確認できますか',
    '去年からずっと水道料金が高い',
    '4月からはどの課ですか',
    '2月に出したけど今はどの課ですか',
  ])('answers %s for today', (text) => {
    expect(readDay(text, '2021-06-01', CHANGES)).toEqual({ day: '2021-06-01', shifted: null });
  });

  it('stays on today where no change is known', () => {
    expect(readDay('再編前の担当はどこでしたか', '2021-06-01', []).shifted).toBeNull();
  });
});
