// Periods run forwards, do not contradict each other and fit the life of the unit.
import { describe, expect, it } from 'vitest';
import { checkPeriods } from '#knowledge/rules/check-periods.ts';
import { makeChange, makeService, makeUnit } from '../../fakes/make-records.ts';
import { smallCityRecords } from '../../fakes/small-city.ts';

const empty = { units: [], services: [], changes: [] };
const check = (changed: Parameters<typeof smallCityRecords>[0]) =>
  checkPeriods(smallCityRecords({ ...empty, ...changed }));
const competence = (unit: string, from?: string, until?: string) => ({
  unit,
  from,
  until,
  basis: 'fact' as const,
  source: 'web',
});

describe('checkPeriods', () => {
  it('finds nothing wrong in the fixture city', () => {
    expect(checkPeriods(smallCityRecords())).toEqual([]);
  });

  it('refuses a unit that ends before it begins', () => {
    expect(check({ units: [makeUnit({ id: 'a', from: '2023-04-01', until: '2023-03-31' })] })).toMatchObject([
      { where: 'units a' },
    ]);
  });

  it('accepts a unit of a single day', () => {
    expect(check({ units: [makeUnit({ id: 'a', from: '2023-04-01', until: '2023-04-01' })] })).toEqual([]);
  });

  it('refuses a unit below a body that no longer exists', () => {
    const units = [
      makeUnit({ id: 'above', until: '2022-03-31' }),
      makeUnit({ id: 'below', unitOf: 'above', from: '2022-04-01' }),
    ];
    expect(check({ units })).toMatchObject([{ where: 'units below' }]);
  });

  it('refuses two in charge on one day, but not one after the other', () => {
    const clash = makeService({
      id: 'clash',
      competent: [competence('a', undefined, '2023-04-01'), competence('b', '2023-04-01')],
    });
    const relay = makeService({
      id: 'relay',
      competent: [competence('a', undefined, '2023-03-31'), competence('b', '2023-04-01')],
    });
    expect(check({ services: [clash, relay] })).toMatchObject([{ where: 'clash competent[0]' }]);
  });

  it('refuses someone in charge before they exist or after they ended', () => {
    const units = [makeUnit({ id: 'a', from: '2021-04-01', until: '2023-03-31' })];
    const service = (from: string, until: string | undefined) => [
      makeService({ id: 'one', competent: [competence('a', from, until)] }),
    ];
    expect(check({ units, services: service('2021-03-31', '2023-03-31') })).toHaveLength(1);
    expect(check({ units, services: service('2021-04-01', undefined) })).toHaveLength(1);
    expect(check({ units, services: service('2021-04-01', '2023-03-31') })).toEqual([]);
  });

  it('refuses a unit that begins after the change that makes it', () => {
    const units = [makeUnit({ id: 'new', from: '2023-05-01' })];
    const changes = [makeChange({ id: 'making', resulting: ['new'], effective: '2023-04-01' })];
    expect(check({ units, changes })).toMatchObject([{ where: 'making' }]);
  });
});
