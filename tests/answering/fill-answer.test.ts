// A verdict is filled with facts of the day; a fault is filled with the way to the switchboard.
import { describe, expect, it } from 'vitest';
import { faultAnswer, fillAnswer } from '#answering/fill-answer.ts';
import { type Verdict } from '#answering/draft.ts';
import { answerSchema } from '#domain/answer.ts';
import { makeContext, makeDraft } from '../fakes/make-draft.ts';

const context = makeContext();
const fill = (verdict: Verdict | undefined, given = {}) =>
  fillAnswer(makeDraft('質問', { verdict, ...given }), context);
const bill = { unit: 'ryokin-ka', service: 'water-bill' };
const named = (unit: string, written: string) => ({
  units: [unit],
  start: 0,
  end: written.length,
  near: false,
  written,
});

describe('fillAnswer', () => {
  const verdicts: readonly Verdict[] = [
    { kind: 'answered', picks: [bill] },
    {
      kind: 'clarification',
      choices: [{ label: '水道料金', question: '水道料金', service: 'water-bill', units: [] }],
    },
    { kind: 'outside', body: 'police', picks: [bill] },
    { kind: 'emergency', match: { id: 'fire', call: ['119'], always: false, evidence: ['火事'] } },
    { kind: 'unanswered', reason: 'greeting' },
  ];

  it.each(verdicts)('keeps to the public contract for %o', (verdict) => {
    const facts = fill(verdict);
    expect(facts.status).toBe(verdict.kind);
    expect(answerSchema.safeParse({ ...facts, text: '' }).error).toBeUndefined();
  });

  it('names the outside body, why, and the city’s part if there is one', () => {
    expect(fill({ kind: 'outside', body: 'police', picks: [bill] })).toMatchObject({
      outside: { name: '警察署', telephone: null, why: '免許や落とし物は警察の仕事です。' },
      referrals: [{ unit: { id: 'ryokin-ka' } }],
    });
  });

  it('explains what a former name has become', () => {
    const { named: explained } = fill(
      { kind: 'answered', picks: [bill] },
      { names: [named('eigyo-ka', '営業課')] },
    );
    expect(explained).toMatchObject([
      {
        name: '水道局 営業課',
        until: '2023-03-31',
        now: [{ id: 'ryokin-ka' }],
        changes: [{ kind: 'rename' }],
      },
    ]);
  });

  it('explains each name once, and none for a unit that was found by its number', () => {
    const twice = [named('eigyo-ka', '営業課'), named('eigyo-ka', '営業課')];
    expect(fill({ kind: 'answered', picks: [bill] }, { names: twice }).named).toHaveLength(1);
    expect(fill({ kind: 'answered', picks: [bill] }, { names: [named('ryokin-ka', '')] }).named).toEqual([]);
  });

  it('answers for the day meant and says on which day it was asked', () => {
    const facts = fill(
      { kind: 'answered', picks: [{ unit: 'eigyo-ka', service: 'water-bill' }] },
      { day: '2023-03-31' },
    );
    expect(facts.asOf).toBe('2023-06-01');
    expect(facts.referrals[0]?.unit.name).toBe('営業課');
  });

  it.each([undefined, { kind: 'outside', body: 'no-such-body', picks: [] } as const])(
    'turns %o into a fault, not into silence',
    (verdict) => {
      expect(fill(verdict)).toMatchObject({ status: 'unanswered', reason: 'fault', referrals: [] });
    },
  );
});

describe('faultAnswer', () => {
  it('gives the switchboard', () => {
    expect(faultAnswer(makeDraft('質問'), context)).toMatchObject({
      reason: 'fault',
      switchboard: { telephone: '0999-00-1000' },
    });
  });
});
