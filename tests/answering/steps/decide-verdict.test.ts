// Evidence, names and towns become one verdict for the day that is meant.
import { describe, expect, it } from 'vitest';
import { decideVerdict } from '#answering/steps/decide-verdict.ts';
import { type Draft } from '#answering/draft.ts';
import { type Findings } from '#domain/findings.ts';
import { makeContext, makeDraft } from '../../fakes/make-draft.ts';
import { makeFindings, NO_FINDINGS } from '../../fakes/make-findings.ts';

const context = makeContext();
const wish = (findings: Findings) => ({ text: '', offices: findings.offices, findings });
async function verdictOf(text: string, findings: readonly Findings[], given: Partial<Draft> = {}) {
  const draft = makeDraft(text, { wishes: findings.map(wish), ...given });
  return (
    await decideVerdict.run({ ...draft, names: given.names ?? context.names.find(draft.folded) }, context)
  ).verdict;
}
const water = makeFindings({ 'water-bill': 0.95 });

describe('decide, on evidence', () => {
  it('names the unit in charge on the day that is meant', async () => {
    expect(await verdictOf('水道料金が高い', [water])).toEqual({
      kind: 'answered',
      picks: [{ unit: 'ryokin-ka', service: 'water-bill' }],
    });
    expect(await verdictOf('水道料金が高い', [water], { day: '2023-03-31' })).toMatchObject({
      picks: [{ unit: 'eigyo-ka' }],
    });
  });

  it('names one office for each of two wishes', async () => {
    const verdict = await verdictOf('水道と住民票', [water, makeFindings({ 'residence-record': 0.9 })]);
    expect(verdict).toMatchObject({
      kind: 'answered',
      picks: [{ unit: 'ryokin-ka' }, { unit: 'shimin-madoguchi' }],
    });
  });

  it('keeps the city’s part of a message that also holds someone else’s matter', async () => {
    const verdict = await verdictOf('水道と免許', [water, makeFindings({ police: 0.9 })]);
    expect(verdict).toMatchObject({ kind: 'outside', body: 'police', picks: [{ unit: 'ryokin-ka' }] });
  });

  it('asks back with buttons for two offices', async () => {
    const verdict = await verdictOf('困っています', [
      makeFindings({ 'water-bill': 0.35, 'residence-record': 0.35 }),
    ]);
    expect(verdict).toMatchObject({
      kind: 'clarification',
      choices: [{ label: '水道料金' }, { label: '住民票' }],
    });
  });

  it('does not ask back where every choice leads to the same section', async () => {
    const verdict = await verdictOf('ごみのこと', [
      makeFindings({ 'waste-bags': 0.35, 'waste-sorting': 0.35 }),
    ]);
    expect(verdict).toEqual({ kind: 'answered', picks: [{ unit: 'gomi-genryo', service: null }] });
  });

  it.each([
    ['greeting', 'greeting'],
    ['thanks', 'thanks'],
    ['off-topic', 'off-topic'],
  ])('answers a message of the kind %s in kind', async (id, reason) => {
    expect(await verdictOf('…', [makeFindings({ [id]: 0.9 })])).toEqual({ kind: 'unanswered', reason });
  });

  it('admits that it found nothing', async () => {
    expect(await verdictOf('むにゃむにゃ', [NO_FINDINGS])).toEqual({
      kind: 'unanswered',
      reason: 'nonsense',
    });
    expect(await verdictOf('むにゃむにゃ', [makeFindings({ 'water-bill': 0.01 })])).toEqual({
      kind: 'unanswered',
      reason: 'no-match',
    });
  });
});

describe('decide, on names', () => {
  it('names the unit a question is only about', async () => {
    expect(await verdictOf('料金課の電話番号を教えてください', [makeFindings({ police: 0.4 })])).toEqual({
      kind: 'answered',
      picks: [{ unit: 'ryokin-ka', service: null }],
    });
  });

  it('names what an old unit has become', async () => {
    const verdict = await verdictOf('清掃課は今はどこですか', [NO_FINDINGS]);
    expect(verdict).toMatchObject({
      kind: 'answered',
      picks: [{ unit: 'gomi-genryo' }, { unit: 'shori-shisetsu' }],
    });
  });

  it('names who came before when asked about an earlier day', async () => {
    const verdict = await verdictOf('料金課は前はどこでしたか', [NO_FINDINGS], {
      day: '2023-03-31',
      shifted: 'past',
    });
    expect(verdict).toMatchObject({ kind: 'answered', picks: [{ unit: 'eigyo-ka' }] });
  });

  it('lets a clear matter outweigh a name', async () => {
    const verdict = await verdictOf('水道局に住民票の手続きを聞きたい', [
      makeFindings({ 'residence-record': 0.97 }),
    ]);
    expect(verdict).toMatchObject({ picks: [{ unit: 'shimin-madoguchi' }] });
  });
});

describe('decide, on towns', () => {
  it('sends the matter of another town’s resident there, whatever the search says', async () => {
    expect(await verdictOf('月影市に住んでいます。水道料金が高い', [water])).toEqual({
      kind: 'outside',
      body: 'tsukikage',
      picks: [],
    });
  });
});

describe('decide', () => {
  it('leaves an earlier verdict as it is', async () => {
    const verdict = { kind: 'unanswered', reason: 'attack' } as const;
    expect(await verdictOf('水道料金', [water], { verdict })).toEqual(verdict);
  });
});
