// The plan never risks a second answer, in any standing and after any result.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  planAfter,
  planAttempt,
  PUSH_WITHIN_MS,
  waitAfter,
  type Standing,
} from '#channels/line/delivery-plan.ts';
import { type SendResult } from '#channels/line/line-client.ts';

const KINDS = ['sent', 'bad-request', 'access-denied', 'too-many', 'unclear', 'unreachable'] as const;

const standings: fc.Arbitrary<Standing> = fc.record({
  now: fc.integer({ min: 0, max: 5_000_000 }),
  receivedAt: fc.constant(0),
  tokenUntil: fc.constant(55_000),
  hasReplyToken: fc.boolean(),
  canPush: fc.boolean(),
  attempts: fc.integer({ min: 1, max: 40 }),
  isUncertain: fc.boolean(),
  prepared: fc.record({
    messages: fc.constant([]),
    plain: fc.constant([]),
    isPlain: fc.boolean(),
    retryKey: fc.constant('key'),
    via: fc.constantFrom('reply' as const, 'push' as const),
  }),
});

describe('The delivery plan', () => {
  it('never pushes while a reply may have got through', () => {
    fc.assert(
      fc.property(standings, fc.constantFrom(...KINDS), (standing, kind) => {
        fc.pre(standing.isUncertain && standing.prepared.via === 'reply');
        expect(planAttempt(standing).kind).not.toBe('push');
        const result: SendResult = { kind };
        expect(planAfter(result, standing, true).kind).not.toBe('push');
      }),
    );
  });

  it('never replies after it has begun to push', () => {
    fc.assert(
      fc.property(standings, (standing) => {
        fc.pre(standing.prepared.via === 'push');
        expect(planAttempt(standing).kind).not.toBe('reply');
      }),
    );
  });

  it('never pushes unless allowed, and only for an hour', () => {
    fc.assert(
      fc.property(standings, (standing) => {
        const isPush = planAttempt(standing).kind === 'push';
        if (isPush) expect(standing.canPush && standing.now < PUSH_WITHIN_MS).toBe(true);
      }),
    );
  });

  it('remembers an unclear result until the end', () => {
    fc.assert(
      fc.property(standings, (standing) => {
        expect(planAfter({ kind: 'unclear' }, standing, undefined)).toMatchObject({
          kind: 'wait',
          isUncertain: true,
        });
        expect(planAfter({ kind: 'unreachable' }, standing, undefined)).toMatchObject({
          isUncertain: standing.isUncertain,
        });
      }),
    );
  });

  it('waits twice as long each time, up to ten seconds', () => {
    expect([1, 2, 3, 6, 30].map(waitAfter)).toEqual([500, 1_000, 2_000, 10_000, 10_000]);
  });
});
