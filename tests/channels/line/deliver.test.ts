// Whatever LINE's API does, the citizen gets the answer at most once, and the operator learns what to act on.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startFakeLineServer, type Behaviour } from '#cli/fake-line/fake-line-server.ts';
import { redelivered } from '#cli/fake-line/make-event.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { startLineHarness, USER, type LineHarness } from '../../fakes/line-harness.ts';

const REPLY_PATH = '/v2/bot/message/reply';

describe('Delivering when LINE', () => {
  let harness: LineHarness;
  afterEach(() => harness.close());

  /** The given behaviours for the first requests to `path`, then working. */
  function script(behaviours: readonly Behaviour[], only = REPLY_PATH): (path: string) => Behaviour {
    let count = 0;
    return (requested) => {
      if (requested !== only) return { kind: 'work' };
      count += 1;
      return behaviours[count - 1] ?? { kind: 'work' };
    };
  }

  async function start(options: Parameters<typeof startLineHarness>[0]): Promise<void> {
    harness = await startLineHarness(options);
  }

  function statuses(): readonly number[] {
    return harness.line.requests().map(({ status }) => status);
  }

  function outcomes(): readonly unknown[] {
    return harness.logger.lines
      .filter(({ details }) => 'state' in details)
      .map(({ level, details }) => ({ level, state: details['state'], detail: details['detail'] }));
  }

  it('fails with 500 before doing anything: tries the token again', async () => {
    await start({ behave: script([{ kind: 'failBefore', status: 500 }]) });
    await harness.deliver(harness.text('水道'));
    expect(statuses()).toEqual([500, 200]);
    expect(outcomes()).toEqual([{ level: 'info', state: 'answered', detail: 'reply' }]);
  });

  it('delivers but loses its answer: a refused second try counts as delivered', async () => {
    await start({ behave: script([{ kind: 'failAfter', status: 503 }]), pushFallback: true });
    await harness.deliver(harness.text('水道'));
    expect(statuses()).toEqual([503, 400]);
    expect(harness.line.state.deliveries()).toHaveLength(1);
    expect(outcomes()).toEqual([{ level: 'info', state: 'answered', detail: 'by-earlier-reply' }]);
  });

  it('is silent past the deadline: tries again, and is not answered twice', async () => {
    await start({ behave: script([{ kind: 'stallAfter', ms: 2_000 }]) });
    await harness.deliver(harness.text('水道'));
    expect(harness.line.state.deliveries()).toHaveLength(1);
    expect(outcomes()).toMatchObject([{ detail: 'by-earlier-reply' }]);
    expect(harness.logger.text()).toContain('deadline');
  });

  it('limits the rate: waits and tries again', async () => {
    await start({ behave: script([{ kind: 'failBefore', status: 429 }]) });
    await harness.deliver(harness.text('水道'));
    expect(statuses()).toEqual([429, 200]);
  });

  it('rejects the access token: stops at once and tells the operator', async () => {
    await start({ channelAccessToken: 'revoked', pushFallback: true });
    await harness.deliver(harness.text('水道'));
    expect(statuses()).toEqual([401]);
    expect(outcomes()).toEqual([{ level: 'error', state: 'expired', detail: 'access-denied' }]);
    expect(harness.logger.text()).not.toContain('revoked');
  });

  it('refuses the card: sends the plain text instead', async () => {
    await start({ behave: script([{ kind: 'failBefore', status: 400 }]) });
    await harness.deliver(harness.text('水道'));
    expect(harness.line.state.deliveries()[0]?.messages).toMatchObject([{ type: 'text' }]);
    expect(outcomes()).toMatchObject([{ state: 'answered', detail: 'reply' }]);
  });

  it('no longer takes the token: pushes with a retry key if that is switched on', async () => {
    await start({ pushFallback: true });
    await harness.deliver(harness.text('水道', { replyToken: 'unknown-to-line' }));
    expect(statuses()).toEqual([400, 400, 200]);
    expect(harness.line.state.deliveries()).toMatchObject([
      { via: 'push', to: USER, retryKey: '00000000-0000-4000-8000-000000000001' },
    ]);
    expect(outcomes()).toMatchObject([{ state: 'answered', detail: 'push' }]);
  });

  it('no longer takes the token: records the event as expired if pushing is off', async () => {
    await start({});
    await harness.deliver(harness.text('水道', { replyToken: 'unknown-to-line' }));
    expect(outcomes()).toEqual([{ level: 'error', state: 'expired', detail: 'refused' }]);
    expect((await harness.inbox.count()).expired).toBe(1);
  });

  it('loses the answer to a push: the same retry key makes 409, which is success', async () => {
    await start({
      pushFallback: true,
      behave: script([{ kind: 'failAfter', status: 500 }], '/v2/bot/message/push'),
    });
    await harness.deliver(harness.text('水道', { replyToken: 'unknown-to-line' }));
    expect(statuses()).toEqual([400, 400, 500, 409]);
    expect(harness.line.state.deliveries()).toHaveLength(1);
    expect(outcomes()).toMatchObject([{ state: 'answered', detail: 'push' }]);
  });

  it('has no push quota left: says so to the operator and does not try again', async () => {
    await start({ pushFallback: true, quota: 0 });
    await harness.deliver(harness.text('水道', { replyToken: 'unknown-to-line' }));
    expect(
      harness.line.requests().map(({ path: requested, status }) => `${requested.slice(16)} ${status}`),
    ).toEqual(['reply 400', 'reply 400', 'push 429', 'quota 200', 'quota/consumption 200']);
    expect(outcomes()).toEqual([{ level: 'error', state: 'expired', detail: 'quota-used-up' }]);
  });

  it('limits pushes although quota is left: waits and tries again with the same key', async () => {
    await start({
      pushFallback: true,
      behave: script([{ kind: 'failBefore', status: 429 }], '/v2/bot/message/push'),
    });
    await harness.deliver(harness.text('水道', { replyToken: 'unknown-to-line' }));
    expect(harness.line.state.deliveries()).toHaveLength(1);
  });

  it('can’t be reached at all: keeps the event, certain that nothing was sent', async () => {
    const closed = await startFakeLineServer({ clock: createFakeClock(), accessToken: '' });
    await closed.close();
    await start({ apiBaseUrl: closed.url, isStarted: false });
    const posted = harness.deliver(harness.text('水道'));
    harness.channel.start();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(
      harness.database.connection.prepare('SELECT attempts, is_uncertain FROM inbox').get(),
    ).toMatchObject({ is_uncertain: 0 });
    await harness.inbox.settle('01JDEVENT00000000000000001', { state: 'expired', detail: 'too-late' });
    await posted;
  });

  it('never gets a push for a group, where it would cost one per member', async () => {
    await start({ pushFallback: true });
    const mention = { mentionees: [{ index: 0, length: 3, type: 'user', isSelf: true }] };
    const message = { type: 'text', id: '9', text: '@窓口 水道', mention };
    await harness.deliver(
      harness.event({ type: 'message', message }, { groupId: 'C1', replyToken: 'unknown-to-line' }),
    );
    expect(harness.line.state.deliveries()).toEqual([]);
  });
});

