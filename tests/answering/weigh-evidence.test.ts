// What tables know for certain moves the search's probabilities, and they still add up to one.
import { describe, expect, it } from 'vitest';
import { weighEvidence } from '#answering/weigh-evidence.ts';
import { makeContext, TODAY } from '../fakes/make-draft.ts';
import { makeFindings } from '../fakes/make-findings.ts';

const context = makeContext();
const { offices } = makeFindings({ 'water-bill': 0.5, 'waste-bags': 0.3, police: 0.2 });
const named = (unit: string) => [{ units: [unit], start: 0, end: 3, near: false, written: '' }];
const nothing = { names: [], itemService: undefined, onTheWay: [], day: TODAY };
const weigh = (given: Partial<Parameters<typeof weighEvidence>[1]>) =>
  weighEvidence(offices, { ...nothing, ...given }, context);
const first = (weighed: ReturnType<typeof weigh>) => weighed[0]?.targets[0]?.id;

describe('weighEvidence', () => {
  it('changes nothing without evidence', () => {
    expect(weigh({}).map(({ probability }) => probability.toFixed(6))).toEqual([
      '0.500000',
      '0.300000',
      '0.200000',
    ]);
  });

  it('prefers the office that is named, also by a name it had before', () => {
    expect(first(weigh({ names: named('gomi-genryo') }))).toBe('waste-bags');
    expect(first(weigh({ names: named('seiso-ka') }))).toBe('waste-bags');
  });

  it('prefers the service of a thing to throw away, even one the search did not find', () => {
    expect(first(weigh({ itemService: 'waste-sorting' }))).toBe('waste-sorting');
    expect(
      weigh({ itemService: 'waste-plant' }).some(({ targets }) => targets[0]?.id === 'waste-plant'),
    ).toBe(true);
  });

  it('doubts that a town is meant which the citizen only moves to or from', () => {
    const probabilityOf = (onTheWay: readonly string[]) =>
      weigh({ onTheWay }).find(({ kind }) => kind === 'outside')?.probability ?? 0;
    expect(probabilityOf(['police'])).toBeLessThan(probabilityOf([]));
    expect(probabilityOf(['tsukikage'])).toBeCloseTo(probabilityOf([]), 9);
  });

  it('gives probabilities that add up to one, best first', () => {
    const weighed = weigh({ names: named('gomi-genryo'), itemService: 'waste-plant' }).map(
      ({ probability }) => probability,
    );
    expect(weighed.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 9);
    expect(weighed).toEqual(weighed.toSorted((a, b) => b - a));
  });

  it('stays at zero where nothing was found', () => {
    expect(weighEvidence([], nothing, context)).toEqual([]);
  });
});
