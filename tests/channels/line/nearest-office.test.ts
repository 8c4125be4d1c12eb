// Distances are right, and somebody far away is told nothing.
import { expect, it } from 'vitest';
import { findNearestOffice, kilometresBetween } from '#channels/line/nearest-office.ts';

const tokyo = { latitude: 35.6812, longitude: 139.7671 };
const osaka = { latitude: 34.7025, longitude: 135.4959 };

it('measures Tokyo to Osaka as about 403 km', () => {
  expect(kilometresBetween(tokyo, osaka)).toBeCloseTo(403, -1);
  expect(kilometresBetween(tokyo, tokyo)).toBe(0);
});

it('finds the closest, unless all are far away or none is known', () => {
  const offices = [
    { name: '遠い', latitude: 35.9, longitude: 139.8 },
    { name: '近い', latitude: 35.7, longitude: 139.8 },
  ];
  expect(findNearestOffice(tokyo, offices)?.office.name).toBe('近い');
  expect(findNearestOffice(osaka, offices)).toBeUndefined();
  expect(findNearestOffice(tokyo, [])).toBeUndefined();
});
