// The index is built from everything citizens say, the same way every time.
import { describe, expect, it } from 'vitest';
import { corpusOf, targetsOf } from '#retrieval/corpus.ts';
import { buildSmallIndex } from '../fakes/build-small-index.ts';
import { smallCity } from '../fakes/small-city.ts';

describe('buildIndex', () => {
  it('holds every target and office, and the sentences citizens wrote', async () => {
    const index = await buildSmallIndex();
    expect(index.targets).toEqual(targetsOf(smallCity()));
    expect(index.officeModel.classes).toBe(new Set(index.targets.map(({ office }) => office)).size);
    const written = corpusOf(smallCity()).filter((entry) => entry.written);
    expect(index.sentences.flatMap((lines) => lines.split('\n'))).toHaveLength(written.length);
  });

  it('is the same for the same knowledge', async () => {
    const [one, other] = [await buildSmallIndex(), await buildSmallIndex()];
    expect(other.targetModel).toEqual(one.targetModel);
    expect(other.idf).toEqual(one.idf);
  });

  it('tells how far it is, up to the end', async () => {
    const told: number[][] = [];
    await buildSmallIndex((done, of) => told.push([done, of]));
    expect(told.map(([done]) => done)).toEqual(told.map((_, at) => at + 1));
    expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
  });
});
