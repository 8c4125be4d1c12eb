// The notices kept as fixtures: what is read of them agrees with their gold, quotes word for word and invents no name.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreFolder } from '#notices/score-folder.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/notices');
/** The share of missed and spurious events that a change to the reader may cost, at most. */
const LEAST_F1 = 0.99;

describe.each([FOLDER, join(FOLDER, 'held-out')])('%s', (folder) => {
  it('is read as its gold says', async () => {
    const scores = await scoreFolder(folder);
    const count = (of: (score: (typeof scores)[number]) => number): number =>
      scores.reduce((sum, score) => sum + of(score), 0);
    const right = count(({ matches }) => matches.matched.length);
    const wrong = count(({ matches }) => matches.missed.length + matches.spurious.length);
    expect((2 * right) / (2 * right + wrong)).toBeGreaterThanOrEqual(LEAST_F1);
    expect(scores.flatMap((score) => score.badQuotes)).toEqual([]);
    expect(scores.flatMap((score) => score.inventedNames)).toEqual([]);
  });
});
