// What a unit became is followed along the dates: through splits, merges, moves and names nobody dated.
import { describe, expect, it } from 'vitest';
import { changesToTell, existsOn, predecessorsOf, successorsOn } from '#domain/lineage.ts';
import { makeChange, makeUnit } from '../fakes/make-records.ts';
import { smallCity } from '../fakes/small-city.ts';

const city = smallCity();

describe('successorsOn', () => {
  it('is the unit itself on its last day and what it became on the next', () => {
    expect(successorsOn(city, 'eigyo-ka', '2023-03-31')).toEqual(['eigyo-ka']);
    expect(successorsOn(city, 'eigyo-ka', '2023-04-01')).toEqual(['ryokin-ka']);
  });

  it('names every part of a unit that was split', () => {
    expect(successorsOn(city, 'seiso-ka', '2023-04-01')).toEqual(['gomi-genryo', 'shori-shisetsu']);
  });

  it('leads an old name without a last day to the unit that answers today', () => {
    expect(successorsOn(city, 'suido-shukin', '2019-01-01')).toEqual(['ryokin-ka']);
  });

  it('follows a chain of changes only as far as the day', () => {
    const chain = smallCity({
      units: [
        makeUnit({ id: 'a', until: '2020-03-31' }),
        makeUnit({ id: 'b', until: '2022-03-31' }),
        makeUnit({ id: 'c' }),
      ],
      changes: [
        makeChange({ id: 'first', original: ['a'], resulting: ['b'], effective: '2020-04-01' }),
        makeChange({ id: 'second', original: ['b'], resulting: ['c'], effective: '2022-04-01' }),
      ],
    });
    expect(successorsOn(chain, 'a', '2021-01-01')).toEqual(['b']);
    expect(successorsOn(chain, 'a', '2023-01-01')).toEqual(['c']);
  });

  it('names a unit once although two ways lead to it', () => {
    const diamond = smallCity({
      units: [makeUnit({ id: 'a', until: '2020-03-31' }), makeUnit({ id: 'b' })],
      changes: [
        makeChange({ id: 'one', original: ['a'], resulting: ['b'], effective: '2020-04-01' }),
        makeChange({ id: 'two', gatheredFrom: ['a'], resulting: ['b'], effective: '2020-04-01' }),
      ],
    });
    expect(successorsOn(diamond, 'a', '2021-01-01')).toEqual(['b']);
  });

  it('falls back to the body above a unit that ended without a successor', () => {
    const lost = smallCity({
      units: [makeUnit({ id: 'above' }), makeUnit({ id: 'lost', unitOf: 'above', until: '2020-03-31' })],
      changes: [],
    });
    expect(successorsOn(lost, 'lost', '2021-01-01')).toEqual(['above']);
  });

  it('ends although the data goes round in a circle', () => {
    const circle = smallCity({
      units: [makeUnit({ id: 'a', until: '2020-03-31' }), makeUnit({ id: 'b', until: '2020-03-31' })],
      changes: [
        makeChange({ id: 'there', original: ['a'], resulting: ['b'], effective: '2020-04-01' }),
        makeChange({ id: 'back', original: ['b'], resulting: ['a'], effective: '2020-04-01' }),
      ],
    });
    expect(successorsOn(circle, 'a', '2021-01-01')).toEqual([]);
    expect(successorsOn(circle, 'no-such-unit', '2021-01-01')).toEqual([]);
  });
});

describe('predecessorsOf', () => {
  it('names what a unit came from, and nothing for a unit that was always there', () => {
    expect(predecessorsOf(city, 'ryokin-ka')).toEqual(['eigyo-ka']);
    expect(predecessorsOf(city, 'komu-ka')).toEqual([]);
  });
});

describe('existsOn', () => {
  it('is false outside the dates, for old names without dates, and for ids nobody knows', () => {
    expect(existsOn(city, 'ryokin-ka', '2023-04-01')).toBe(true);
    expect(existsOn(city, 'ryokin-ka', '2023-03-31')).toBe(false);
    expect(existsOn(city, 'suido-shukin', '2019-01-01')).toBe(false);
    expect(existsOn(city, 'no-such-unit', '2023-04-01')).toBe(false);
  });
});

describe('changesToTell', () => {
  const { announceDaysBefore, explainDaysAfter } = city.city;
  const told = (day: string) => changesToTell(city, ['ryokin-ka', 'eigyo-ka'], day).map(({ id }) => id);

  it('announces a change shortly before it takes effect, explains it for years after, and tells it once', () => {
    expect({ announceDaysBefore, explainDaysAfter }).toEqual({
      announceDaysBefore: 60,
      explainDaysAfter: 1825,
    });
    expect(told('2023-01-30')).toEqual([]);
    expect(told('2023-01-31')).toEqual(['billing-rename']);
    expect(told('2028-03-30')).toEqual(['billing-rename']);
    expect(told('2028-03-31')).toEqual([]);
  });
});
