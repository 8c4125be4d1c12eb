// Types lines into a console on the small city and gives back what it wrote.
import { tmpdir } from 'node:os';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { type ConsoleDeps } from '#cli/console/console-session.ts';
import { createEvidenceFinder } from '#cli/console/create-evidence-finder.ts';
import { createHistoryFile } from '#cli/console/create-history-file.ts';
import { plainPreviews } from '#cli/console/preview-reply.ts';
import { runConsole } from '#cli/console/run-console.ts';
import { openReadingLexicon } from '#retrieval/index-file.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { smallCity } from '../../fakes/small-city.ts';
import { openSmallCity, SMALL_CITY_NOW, smallCityDataDir } from '../../fakes/open-small-city.ts';

export async function typeIntoConsole(
  lines: readonly string[],
  deps: Partial<ConsoleDeps> = {},
): Promise<readonly string[]> {
  const written: string[] = [];
  let output = '';
  await runConsole(
    {
      lines: collect(),
      write: (text) => {
        output += text;
      },
      prompt: () => undefined,
    },
    {
      open: () => openSmallCity(),
      createEvidenceFinder: () => createEvidenceFinder(smallCity(), openReadingLexicon(smallCityDataDir())),
      previews: plainPreviews,
      history: createHistoryFile(mkdtempSync(join(tmpdir(), 'console-'))),
      clock: createFakeClock(SMALL_CITY_NOW),
      columns: 80,
      heading: (text) => `# ${text}`,
      ...deps,
    },
  );
  return [...written, output];

  /** What was written before a line is typed is the result of the line before. */
  async function* collect(): AsyncGenerator<string> {
    for (const line of lines) {
      written.push(output);
      output = '';
      yield await Promise.resolve(line);
    }
  }
}
