// All rules look at the records, and no rule hides another's findings.
import { describe, expect, it } from 'vitest';
import { checkRecords } from '#knowledge/check-records.ts';
import { makeUnit } from '../fakes/make-records.ts';
import { smallCityDocuments, smallCityRecords } from '../fakes/small-city.ts';

describe('checkRecords', () => {
  it('has only to-dos for the fixture city', () => {
    const problems = checkRecords(smallCityRecords(), smallCityDocuments);
    expect(problems.map(({ severity }) => severity)).toEqual(['notice']);
  });

  it('tells everything that is wrong at once', () => {
    const { units } = smallCityRecords();
    const broken = makeUnit({
      id: 'ryokin-ka',
      from: '2023-04-01',
      until: '2023-03-31',
      source: 'gone',
      quote: '料金',
    });
    const rules = checkRecords(smallCityRecords({ units: [...units, broken] }), smallCityDocuments).map(
      ({ rule }) => rule,
    );
    expect(rules).toEqual(
      expect.arrayContaining([
        '識別子は一つだけ',
        '指している先があること',
        '引用は出典の文と一字一句同じこと',
        '期間に矛盾がないこと',
      ]),
    );
  });
});
