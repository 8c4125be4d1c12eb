// One wish is looked up once; two wishes twice, but only if both clearly want different offices.
import { describe, expect, it } from 'vitest';
import { findWishes } from '#answering/steps/find-wishes.ts';
import { type Findings } from '#domain/findings.ts';
import { makeContext, makeDraft } from '../../fakes/make-draft.ts';
import { makeFindings } from '../../fakes/make-findings.ts';

const both = { 'water-bill': 0.5, 'residence-record': 0.5 };
function find(text: string): Findings {
  const wantsWater = text.includes('水道');
  const wantsRecord = text.includes('住民票');
  if (wantsWater && wantsRecord) return makeFindings(both);
  return makeFindings(
    wantsWater ? { 'water-bill': 0.95 } : wantsRecord ? { 'residence-record': 0.95 } : { greeting: 0.5 },
  );
}
const wishesIn = async (text: string, given = {}) =>
  (await findWishes.run(makeDraft(text, given), makeContext({ find }))).wishes;
const officesIn = async (text: string) =>
  (await wishesIn(text)).map(({ offices }) => offices[0]?.targets[0]?.id);

describe('find-wishes', () => {
  it('keeps one wish whole', async () => {
    expect(await officesIn('水道料金が高い')).toEqual(['water-bill']);
  });

  it('finds two wishes where the citizen says so', async () => {
    expect(await officesIn('水道を止めたいです。それと、住民票がほしいです')).toEqual([
      'water-bill',
      'residence-record',
    ]);
  });

  it('does not take a story in two sentences for two wishes', async () => {
    expect(await officesIn('昨日引っ越してきました。それと、水道を使いたいです')).toEqual(['water-bill']);
    expect(await officesIn('水道料金が高いです。それと、水道の請求書をなくしました')).toEqual(['water-bill']);
  });

  it('looks up the matter without the names of offices, which only say who was in charge', async () => {
    const searched: string[] = [];
    const context = makeContext({
      find: (text) => {
        searched.push(text);
        return find(text);
      },
    });
    const names = [{ units: ['ryokin-ka'], start: 0, end: 3, near: false, written: '料金課' }];
    await findWishes.run(makeDraft('料金課に水道を頼む', { names }), context);
    expect(searched.join()).not.toContain('料金課');
    expect(searched.join()).toContain('水道');
  });

  it('searches for nothing once the answer is settled', async () => {
    expect(await wishesIn('水道料金が高い', { verdict: { kind: 'unanswered', reason: 'attack' } })).toEqual(
      [],
    );
  });
});
