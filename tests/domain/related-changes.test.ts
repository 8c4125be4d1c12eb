// The changes around a unit are found however many steps away, oldest first.
import { describe, expect, it } from 'vitest';
import { relatedChanges } from '#domain/related-changes.ts';
import { makeChange } from '../fakes/make-records.ts';
import { smallCity } from '../fakes/small-city.ts';

const changes = [
  makeChange({ id: 'second', original: ['b'], resulting: ['c'], effective: '2022-04-01' }),
  makeChange({ id: 'first', original: ['a'], resulting: ['b'], effective: '2020-04-01' }),
  makeChange({ id: 'far', original: ['y'], resulting: ['z'], effective: '2021-04-01' }),
  makeChange({
    id: 'duty',
    kind: 'transferDuty',
    original: ['c'],
    resulting: ['y'],
    effective: '2023-04-01',
  }),
];
const idsAround = (...units: string[]) => relatedChanges(smallCity({ changes }), units).map(({ id }) => id);

describe('relatedChanges', () => {
  it('follows units back and forth', () => {
    expect(idsAround('b')).toEqual(['first', 'second', 'duty']);
  });

  it('does not take the unit that got a duty for a successor', () => {
    expect(idsAround('a')).not.toContain('far');
    expect(idsAround('y')).toEqual(['far', 'duty']);
  });

  it('finds nothing around a unit that never changed', () => {
    expect(idsAround('komu-ka')).toEqual([]);
  });
});