describe('Delivering after the process was gone', () => {
  const clock = createFakeClock();
  let folder: string;
  let harness: LineHarness;
  afterEach(async () => {
    await harness.close();
    rmSync(folder, { recursive: true });
  });

  /** Stores an event, then opens a copy of the store as it lies on disk, `later` milliseconds on. */
  async function crashAndRestart(
    later: number,
    options: Parameters<typeof startLineHarness>[0] = {},
  ): Promise<void> {
    folder = mkdtempSync(path.join(tmpdir(), 'line-crash-'));
    const before = await startLineHarness({
      clock,
      isStarted: false,
      databaseFile: path.join(folder, 'store.db'),
      ...options,
    });
    const event = before.text('水道');
    const posted = before.deliver(event);
    while ((await before.inbox.count()).waiting === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const crashed = path.join(folder, 'crashed');
    mkdirSync(crashed);
    for (const name of ['store.db', 'store.db-wal'])
      copyFileSync(path.join(folder, name), path.join(crashed, name));
    await before.inbox.settle('01JDEVENT00000000000000001', { state: 'done', detail: 'crashed' });
    await posted;
    await before.close();
    clock.move(later);
    harness = await startLineHarness({
      clock,
      isStarted: false,
      databaseFile: path.join(crashed, 'store.db'),
      ...options,
    });
    harness.frame();
    harness.channel.start();
    await harness.settled();
  }

  it('replies while the token lives', async () => {
    await crashAndRestart(30_000);
    expect(harness.line.state.deliveries()).toMatchObject([{ via: 'reply', to: 'token-1' }]);
  });

  it('pushes after the token’s minute if that is switched on', async () => {
    await crashAndRestart(60_000, { pushFallback: true });
    expect(harness.line.state.deliveries()).toMatchObject([{ via: 'push', to: USER }]);
  });

  it('records the event as expired if it is not, and answers it after all when LINE delivers it again', async () => {
    await crashAndRestart(60_000);
    expect(harness.line.requests()).toEqual([]);
    expect((await harness.inbox.count()).expired).toBe(1);
    const again = { ...harness.text('水道'), webhookEventId: '01JDEVENT00000000000000001' };
    await harness.deliver(redelivered(again));
    expect(harness.line.state.deliveries()).toHaveLength(1);
  });

  it('does not push an answer that comes an hour late', async () => {
    await crashAndRestart(3_600_000, { pushFallback: true });
    expect(harness.line.requests()).toEqual([]);
  });
});
