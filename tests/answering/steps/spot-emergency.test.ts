// Danger settles the answer at once; the drill and what an earlier step settled do not.
import { describe, expect, it } from 'vitest';
import { spotEmergency } from '#answering/steps/spot-emergency.ts';
import { EMERGENCY } from '#answering/decide.ts';
import { type Directory } from '#domain/directory.ts';
import { type Findings } from '#domain/findings.ts';
import { smallCity } from '../../fakes/small-city.ts';
import { makeFindings, makeOffice } from '../../fakes/make-findings.ts';
import { makeContext, makeDraft } from '../../fakes/make-draft.ts';

const spot = (text: string, given = {}) => spotEmergency.run(makeDraft(text, given), makeContext());

describe('spot-emergency', () => {
  it('answers with the number to call and says why', async () => {
    const draft = await spot('水道料金のことと、となりが火事です');
    expect(draft.verdict).toMatchObject({ kind: 'emergency', match: { id: 'fire', call: ['119'] } });
    expect(draft.trace.at(-1)?.note).toContain('火事');
  });

  it.each(['昨日の火事のごみはどこに出しますか', '水道料金が高い'])('stays calm at %s', async (text) => {
    expect((await spot(text)).verdict).toBeUndefined();
  });

  it('leaves an earlier verdict as it is', async () => {
    const verdict = { kind: 'unanswered', reason: 'too-long' } as const;
    expect((await spot('火事です', { verdict })).verdict).toEqual(verdict);
  });

  describe('where a word of danger stands in another matter', () => {
    const text = 'となりが火事です。水道料金が高い';
    const hearing = (part: string, heard: number): Findings => {
      const found = makeFindings({ 'water-bill': 0.95, thanks: 0.05 });
      if (part === text) return found;
      const cry = { ...makeOffice('thanks', heard), office: EMERGENCY };
      return { ...found, offices: [...found.offices, cry] };
    };
    const city = smallCity();
    const [group] = city.nonQuestions;
    const cries = group === undefined ? [] : [{ ...group, id: 'emergency' }];
    const knowing = { ...city, nonQuestions: [...city.nonQuestions, ...cries] };
    const spotHearing = (heard: number, directory: Directory = knowing) =>
      spotEmergency.run(makeDraft(text), makeContext({ directory, find: (part) => hearing(part, heard) }));

    it('is overruled if nothing in the message sounds like danger', async () => {
      expect((await spotHearing(0.001)).verdict).toBeUndefined();
    });

    it('stands in a city whose knowledge has no cries for help to learn from', async () => {
      expect((await spotHearing(0.001, city)).verdict).toMatchObject({ kind: 'emergency' });
    });

    it('stands if a part of the message does', async () => {
      expect((await spotHearing(0.3)).verdict).toMatchObject({ kind: 'emergency' });
    });
  });
});
