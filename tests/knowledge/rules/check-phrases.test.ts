// A sentence belongs to one record, however it is spelt.
import { describe, expect, it } from 'vitest';
import { checkPhrases } from '#knowledge/rules/check-phrases.ts';
import { makeBody, makeService } from '../../fakes/make-records.ts';
import { smallCityRecords } from '../../fakes/small-city.ts';

const check = (one: string, other: string) =>
  checkPhrases(
    smallCityRecords({
      services: [makeService({ id: 'one', phrases: { ja: [one] } })],
      outsideBodies: [makeBody({ id: 'other', phrases: { ja: [other] } })],
      topics: [],
      nonQuestions: [],
    }),
  );

describe('checkPhrases', () => {
  it.each([
    ['水漏れしている', '水漏れしている'],
    ['ミズが出ない。', 'みずが 出ない'],
    ['ＷｉＦｉはどこ？', 'wifiはどこ'],
  ])('refuses %s and %s in two records', (one, other) => {
    const problems = check(one, other);
    expect(problems).toMatchObject([{ severity: 'error', file: 'outside-bodies.yaml', where: 'other' }]);
    expect(problems[0]?.message).toContain('one');
  });

  it('accepts sentences that differ', () => {
    expect(check('水が出ない', '水が止まらない')).toEqual([]);
  });

  it('accepts a sentence twice in the same record', () => {
    const twice = makeService({ id: 'one', phrases: { ja: ['水が出ない', '水が出ない。'] } });
    expect(
      checkPhrases(smallCityRecords({ services: [twice], outsideBodies: [], topics: [], nonQuestions: [] })),
    ).toEqual([]);
  });
});
