// The whole server as a process: time to ready, memory, and how fast `POST /api/questions` answers.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type HttpFigures = {
  readonly readyMs: number;
  /** Resident memory after all requests in bytes; undefined where the system doesn't tell. */
  readonly rss: number | undefined;
  readonly answerMs: readonly number[];
  /** Requests per second with several under way at once. */
  readonly perSecond: number;
  readonly failed: number;
};

const MAIN = join(import.meta.dirname, '..', '..', 'main.ts');
const POLL_MS = 10;
const PATIENCE_MS = 120_000;
const AT_ONCE = 8;
const KIBIBYTE = 1024;

export async function benchHttp(input: {
  readonly knowledgeDir: string;
  readonly dataDir: string;
  readonly questions: readonly { readonly q: string; readonly asOf: string }[];
}): Promise<HttpFigures> {
  const port = await freePort();
  const startedAt = performance.now();
  const server = spawn(process.execPath, [MAIN], {
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'],
      KNOWLEDGE_DIR: input.knowledgeDir,
      DATA_DIR: input.dataDir,
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
      // Each request comes from an address of its own: the rate limit per address is not what is measured.
      TRUSTED_PROXIES: '127.0.0.1',
    },
  });
  try {
    await untilReady(port, server);
    const readyMs = performance.now() - startedAt;
    const answerMs: number[] = [];
    let failed = 0;
    let sent = 0;
    const ask = async ({ q, asOf }: { readonly q: string; readonly asOf: string }): Promise<void> => {
      sent += 1;
      const sentAt = performance.now();
      const ok = await post(port, { question: q, asOf }, `10.0.${(sent >> 8) & 255}.${sent & 255}`);
      answerMs.push(performance.now() - sentAt);
      if (!ok) failed += 1;
    };
    for (const question of input.questions) await ask(question);
    answerMs.length = 0;
    for (const question of input.questions) await ask(question);
    const alone = [...answerMs];
    const togetherAt = performance.now();
    const queue = [...input.questions];
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let next = queue.pop(); next !== undefined; next = queue.pop()) await ask(next);
      }),
    );
    const perSecond = (1000 * input.questions.length) / (performance.now() - togetherAt);
    return { readyMs, rss: residentMemory(server.pid), answerMs: alone, perSecond, failed };
  } finally {
    await stop(server);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function untilReady(port: number, server: ChildProcess): Promise<void> {
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await sleep(POLL_MS)) {
    if (server.exitCode !== null)
      throw new Error(`The server ended with code ${server.exitCode} before it was ready.`);
    const isReady = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
  }
  throw new Error('The server did not become ready in time.');
}

async function post(port: number, body: unknown, address: string): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/api/questions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify(body),
  });
  await response.arrayBuffer();
  return response.ok;
}

/** Linux only: VmRSS of the process. */
function residentMemory(pid: number | undefined): number | undefined {
  try {
    const kibibytes = /^VmRSS:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) * KIBIBYTE;
  } catch {
    return undefined;
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
}
