// Contacts grown old, never confirmed or backed by a third party alone are found; dead ones are forgotten.
import { describe, expect, it } from 'vitest';
import { findContactGaps } from '#knowledge/coverage/find-contact-gaps.ts';
import { makeUnit } from '../../fakes/make-records.ts';
import { smallCityRecords } from '../../fakes/small-city.ts';

const TODAY = '2024-07-01';
const records = smallCityRecords();
const names = (gaps: readonly { readonly of: string }[]) => gaps.map(({ of }) => of);

describe('findContactGaps', () => {
  it('finds what was never confirmed and what was confirmed too long ago', () => {
    const gaps = findContactGaps(records, TODAY);
    expect(names(gaps.unconfirmed)).toEqual(['ごみ減量課']);
    expect(names(gaps.stale)).toEqual(['処理施設課']);
  });

  it('counts the very last day of freshness as fresh', () => {
    const unit = makeUnit({
      id: 'a',
      contactPoints: [{ telephone: '0999-00-5000', confirmed: '2022-07-02', source: 'web' }],
    });
    expect(findContactGaps(smallCityRecords({ units: [unit] }), TODAY).stale).toEqual([]);
    expect(findContactGaps(smallCityRecords({ units: [unit] }), '2024-07-02').stale).toHaveLength(1);
  });

  it('finds what only a third party shows', () => {
    expect(names(findContactGaps(records, TODAY).thirdPartyOnly)).toEqual(['ごみ減量課', '処理施設課']);
  });

  it('forgets numbers that are no longer given', () => {
    const unit = makeUnit({
      id: 'a',
      contactPoints: [{ telephone: '0999-00-5000', confirmed: null, source: 'web', until: '2024-06-30' }],
    });
    expect(findContactGaps(smallCityRecords({ units: [unit] }), TODAY).unconfirmed).toEqual([]);
  });
});
