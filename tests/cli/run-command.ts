// Runs a command of src/cli as a process of its own, on the small city.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SMALL_CITY, smallCityDataDir } from '../fakes/open-small-city.ts';

export type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli');

export async function runCommand(
  script: string,
  args: readonly string[],
  options: { readonly input?: string; readonly knowledgeDir?: string } = {},
): Promise<Ran> {
  const env = {
    PATH: process.env['PATH'],
    KNOWLEDGE_DIR: options.knowledgeDir ?? SMALL_CITY,
    DATA_DIR: smallCityDataDir(),
  };
  const child = spawn(process.execPath, [join(CLI, script), ...args], { env });
  child.stdin.end(options.input ?? '');
  const code = new Promise<number | null>((resolve, reject) => {
    child.on('close', resolve);
    child.on('error', reject);
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, stdout, stderr };
}
