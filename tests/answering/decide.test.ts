// Probabilities become a verdict: sure enough to name an office, or honest enough to ask or pass on.
import { describe, expect, it } from 'vitest';
import { decide, isOpen } from '#answering/decide.ts';
import { makeDraft } from '../fakes/make-draft.ts';
import { makeFindings } from '../fakes/make-findings.ts';
import { smallCityRecords } from '../fakes/small-city.ts';

const { search } = smallCityRecords();
const verdict = (probabilities: Readonly<Record<string, number>>, given = {}) => {
  const findings = makeFindings(probabilities, given);
  return decide(findings.offices, search, findings);
};

describe('decide', () => {
  it('names an office that is clearly in charge', () => {
    expect(verdict({ 'water-bill': 0.9, 'waste-bags': 0.05 })).toMatchObject({
      kind: 'office',
      candidate: { probability: 0.9 },
    });
  });

  it('asks back between two offices that are equally likely, likeliest first', () => {
    const decision = verdict({ 'waste-bags': 0.3, 'water-bill': 0.35, police: 0.2 });
    expect(decision.kind).toBe('ask');
    const ids = 'candidates' in decision ? decision.candidates.map(({ targets }) => targets[0]?.id) : [];
    expect(ids).toEqual(['water-bill', 'waste-bags', 'police']);
  });

  it('offers no more choices than the settings say', () => {
    const offices = {
      'water-bill': 0.2,
      'water-leak': 0.2,
      'waste-bags': 0.2,
      'residence-record': 0.2,
      police: 0.15,
    };
    const { offices: candidates, ...findings } = makeFindings(offices);
    const decision = decide(candidates, { ...search, choices: 3 }, findings);
    expect(decision).toMatchObject({ kind: 'ask', candidates: { length: 3 } });
  });

  it('says whose job it is when it is not the city’s', () => {
    expect(verdict({ police: 0.8, 'water-bill': 0.1 }).kind).toBe('outside');
  });

  it('names nobody when the message asks nothing', () => {
    expect(verdict({ greeting: 0.9, 'water-bill': 0.1 }).kind).toBe('none');
    expect(verdict({ greeting: 0.3, thanks: 0.3, 'off-topic': 0.1, 'water-bill': 0.3 }).kind).toBe('none');
  });

  it('asks with the topic’s own choices when the question is that vague', () => {
    expect(verdict({ 'vague-water': 0.7, 'water-bill': 0.2 }).kind).toBe('topic');
  });

  it('offers nothing when nothing is likely', () => {
    expect(verdict({ 'water-bill': 0.02, 'waste-bags': 0.01 }).kind).toBe('nothing');
    expect(verdict({}).kind).toBe('nothing');
  });

  it('guesses nothing from a text of which it knows no part', () => {
    expect(verdict({ 'water-bill': 0.99 }, { knownFeatures: 0 }).kind).toBe('nothing');
  });

  it('asks back on a single word that two offices share, although one of them looks likelier', () => {
    const spread = [
      { office: 'a', target: 'water-bill', share: 0.5 },
      { office: 'outside:police', target: 'police', share: 0.5 },
    ];
    expect(verdict({ 'water-bill': 0.8 }, { spread })).toMatchObject({
      kind: 'ask',
      candidates: [{ kind: 'service' }, { kind: 'outside' }],
    });
  });
});

describe('isOpen', () => {
  it('is true until a step has settled what to answer', () => {
    expect(isOpen(makeDraft('水道'))).toBe(true);
    expect(isOpen(makeDraft('', { verdict: { kind: 'unanswered', reason: 'empty' } }))).toBe(false);
  });
});
