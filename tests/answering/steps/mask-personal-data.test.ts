// A message of nothing but personal data is turned down; otherwise the rest of it is answered.
import { describe, expect, it } from 'vitest';
import { maskPersonalDataStep } from '#answering/steps/mask-personal-data.ts';
import { makeContext, makeDraft } from '../../fakes/make-draft.ts';

const mask = (text: string) => maskPersonalDataStep.run(makeDraft(text), makeContext());

describe('mask-personal-data', () => {
  it('masks the text in both forms and goes on with the rest', async () => {
    const draft = await mask('水道を止めたい。電話は090-1234-5678');
    expect(draft.verdict).toBeUndefined();
    expect(draft.text).toBe('水道を止めたい。電話は[電話番号]');
    expect(draft.folded).not.toContain('1234');
  });

  it.each(['090-1234-5678', '1234 5678 9012', 'hanako@example.jp'])('turns down %s alone', async (text) => {
    expect((await mask(text)).verdict).toEqual({ kind: 'unanswered', reason: 'personal-data' });
  });

  it('keeps a number of the city for the look-up', async () => {
    const draft = await mask('0999-00-2000 はどこ');
    expect(draft).toMatchObject({
      text: '0999-00-2000 はどこ',
      cityNumbers: ['0999002000'],
      verdict: undefined,
    });
  });

  it('never writes what it masked into the trace', async () => {
    expect(JSON.stringify((await mask('電話は090-1234-5678')).trace)).not.toContain('1234');
  });

  it('leaves an earlier verdict as it is', async () => {
    const verdict = { kind: 'unanswered', reason: 'empty' } as const;
    const draft = await maskPersonalDataStep.run(makeDraft('090-1234-5678', { verdict }), makeContext());
    expect(draft.verdict).toEqual(verdict);
  });
});
