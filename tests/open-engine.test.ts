// From a knowledge folder and an empty data folder to answers; the second start reuses what the first one built.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KnowledgeError } from '#knowledge/knowledge-problem.ts';
import { openEngine, type Engine } from '#open-engine.ts';
import { copyKnowledge } from './fakes/copy-knowledge.ts';
import { createFakeClock } from './fakes/fake-clock.ts';
import { SMALL_CITY } from './fakes/small-city.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'madoguchi-engine-'));
const clock = createFakeClock('2023-06-01T01:00:00Z');
const progress: number[] = [];
let engine: Engine;

beforeAll(async () => {
  engine = await openEngine({
    knowledgeDir: SMALL_CITY,
    dataDir,
    clock,
    onProgress: (done, of) => progress.push(done / of),
  });
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('openEngine', () => {
  it('tells how far the first build is', () => {
    expect(progress.at(-1)).toBe(1);
  });

  it('answers a question whole: facts, words, and what to remember', async () => {
    const { answer, reply, recollection, maskedQuestion } = await engine.respond({
      text: '水道料金が急に高くなった。電話は090-1234-5678',
    });
    expect(answer).toMatchObject({
      status: 'answered',
      referrals: [{ unit: { name: '料金課' }, service: { id: 'water-bill' } }],
    });
    expect(answer.text).toBe(reply.text);
    expect(recollection).toEqual({
      services: ['water-bill'],
      units: ['ryokin-ka'],
      outside: null,
      choices: [],
    });
    expect(maskedQuestion).not.toContain('1234');
  });

  it('understands the next message from what it remembered', async () => {
    const first = await engine.respond({ text: '水道料金が急に高くなった' });
    const { answer } = await engine.respond({ text: '電話番号は？', earlier: first.recollection });
    expect(answer.referrals[0]?.unit.name).toBe('料金課');
  });

  it('starts again from what it built', async () => {
    const again = await openEngine({
      knowledgeDir: SMALL_CITY,
      dataDir,
      clock,
      onProgress: () => {
        throw new Error('It was built twice.');
      },
    });
    const question = { text: 'ごみ袋の値段を知りたい' };
    expect((await again.respond(question)).answer).toEqual((await engine.respond(question)).answer);
  });

  it('refuses broken knowledge with the problems in Japanese', async () => {
    const copy = copyKnowledge();
    copy.replace('services/water.yaml', 'unit: komu-ka', 'unit: komuka');
    const opening = openEngine({ knowledgeDir: copy.root, dataDir: join(copy.root, '.data'), clock });
    await expect(opening).rejects.toThrow(KnowledgeError);
    await expect(opening).rejects.toMatchObject({
      problems: [{ file: 'services/water.yaml', message: '課・係「komuka」がありません。' }],
    });
  });
});
