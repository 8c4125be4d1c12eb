// A referral holds facts of records only: numbers that were confirmed, or the next body that has one.
import { describe, expect, it } from 'vitest';
import { makeReferral, switchboardOf } from '#answering/make-referral.ts';
import { makeContext, TODAY } from '../fakes/make-draft.ts';
import { makeService, makeUnit } from '../fakes/make-records.ts';
import { smallCity, smallCityRecords } from '../fakes/small-city.ts';

const context = makeContext();
const refer = (unit: string, service: string | null, day = TODAY, askedOn = TODAY) =>
  makeReferral({ unit, service }, day, askedOn, 'ja', context);
const numbersOf = (referral: ReturnType<typeof refer>) =>
  referral.contactPoints.map(({ telephone, role, of }) => [telephone, role, of]);

describe('The contacts of a referral', () => {
  it('are the unit’s own where they are confirmed', () => {
    expect(numbersOf(refer('shori-shisetsu', 'waste-plant'))).toEqual([
      ['0999-00-4000', 'unit', '処理施設課'],
    ]);
  });

  it('are those of the body above a unit without a number', () => {
    expect(numbersOf(refer('ryokin-ka', 'water-bill'))).toEqual([['0999-00-2000', 'parent', '水道局']]);
  });

  it('are the switchboard’s where the unit’s number was never confirmed', () => {
    expect(numbersOf(refer('gomi-genryo', 'waste-bags'))).toEqual([
      ['0999-00-1000', 'switchboard', '星見市'],
    ]);
  });

  it('are the switchboard’s where the unit is only assumed to be in charge', () => {
    const assumed = makeService({
      id: 'assumed',
      competent: [{ unit: 'shori-shisetsu', basis: 'assumed', source: 'common-practice' }],
    });
    const directory = smallCity({ services: [assumed] });
    const referral = makeReferral(
      { unit: 'shori-shisetsu', service: 'assumed' },
      TODAY,
      TODAY,
      'ja',
      makeContext({ directory }),
    );
    expect(numbersOf(referral)).toEqual([['0999-00-1000', 'switchboard', '星見市']]);
    expect(referral.basis).toBe('assumed');
  });

  it('leave out a number outside its dates', () => {
    const contact = { telephone: '0999-00-5000', confirmed: '2023-01-01', source: 'web' };
    const unit = makeUnit({
      id: 'moving',
      contactPoints: [
        { ...contact, until: '2023-05-31' },
        { ...contact, telephone: '0999-00-6000', from: '2023-06-01' },
      ],
    });
    const directory = smallCity({ units: [unit] });
    const on = (day: string) =>
      makeReferral(
        { unit: 'moving', service: null },
        day,
        day,
        'ja',
        makeContext({ directory }),
      ).contactPoints.map(({ telephone }) => telephone);
    expect([on('2023-05-31'), on('2023-06-01')]).toEqual([['0999-00-5000'], ['0999-00-6000']]);
  });
});

describe('makeReferral', () => {
  it('cites the source of who is in charge with the words it stands on', () => {
    expect(refer('ryokin-ka', 'water-bill').sources).toContainEqual({
      id: 'notice',
      title: '令和5年度の組織改編について',
      quote: '料金課は、水道料金を所管',
    });
  });

  it('tells what changed for the unit', () => {
    expect(refer('gomi-genryo', 'waste-bags').changes).toEqual([
      { kind: 'split', effective: '2023-04-01', before: ['清掃課'], after: ['ごみ減量課', '処理施設課'] },
    ]);
  });

  it('names the unit by its full path and says what it does', () => {
    const referral = refer('gomi-genryo', 'waste-bags');
    expect(referral.unit).toEqual({ id: 'gomi-genryo', name: 'ごみ減量課', path: ['環境部', 'ごみ減量課'] });
    expect(referral.notes).toEqual(['ごみ袋、分別、収集の仕事をしています。']);
  });

  it('refers to a unit that was asked for by name without any service', () => {
    expect(refer('ryokin-ka', null)).toMatchObject({ service: null, sources: [{ id: 'notice' }] });
  });
});

describe('The opening of a counter', () => {
  it('is told for today and never for another day', () => {
    expect(refer('ryokin-ka', 'water-bill').contactPoints[0]).toMatchObject({
      openNow: true,
      nextOpening: null,
    });
    expect(refer('ryokin-ka', 'water-bill', '2023-06-08').contactPoints[0]).toMatchObject({
      openNow: null,
      nextOpening: null,
    });
  });
});

describe('switchboardOf', () => {
  it('stands at the city hall', () => {
    const { city } = smallCityRecords();
    expect(switchboardOf(TODAY, context)).toMatchObject({
      telephone: city.switchboard.telephone,
      address: '星見町1番地',
      hours: '平日 9:00–17:00',
    });
  });
});
