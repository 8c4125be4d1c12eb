// Proves at most one answer and no lost event: duplicates, redeliveries, a broken LINE, and a server killed again and again.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { startFakeLineServer, type Behaviour } from '#cli/fake-line/fake-line-server.ts';
import { freePort } from '#cli/fake-line/free-port.ts';
import { type Delivery } from '#cli/fake-line/fake-line-state.ts';
import { makeTextEvent, redelivered, type MadeEvent } from '#cli/fake-line/make-event.ts';
import { sendWebhook } from '#cli/fake-line/send-webhook.ts';
import { createServerProcess, makeDataFolder } from './line-server-process.ts';
import { printTable } from './print-table.ts';
import { createSeededRandom } from './seeded-random.ts';

const SECRET = 'faults-channel-secret';
const TOKEN = 'faults-channel-access-token';
const PEOPLE = 150;
/** Shares of all requests or events. */
const FAILING = 0.2;
const STALLING = 0.1;
const DUPLICATED = 0.1;
const REDELIVERED = 0.1;
/** Longer than the channel waits for LINE. */
const STALL_MS = 7_000;
const SILENCE_MS = 4_000;
const MOST_MINUTES = 8;

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '20' },
    rate: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    /** Seconds that the server once stays down at the end, so that reply tokens die; 0: not at all. */
    outage: { type: 'string', default: '0' },
    push: { type: 'boolean', default: false },
    script: { type: 'string', default: 'tests/bench/product-server.ts' },
    database: { type: 'string', default: 'store.db' },
    help: { type: 'boolean', default: false },
  },
});

const random = createSeededRandom(Number(values.seed));
// eslint-disable-next-line no-restricted-syntax -- tokens and time-outs run in real time
const clock = { now: () => new Date() };
const inboxRows = z.array(z.object({ id: z.string(), state: z.string(), detail: z.string().nullable() }));

/** Before the outage LINE falls silent, so that events pile up unanswered. */
let isSilent = false;

function misbehave(): Behaviour {
  if (isSilent) return { kind: 'stallBefore', ms: STALL_MS };
  const luck = random.next();
  const isAfter = random.next() < 0.5;
  if (luck < FAILING)
    return {
      kind: isAfter ? 'failAfter' : 'failBefore',
      status: random.next() < 0.3 && !isAfter ? 429 : 500,
    };
  if (luck < FAILING + STALLING) return { kind: isAfter ? 'stallAfter' : 'stallBefore', ms: STALL_MS };
  return { kind: 'work' };
}

/** By its token, or, where it was pushed, by the question that the fake product repeats in its answer. */
function eventIdOf({ via, to, messages }: Delivery): string {
  if (via === 'reply') return to.replace('token', 'event');
  return `event-${/質問 (\d+)/u.exec(JSON.stringify(messages))?.[1] ?? 'unknown'}`;
}

