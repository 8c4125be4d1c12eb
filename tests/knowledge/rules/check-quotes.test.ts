// A quote stands in its source word for word, wherever it is used.
import { describe, expect, it } from 'vitest';
import { checkQuotes } from '#knowledge/rules/check-quotes.ts';
import { makeChange, makeService, makeUnit } from '../../fakes/make-records.ts';
import { smallCityDocuments, smallCityRecords } from '../../fakes/small-city.ts';

const wrong = '営業課を料金係に課名変更';
const check = (changed: Parameters<typeof smallCityRecords>[0]) =>
  checkQuotes(smallCityRecords(changed), smallCityDocuments);

describe('checkQuotes', () => {
  it('finds every quote of the fixture city in its source', () => {
    expect(check({})).toEqual([]);
  });

  it.each([
    ['unit', { units: [makeUnit({ id: 'one', source: 'notice', quote: wrong })] }],
    ['change', { changes: [makeChange({ id: 'one', quote: wrong })] }],
    ['unchanged unit', { unchanged: [{ unit: 'one', source: 'notice', quote: wrong }] }],
    [
      'service',
      {
        services: [
          makeService({
            id: 'one',
            competent: [{ unit: 'ryokin-ka', basis: 'notice', source: 'notice', quote: wrong }],
          }),
        ],
      },
    ],
  ])('finds the changed word in the quote of a %s', (_, changed) => {
    const [problem] = check(changed);
    expect(problem).toMatchObject({ severity: 'error', rule: '引用は出典の文と一字一句同じこと' });
    expect(problem?.where).toContain('one');
    expect(problem?.message).toContain(wrong);
  });

  it('refuses a quote from a source whose text is not held', () => {
    const [problem] = check({ units: [makeUnit({ id: 'one', source: 'web', quote: '料金課' })] });
    expect(problem?.fix).toContain('quote の行を消して');
  });
});
