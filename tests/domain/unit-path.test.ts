// A unit's full name is read from the department down, and a subsection counts as its section.
import { describe, expect, it } from 'vitest';
import { ancestryOf, sectionOf, unitPath } from '#domain/unit-path.ts';
import { makeUnit } from '../fakes/make-records.ts';
import { smallCity } from '../fakes/small-city.ts';

const city = smallCity({
  units: [
    makeUnit({ id: 'bu', prefLabel: '水道部' }),
    makeUnit({ id: 'ka', prefLabel: '料金課', unitOf: 'bu' }),
    makeUnit({ id: 'kakari', prefLabel: '検針係', unitOf: 'ka' }),
    makeUnit({ id: 'plaza', prefLabel: 'クリーンセンター', unitOf: 'bu' }),
    makeUnit({ id: 'orphan', prefLabel: '迷子係', unitOf: 'no-such-unit' }),
    makeUnit({ id: 'tail', prefLabel: '尾係', unitOf: 'head' }),
    makeUnit({ id: 'head', prefLabel: '頭係', unitOf: 'tail' }),
  ],
});

describe('unitPath', () => {
  it('names every body from the outermost to the unit', () => {
    expect(unitPath(city, 'kakari')).toEqual(['水道部', '料金課', '検針係']);
  });

  it('ends where the body above is not known', () => {
    expect(unitPath(city, 'orphan')).toEqual(['迷子係']);
    expect(unitPath(city, 'no-such-unit')).toEqual([]);
  });
});

describe('ancestryOf', () => {
  it('ends although two units stand above each other', () => {
    expect(ancestryOf(city, 'tail').map(({ id }) => id)).toEqual(['head', 'tail']);
  });
});

describe('sectionOf', () => {
  it.each([
    ['kakari', 'ka'],
    ['ka', 'ka'],
    ['plaza', 'plaza'],
    ['bu', 'bu'],
  ])('of %s is %s', (unit, section) => {
    expect(sectionOf(city, unit)).toBe(section);
  });
});
