// A follow-up is answered from ids of the earlier turn, for today.
import { describe, expect, it } from 'vitest';
import { resolveFollowUpStep } from '#answering/steps/resolve-follow-up.ts';
import { type Recollection } from '#domain/question.ts';
import { makeContext, makeDraft } from '../../fakes/make-draft.ts';

const nothing: Recollection = { services: [], units: [], outside: null, choices: [] };
const follow = (text: string, earlier: Partial<Recollection>) =>
  resolveFollowUpStep.run(
    makeDraft(text, { question: { text, earlier: { ...nothing, ...earlier } } }),
    makeContext(),
  );
const choice = (label: string, service: string | null) => ({
  label,
  question: `${label}のこと`,
  service,
  units: [],
});

describe('resolve-follow-up', () => {
  it('answers a tapped choice with the unit in charge today', async () => {
    const draft = await follow('水道料金', {
      choices: [choice('水道料金', 'water-bill'), choice('水漏れ', 'water-leak')],
    });
    expect(draft.verdict).toEqual({
      kind: 'answered',
      picks: [{ unit: 'ryokin-ka', service: 'water-bill' }],
    });
  });

  it.each([null, 'service-of-yesterday'])(
    'asks the choice’s own question where its service is %s',
    async (service) => {
      const draft = await follow('警察署', { choices: [choice('警察署', service)] });
      expect(draft).toMatchObject({ verdict: undefined, text: '警察署のこと' });
    },
  );

  it('names the office again when asked where it is', async () => {
    const draft = await follow('それはどこ？', { services: ['water-bill'], units: ['ryokin-ka'] });
    expect(draft.verdict).toEqual({
      kind: 'answered',
      picks: [{ unit: 'ryokin-ka', service: 'water-bill' }],
    });
  });

  it('names what a unit has become since', async () => {
    const draft = await follow('電話番号は？', { units: ['seiso-ka'] });
    expect(draft.verdict).toMatchObject({ picks: [{ unit: 'gomi-genryo' }, { unit: 'shori-shisetsu' }] });
  });

  it('names an outside body again', async () => {
    expect((await follow('電話番号は？', { outside: 'police' })).verdict).toEqual({
      kind: 'outside',
      body: 'police',
      picks: [],
    });
  });

  it('offers the same choices when asked for others, and admits it where there were none', async () => {
    const choices = [choice('水道料金', 'water-bill'), choice('水漏れ', 'water-leak')];
    expect((await follow('ほかには', { choices })).verdict).toEqual({ kind: 'clarification', choices });
    expect((await follow('ほかには', { services: ['water-bill'] })).verdict).toEqual({
      kind: 'unanswered',
      reason: 'no-match',
    });
  });

  it('leaves a new matter alone', async () => {
    expect(await follow('ごみ袋の値段を知りたいです', { services: ['water-bill'] })).toMatchObject({
      verdict: undefined,
      text: 'ごみ袋の値段を知りたいです',
    });
  });

  it('finds its way although the knowledge has changed since', async () => {
    expect(
      (await follow('電話番号は？', { services: ['gone'], units: ['gone'], outside: 'gone' })).verdict,
    ).toBeUndefined();
  });
});
