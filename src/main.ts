// Start, serve, drain, stop.
import { ConfigError, parseConfig } from './config.ts';
import { createApp } from './app.ts';
import { createLogger } from './logger.ts';
import { releaseMemory } from './release-memory.ts';
import { formatProblem, KnowledgeError } from '#knowledge/knowledge-problem.ts';

/** By then the start is over and nothing of it is in use any more. */
const RELEASE_AFTER_MS = 2_000;
/** What is under way gets this long to finish after the first signal; a second signal ends at once. */
const DRAIN_MS = 10_000;

// eslint-disable-next-line no-restricted-syntax -- the one place where real time enters the product
const clock = { now: () => new Date() };

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function start(): Promise<void> {
  const config = parseConfig(process.env);
  const logger = createLogger(config.LOG_LEVEL);
  const app = await createApp({ config, clock, logger, onProgress: showProgress });
  const address = await app.server.listen({ port: config.PORT, host: config.HOST });
  const base = config.PUBLIC_URL ?? address;
  const { city, units, services, changes } = app.directory;
  say(
    `\n${city.name.ja}の窓口案内が動いています(課・係 ${units.length}、サービス ${services.length}、変更 ${changes.length})。`,
  );
  say(`  チャット        ${base}/chat`);
  say(`  貼り付けの見本  ${base}/embed`);
  say(`  変わったこと    ${base}/changes`);
  say(`  質問のAPI       POST ${base}/api/questions`);
  say(`  動作の確認      ${base}/readyz`);
  say(`  つながっている窓口: ${app.channels.join(', ')}\n`);
  setTimeout(releaseMemory, RELEASE_AFTER_MS).unref();
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    const forced = setTimeout(() => process.exit(1), DRAIN_MS);
    forced.unref();
    app.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function showProgress(done: number, of: number, what: string): void {
  const width = 24;
  const filled = Math.round((done / of) * width);
  const line = `索引を作っています [${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${what}`;
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}${done === of ? '\n' : ''}` : `${line}\n`);
}

start().catch((error: unknown) => {
  if (error instanceof KnowledgeError)
    process.stderr.write(`${error.problems.map(formatProblem).join('\n')}\n`);
  else if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`Could not start: ${error instanceof Error ? error.message : 'unknown fault'}\n`);
  process.exit(1);
});
