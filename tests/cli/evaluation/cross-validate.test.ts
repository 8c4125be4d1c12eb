// Every sentence is held out exactly once, and what is held out is not in the index that is asked.
import { describe, expect, it } from 'vitest';
import { phrasingHoldouts } from '#cli/evaluation/cross-validate.ts';
import { voiceHoldouts } from '#cli/evaluation/voice-holdouts.ts';
import { createDirectory } from '#domain/directory.ts';
import { readFolder } from '#knowledge/read-folder.ts';
import { corpusOf } from '#retrieval/corpus.ts';
import { SMALL_CITY } from '../../fakes/open-small-city.ts';

const folder = readFolder(SMALL_CITY);
if (folder.records === undefined) throw new Error('the small city has problems');
const corpus = corpusOf(createDirectory(folder.records, 'test'));

describe('phrasingHoldouts', () => {
  it('holds each written sentence out once, and labels never', () => {
    const holdouts = phrasingHoldouts(4);
    for (const entry of corpus) {
      expect(holdouts.filter(({ isHeldOut }) => isHeldOut(entry))).toHaveLength(entry.written ? 1 : 0);
    }
  });

  it('asks as many folds as wanted', () => {
    expect(phrasingHoldouts(5, 2).map(({ name }) => name)).toEqual(['1/5', '2/5']);
  });
});

describe('voiceHoldouts', () => {
  it('holds out exactly the sentences of one writer', () => {
    const holdouts = voiceHoldouts(folder.files);
    expect(holdouts.map(({ name }) => name)).toEqual(['senior', 'young']);
    const held = holdouts.map(({ isHeldOut }) => corpus.filter(isHeldOut).map(({ text }) => text));
    expect(held[0]).toHaveLength(4);
    expect(held[1]).toContain('水道代やばい、ひとり暮らしなのに');
    expect(held[1]).not.toContain('水道料金が急に高くなった');
  });
});
