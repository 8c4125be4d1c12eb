// How fast LINE's webhook is answered at a steady rate, with durable storage on, also while LINE's own API is slow.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startFakeLineServer, type Behaviour } from '#cli/fake-line/fake-line-server.ts';
import { freePort } from '#cli/fake-line/free-port.ts';
import { makeTextEvent } from '#cli/fake-line/make-event.ts';
import { sendWebhook } from '#cli/fake-line/send-webhook.ts';
import { createServerProcess, makeDataFolder } from './line-server-process.ts';
import { printTable } from './print-table.ts';

const SECRET = 'bench-channel-secret';
const TOKEN = 'bench-channel-access-token';
const PEOPLE = 500;
/** A second at full rate warms the code up; then the server gets this long to finish starting. */
const SETTLE_MS = 8_000;
const QUESTIONS = [
  '水道料金が急に高くなった',
  'ごみの日を知りたい',
  '引っ越しの手続き',
  'how do I get garbage bags',
  '😭水が出ない',
];

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '15' },
    script: { type: 'string', default: 'tests/bench/product-server.ts' },
    help: { type: 'boolean', default: false },
  },
});

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

async function measure(name: string, behave: () => Behaviour): Promise<readonly string[]> {
  const folder = makeDataFolder('line-webhook-');
  // eslint-disable-next-line no-restricted-syntax -- a bench measures real time
  const clock = { now: () => new Date() };
  const line = await startFakeLineServer({ clock, accessToken: TOKEN, behave });
  const port = String(await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const server = createServerProcess(values.script, `${origin}/livez`, {
    PORT: port,
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    LINE_CHANNEL_SECRET: SECRET,
    LINE_CHANNEL_ACCESS_TOKEN: TOKEN,
    LINE_API_BASE_URL: line.url,
    LOG_LEVEL: 'warn',
  });
  await server.start();
  const rate = Number(values.rate);
  const total = rate * Number(values.seconds);
  const times: number[] = [];
  let failed = 0;

  async function one(index: number): Promise<void> {
    const replyToken = `token-${index}`;
    line.state.issueReplyToken(replyToken);
    const frame = {
      id: `bench-${index}`,
      timestamp: clock.now().getTime(),
      userId: `U${index % PEOPLE}`,
      replyToken,
    };
    const event = makeTextEvent(frame, QUESTIONS[index % QUESTIONS.length] ?? '', `m-${index}`);
    const started = performance.now();
    const status = await sendWebhook(`${origin}/line/webhook`, SECRET, [event]);
    times.push(performance.now() - started);
    if (status !== 200) failed += 1;
  }

  async function sendSteadily(first: number, count: number): Promise<void> {
    const start = performance.now();
    const pending: Promise<void>[] = [];
    for (let index = 0; index < count; index += 1) {
      const early = start + (index * 1_000) / rate - performance.now();
      if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
      pending.push(one(first + index));
    }
    await Promise.all(pending);
  }

  await sendSteadily(total, rate);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  times.length = 0;
  failed = 0;
  const started = performance.now();
  await sendSteadily(0, total);
  const elapsed = (performance.now() - started) / 1_000;
  const answered = line.state.deliveries().length;
  await server.kill();
  await line.close();
  rmSync(folder, { recursive: true });
  times.sort((a, b) => a - b);
  const ms = (share: number): string => percentile(times, share).toFixed(1);
  return [
    name,
    String(total),
    (total / elapsed).toFixed(0),
    String(failed),
    ms(0.5),
    ms(0.95),
    ms(0.99),
    ms(1),
    String(answered),
  ];
}

if (values.help) {
  process.stdout.write(
    'node tests/bench/line-webhook.ts [--rate 200] [--seconds 15] [--script tests/fakes/line-test-server.ts]\n',
  );
} else {
  const usual = await measure('LINE answers at once', () => ({ kind: 'work' }));
  const slow = await measure('LINE takes 3 s', () => ({ kind: 'stallAfter', ms: 3_000 }));
  printTable([
    [
      '200 to webhooks',
      'requests',
      'per s',
      'not 200',
      'p50 ms',
      'p95 ms',
      'p99 ms',
      'max ms',
      'answered so far',
    ],
    usual,
    slow,
  ]);
}
