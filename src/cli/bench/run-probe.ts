// Starts a probing process and reads its report.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { probeResultSchema, type ProbeResult } from './probe-result.ts';

const run = promisify(execFile);
const SCRIPT = join(import.meta.dirname, 'probe-engine.ts');
/** Thousands of times as JSON fit easily. */
const MAX_BUFFER = 64 * 1024 * 1024;

/** @throws Error if the process fails. */
export async function runProbe(
  knowledgeDir: string,
  dataDir: string,
  questions: string | undefined,
): Promise<ProbeResult> {
  const args = [SCRIPT, knowledgeDir, dataDir, ...(questions === undefined ? [] : [questions])];
  const { stdout } = await run(process.execPath, args, { maxBuffer: MAX_BUFFER });
  return probeResultSchema.parse(JSON.parse(stdout));
}
