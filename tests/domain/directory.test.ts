// The directory finds records by id, tells changes in order and cannot be changed.
import { describe, expect, it } from 'vitest';
import { makeChange } from '../fakes/make-records.ts';
import { smallCity } from '../fakes/small-city.ts';

describe('A directory', () => {
  const directory = smallCity();

  it('finds records by id, and nothing under an id it does not hold', () => {
    expect(directory.findUnit('ryokin-ka')?.prefLabel).toBe('料金課');
    expect(directory.findService('water-bill')?.label.ja).toBe('水道料金');
    expect(directory.findSite('plant')?.address).toBe('北山9番地');
    expect(directory.findOutsideBody('police')?.label.ja).toBe('警察署');
    expect(directory.findTopic('vague-water')?.choices).toHaveLength(2);
    expect(directory.findUnit('no-such-unit')).toBeUndefined();
  });

  it('fails loudly where a record must exist', () => {
    expect(() => directory.getUnit('no-such-unit')).toThrow(/unit 'no-such-unit'/);
    expect(() => directory.getService('no-such-service')).toThrow(/service 'no-such-service'/);
    expect(() => directory.getSource('no-such-source')).toThrow(/source 'no-such-source'/);
  });

  it('tells the changes of a unit oldest first, whichever side of them it stands on', () => {
    const later = makeChange({ id: 'later', original: ['komu-ka'], effective: '2024-04-01' });
    const first = makeChange({ id: 'first', resulting: ['komu-ka'], effective: '2020-04-01' });
    const middle = makeChange({ id: 'middle', gatheredFrom: ['komu-ka'], effective: '2022-04-01' });
    const changed = smallCity({ changes: [later, first, middle] });
    expect(changed.changesOf('komu-ka').map(({ id }) => id)).toEqual(['first', 'middle', 'later']);
    expect(changed.changesOf('ryokin-ka')).toEqual([]);
  });

  it('cannot be changed while it is in use', () => {
    expect(() => Object.assign(directory, { version: 'other' })).toThrow(TypeError);
  });
});
