// A probing process reports what the bench needs.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runProbe } from '#cli/bench/run-probe.ts';
import { openSmallCity, SMALL_CITY, smallCityDataDir } from '../../fakes/open-small-city.ts';

it('starts the engine, asks every question and reports times and memory', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'probe-')), 'questions.jsonl');
  writeFileSync(
    file,
    '{"id":"1","q":"水道料金","kind":"refer"}\n{"id":"2","q":"こんにちは","kind":"none"}\n',
  );
  await openSmallCity();
  const result = await runProbe(SMALL_CITY, smallCityDataDir(), file);
  expect(result.answerMs).toHaveLength(4);
  expect(result.hasBuilt).toBe(false);
  expect(result.readyMs).toBeGreaterThan(0);
  expect(result.rss).toBeGreaterThan(1_000_000);
});
