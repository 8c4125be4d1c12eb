// A unit of today to which nothing leads is found; old units and the bodies above a served one are not.
import { expect, it } from 'vitest';
import { findUnservedUnits } from '#knowledge/coverage/find-unserved-units.ts';
import { smallCityRecords } from '../../fakes/small-city.ts';

it('Only units of today without any service are listed', () => {
  const idsOn = (day: string) => findUnservedUnits(smallCityRecords(), day).map(({ id }) => id);
  expect(idsOn('2023-06-01')).toEqual(['bunka-ka']);
  expect(idsOn('2023-03-01')).toEqual(['bunka-ka']);
  expect(findUnservedUnits(smallCityRecords({ services: [] }), '2023-06-01').map(({ id }) => id)).toContain(
    'suido-kyoku',
  );
});
