// Names in the message lead to units; so does a number of the city, to the lowest unit that has it.
import { describe, expect, it } from 'vitest';
import { recognizeNames } from '#answering/steps/recognize-names.ts';
import { makeContext, makeDraft } from '../../fakes/make-draft.ts';
import { makeUnit } from '../../fakes/make-records.ts';
import { smallCity } from '../../fakes/small-city.ts';

const unitsIn = async (text: string, given = {}, context = makeContext()) =>
  (await recognizeNames.run(makeDraft(text, given), context)).names.map(({ units }) => units);

describe('recognize-names', () => {
  it('finds present and former names', async () => {
    expect(await unitsIn('営業課と料金課はどう違う')).toEqual([['eigyo-ka'], ['ryokin-ka']]);
  });

  it('finds the unit behind a number', async () => {
    expect(await unitsIn('0999-00-2000 はどこ', { cityNumbers: ['0999002000'] })).toEqual([['suido-kyoku']]);
  });

  it('names the section and not the department above it that prints the same number', async () => {
    const contactPoints = [{ telephone: '0999-00-2000', confirmed: null, source: 'web' }];
    const units = [
      makeUnit({ id: 'bu', contactPoints }),
      makeUnit({ id: 'ka', unitOf: 'bu', contactPoints }),
    ];
    const context = makeContext({ directory: smallCity({ units }) });
    expect(await unitsIn('この番号は', { cityNumbers: ['0999002000'] }, context)).toEqual([['ka']]);
  });

  it('believes a name more than a number', async () => {
    expect(await unitsIn('料金課の0999-00-2000', { cityNumbers: ['0999002000'] })).toEqual([['ryokin-ka']]);
  });

  it('looks for nothing once the answer is settled', async () => {
    expect(await unitsIn('料金課', { verdict: { kind: 'unanswered', reason: 'attack' } })).toEqual([]);
  });
});
