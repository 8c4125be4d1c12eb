// Starts, kills and restarts the bot server that the LINE benches run against.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type ServerProcess = {
  /** Resolves when the server takes requests. */
  start(): Promise<void>;
  /** SIGKILL: no chance to finish anything. */
  kill(): Promise<void>;
};

export type ServerSettings = Readonly<Record<string, string>>;

const ROOT = new URL('../..', import.meta.url).pathname;

/** A data folder of its own, with the already built index if there is one, so that a start is quick. */
export function makeDataFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), name));
  const index = path.join(process.env['DATA_DIR'] ?? path.join(ROOT, '.data'), 'index');
  if (existsSync(index)) cpSync(index, path.join(folder, 'index'), { recursive: true });
  return folder;
}

async function untilItAnswers(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`);
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** `script` is run by this same Node, in the repository's root; any answer from `url` counts as up. */
export function createServerProcess(script: string, url: string, settings: ServerSettings): ServerProcess {
  let child: ChildProcess | undefined;
  process.once('exit', () => child?.kill('SIGKILL'));
  return {
    async start() {
      child = spawn(process.execPath, [script], {
        cwd: ROOT,
        env: { ...process.env, ...settings },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      await untilItAnswers(url, child);
    },
    async kill() {
      if (child === undefined || child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
