// What the fake LINE platform remembers: which reply tokens and retry keys were used, and what was delivered.
import { LINE_LIMITS } from '#channels/line/line-limits.ts';
import { type Clock } from '#domain/ports.ts';

export type Delivery = {
  readonly via: 'reply' | 'push';
  /** Reply token, or whom it was pushed to. */
  readonly to: string;
  readonly messages: readonly unknown[];
  readonly retryKey: string | null;
  readonly at: number;
};

export type Verdict = 'delivered' | 'already-delivered' | 'invalid-token';

export type FakeLineState = {
  /** A token for an event about to be sent; valid one minute from now, on redelivery too unless it was used. */
  issueReplyToken(token: string): void;
  reply(token: string, messages: readonly unknown[]): Verdict;
  push(to: string, messages: readonly unknown[], retryKey: string | null): Verdict;
  deliveries(): readonly Delivery[];
};

export function createFakeLineState(clock: Clock): FakeLineState {
  const validUntil = new Map<string, number>();
  const usedTokens = new Set<string>();
  const usedRetryKeys = new Set<string>();
  const delivered: Delivery[] = [];
  const now = (): number => clock.now().getTime();

  return {
    issueReplyToken: (token) => void validUntil.set(token, now() + LINE_LIMITS.replyToken.max),
    reply(token, messages) {
      if (usedTokens.has(token) || (validUntil.get(token) ?? 0) < now()) return 'invalid-token';
      usedTokens.add(token);
      delivered.push({ via: 'reply', to: token, messages, retryKey: null, at: now() });
      return 'delivered';
    },
    push(to, messages, retryKey) {
      if (retryKey !== null && usedRetryKeys.has(retryKey)) return 'already-delivered';
      if (retryKey !== null) usedRetryKeys.add(retryKey);
      delivered.push({ via: 'push', to, messages, retryKey, at: now() });
      return 'delivered';
    },
    deliveries: () => delivered,
  };
}
