// The whole strategy on a small city, with a search that finds what the test says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswerQuestion } from '#answering/answer-question.ts';
import { type Findings } from '#domain/findings.ts';
import { anyText } from '../fakes/any-text.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { makeFindings, NO_FINDINGS } from '../fakes/make-findings.ts';
import { smallCity } from '../fakes/small-city.ts';

function answering(find: (text: string) => Findings) {
  const searched: string[] = [];
  const answer = createAnswerQuestion({
    directory: smallCity(),
    findCandidates: (text) => {
      searched.push(text);
      return Promise.resolve(find(text));
    },
    clock: createFakeClock('2023-06-01T01:00:00Z'),
    calendar: { isHoliday: () => false },
  });
  return { answer, searched };
}

const sureOfWater = () => makeFindings({ 'water-bill': 0.95 });

describe('createAnswerQuestion', () => {
  it('names the office in charge on the day of the question', async () => {
    const { answer } = answering(sureOfWater);
    const now = await answer({ text: '水道料金が高い' });
    const before = await answer({ text: '水道料金が高い', asOf: '2023-03-31' });
    expect(now.facts.referrals[0]?.unit.name).toBe('料金課');
    expect(before.facts.referrals[0]?.unit.name).toBe('営業課');
  });

  it('answers on the city’s own day where the question names none', async () => {
    const { facts } = await answering(sureOfWater).answer({ text: '水道料金が高い' });
    expect(facts.asOf).toBe('2023-06-01');
  });

  it('puts an emergency before everything else, even where the search fails', async () => {
    const { answer } = answering(() => {
      throw new Error('no index');
    });
    const { facts } = await answer({ text: '水道料金のことと、家が燃えています。火事です' });
    expect(facts).toMatchObject({ status: 'emergency', emergency: { call: ['119'] }, referrals: [] });
  });

  it('shows personal data to no later step', async () => {
    const { answer, searched } = answering(sureOfWater);
    const { draft } = await answer({ text: '水道料金が高い。電話は090-1234-5678です' });
    expect(searched.length).toBeGreaterThan(0);
    expect([...searched, draft.text, draft.folded].join()).not.toMatch(/1234/);
  });

  it('answers in the language of the question', async () => {
    const { facts } = await answering(sureOfWater).answer({ text: 'My water bill is too high' });
    expect(facts).toMatchObject({ lang: 'en', referrals: [{ service: { label: 'Water bill' } }] });
  });

  it.each([
    ['', 'empty'],
    ['あ'.repeat(501), 'too-long'],
    ['？！…', 'nonsense'],
    ['090-1234-5678', 'personal-data'],
    ['<script>alert(1)</script>', 'attack'],
    ['ぬぬぬぬ', 'nonsense'],
  ])('says honestly why it names nobody for %j', async (text, reason) => {
    const { facts } = await answering(() => NO_FINDINGS).answer({ text });
    expect(facts).toMatchObject({ status: 'unanswered', reason, referrals: [] });
  });

  it('turns a broken search into an answer, and keeps the fault for the operator', async () => {
    const broken = new Error('index gone');
    const { facts, fault } = await answering(() => {
      throw broken;
    }).answer({ text: '水道料金が高い' });
    expect(facts).toMatchObject({ status: 'unanswered', reason: 'fault' });
    expect(fault).toBe(broken);
  });

  it('leaves a trace of every step for whoever asks why', async () => {
    const { draft } = await answering(sureOfWater).answer({ text: '料金課はどこですか' });
    const steps = draft.trace.map(({ step }) => step);
    expect(steps).toEqual(expect.arrayContaining(['accept', 'recognize-names', 'decide']));
    expect(draft.trace.some(({ note }) => note.includes('ryokin-ka'))).toBe(true);
  });

  it('never breaks and never falls silent, whatever it is asked', async () => {
    const { answer } = answering(() => makeFindings({ 'water-bill': 0.4, police: 0.4 }));
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { facts, fault } = await answer({ text });
        expect(fault).toBeUndefined();
        expect(facts.switchboard.telephone).toBe('0999-00-1000');
      }),
    );
  });
});
