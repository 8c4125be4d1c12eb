// npm run line:try: talk to the bot through a fake LINE platform on this machine, without an account.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import { z } from 'zod';
import { readCommandEdge } from './command-edge.ts';
import { startFakeLineServer, type Behaviour, type FakeLineServer } from './fake-line/fake-line-server.ts';
import { freePort } from './fake-line/free-port.ts';
import { HELP } from './fake-line/parse-command.ts';
import { behaviourOf, createTrySession } from './fake-line/try-session.ts';

const SECRET = 'line-try-channel-secret';
const TOKEN = 'line-try-channel-access-token';
/** Building the index the first time takes a while. */
const START_MS = 300_000;

const optionsSchema = z.object({
  url: z.url().optional(),
  secret: z.string().default(SECRET),
  token: z.string().default(TOKEN),
  port: z.coerce.number().default(0),
});

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The bot in a process of its own, with a data folder that is thrown away; a built index is taken along. */
async function startBot(
  line: FakeLineServer,
  dataDir: string,
): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const port = await freePort();
  const built = path.join(readCommandEdge().dataDir, 'index');
  if (existsSync(built)) cpSync(built, path.join(dataDir, 'index'), { recursive: true });
  const child = spawn(process.execPath, [path.join(import.meta.dirname, '..', 'main.ts')], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      LINE_CHANNEL_SECRET: SECRET,
      LINE_CHANNEL_ACCESS_TOKEN: TOKEN,
      LINE_API_BASE_URL: line.url,
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  for (let waited = 0; waited < START_MS; waited += 100) {
    if (child.exitCode !== null) throw new Error('ボットが起動できませんでした。');
    const isReady = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return { child, url };
    await sleep(100);
  }
  throw new Error('ボットの起動に時間がかかりすぎました。');
}

async function talk(
  line: FakeLineServer,
  url: string,
  secret: string,
  onMood: (behaviour: Behaviour) => void,
): Promise<void> {
  const { clock, columns } = readCommandEdge();
  const session = createTrySession({
    line,
    webhookUrl: `${url}/line/webhook`,
    channelSecret: secret,
    clock,
    ids: { next: () => randomUUID() },
    columns: Math.min(columns, 64),
    print,
    onMood: (mood) => onMood(behaviourOf(mood)),
  });
  await session.run('/follow');
  const lines = createInterface({
    input: process.stdin,
    output: process.stdin.isTTY ? process.stdout : undefined,
    prompt: '> ',
  });
  if (process.stdin.isTTY) lines.prompt();
  for await (const typed of lines) {
    if (!process.stdin.isTTY && typed.trim() !== '') print(`> ${typed}`);
    if (!(await session.run(typed))) break;
    if (process.stdin.isTTY) lines.prompt();
  }
  lines.close();
}

async function main(): Promise<void> {
  const command = new Command('line:try')
    .description('LINE のアカウントなしで、手元のにせの LINE を通してボットと話す')
    .option('--url <url>', 'すでに動いているボット(LINE_API_BASE_URL をこの道具に向けて起動したもの)')
    .option('--secret <secret>', '--url のボットのチャネルシークレット')
    .option('--token <token>', '--url のボットのチャネルアクセストークン')
    .option('--port <port>', 'にせの LINE のポート')
    .parse();
  const options = optionsSchema.parse(command.opts());
  const { clock } = readCommandEdge();
  let behaviour: Behaviour = { kind: 'work' };
  const line = await startFakeLineServer({
    clock,
    accessToken: options.token,
    port: options.port,
    behave: () => behaviour,
  });
  const dataDir = mkdtempSync(path.join(tmpdir(), 'line-try-'));
  let child: ChildProcess | undefined;
  try {
    print(`にせの LINE: ${line.url}\nボットを起動しています…`);
    let url = options.url;
    if (url === undefined) ({ child, url } = await startBot(line, dataDir));
    print(HELP);
    await talk(line, url, options.secret, (next) => {
      behaviour = next;
    });
  } finally {
    child?.kill('SIGTERM');
    await line.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

await main();