async function run(): Promise<boolean> {
  const folder = makeDataFolder('line-faults-');
  const line = await startFakeLineServer({ clock, accessToken: TOKEN, behave: misbehave });
  const port = String(await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const server = createServerProcess(values.script, `${origin}/livez`, {
    PORT: port,
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    LINE_CHANNEL_SECRET: SECRET,
    LINE_CHANNEL_ACCESS_TOKEN: TOKEN,
    LINE_API_BASE_URL: line.url,
    LINE_PUSH_FALLBACK: values.push ? 'on' : 'off',
    LOG_LEVEL: 'error',
  });
  const accepted = new Set<string>();
  const webhook = `${origin}/line/webhook`;
  let isOver = false;
  let kills = 0;

  /** As LINE does with redelivery on: again, later, until a 200; the token then lives a minute from each sending. */
  async function sendUntilAccepted(first: MadeEvent): Promise<void> {
    let event = first;
    while (!isOver) {
      line.state.issueReplyToken(String(first['replyToken']));
      if ((await sendWebhook(webhook, SECRET, [event])) === 200) break;
      event = redelivered(first);
      await sleep(300 + random.below(700));
    }
    accepted.add(first.webhookEventId);
  }

  async function sendOne(index: number): Promise<void> {
    const frame = {
      id: `event-${index}`,
      timestamp: clock.now().getTime() - random.below(2_000),
      userId: `U${random.below(PEOPLE)}`,
      replyToken: `token-${index}`,
    };
    const event = makeTextEvent(frame, `質問 ${index}`, `message-${index}`);
    const isDuplicated = random.next() < DUPLICATED;
    const isRedelivered = random.next() < REDELIVERED;
    await Promise.all([
      sendUntilAccepted(event),
      isDuplicated ? sendWebhook(webhook, SECRET, [event]) : undefined,
    ]);
    if (!isRedelivered) return;
    await sleep(random.below(3_000));
    await sendWebhook(webhook, SECRET, [redelivered(event)]);
  }

  async function keepKilling(everyMs: number): Promise<void> {
    while (kills < Number(values.kills)) {
      await sleep(everyMs * (0.5 + random.next()));
      const isOutage = kills === Number(values.kills) - 1 && Number(values.outage) > 0;
      isSilent = isOutage;
      if (isOutage) await sleep(SILENCE_MS);
      await server.kill();
      kills += 1;
      if (isOutage) await sleep(Number(values.outage) * 1_000);
      isSilent = false;
      await server.start();
    }
  }

  function readInbox(): z.infer<typeof inboxRows> {
    const database = new DatabaseSync(path.join(folder, values.database), { readOnly: true });
    try {
      return inboxRows.parse(database.prepare('SELECT id, state, detail FROM inbox').all());
    } finally {
      database.close();
    }
  }

  const startedAt = performance.now();
  await server.start();
  const total = Number(values.events);
  const sendingMs = (total / Number(values.rate)) * 1_000;
  const killing = keepKilling(sendingMs / Math.max(1, Number(values.kills)));
  const sending: Promise<void>[] = [];
  for (let index = 0; index < total; index += 1) {
    sending.push(sendOne(index));
    await sleep(1_000 / Number(values.rate));
  }
  await Promise.all([...sending, killing]);
  while (readInbox().some(({ state }) => state === 'waiting')) {
    if (performance.now() - startedAt > MOST_MINUTES * 60_000) break;
    await sleep(500);
  }
  isOver = true;
  await server.kill();

  const deliveriesOf = new Map<string, number>();
  for (const delivery of line.state.deliveries()) {
    const id = eventIdOf(delivery);
    deliveriesOf.set(id, (deliveriesOf.get(id) ?? 0) + 1);
  }
  const rows = new Map(readInbox().map((row) => [row.id, row]));
  const ids = [...accepted];
  const lost = ids.filter((id) => {
    const state = rows.get(id)?.state;
    return state === undefined || state === 'waiting' || (state === 'answered' && !deliveriesOf.has(id));
  });
  const twice = [...deliveriesOf].filter(([, count]) => count > 1);
  const byOutcome = new Map<string, number>();
  for (const { state, detail } of rows.values()) {
    const outcome = `${state} (${detail ?? '-'})`;
    byOutcome.set(outcome, (byOutcome.get(outcome) ?? 0) + 1);
  }
  const statuses = line.requests().map(({ status }) => status);
  printTable([
    ['fault run', 'count'],
    ['events accepted (200)', String(accepted.size)],
    ['SIGKILLs', String(kills)],
    ['requests to LINE', String(statuses.length)],
    [
      '  of these 5xx / 429 / 400',
      ['5', '429', '4']
        .map((start) => statuses.filter((status) => String(status).startsWith(start)).length)
        .join(' / '),
    ],
    ['delivered', String(line.state.deliveries().length)],
    ...[...byOutcome].map(([outcome, count]) => [`recorded ${outcome}`, String(count)]),
    ['LOST', String(lost.length)],
    ['ANSWERED TWICE', String(twice.length)],
    ['seconds', ((performance.now() - startedAt) / 1_000).toFixed(0)],
  ]);
  await line.close();
  rmSync(folder, { recursive: true });
  return accepted.size === total && lost.length === 0 && twice.length === 0 && line.violations().length === 0;
}

if (values.help) {
  process.stdout.write(
    'node tests/bench/line-faults.ts [--events 2000] [--kills 20] [--rate 40] [--seed 1] [--outage 65] [--push] [--script tests/fakes/line-test-server.ts]\n',
  );
} else {
  process.exitCode = (await run()) ? 0 : 1;
}
