// Decides how one answer is tried next and what a result means, so that it reaches the citizen at most once.
import { type Settlement } from '#domain/inbox.ts';
import { type SendResult } from './line-client.ts';
import { type Prepared } from './pending-work.ts';

export type Standing = {
  readonly now: number;
  readonly receivedAt: number;
  readonly tokenUntil: number;
  readonly hasReplyToken: boolean;
  readonly canPush: boolean;
  readonly attempts: number;
  /** An earlier attempt may have been delivered. */
  readonly isUncertain: boolean;
  readonly prepared: Prepared;
};

type Ending = { readonly kind: 'settle'; readonly settlement: Settlement };

/** How to try now, or that it is over. */
export type Attempt = { readonly kind: 'reply' } | { readonly kind: 'push' } | Ending;

/** What a result leads to: over, again later, again at once without cards, or again at once by push. */
export type NextStep =
  | Ending
  | { readonly kind: 'wait'; readonly ms: number; readonly isUncertain: boolean }
  | { readonly kind: 'plain' }
  | { readonly kind: 'push' };

/** After this an answer is no longer news to the citizen. Our own choice; LINE's retry key would live a day. */
export const PUSH_WITHIN_MS = 3_600_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/** Exponential backoff, as LINE recommends: https://developers.line.biz/en/docs/messaging-api/retrying-api-request/ */
export function waitAfter(attempts: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1));
}

function settle(state: Settlement['state'], detail: string, isFinal = true): Ending {
  return { kind: 'settle', settlement: { state, detail, isFinal } };
}

/**
 * A reply token works once, so a reply can be tried again without being seen twice. A push is only chosen when no
 * reply can have got through: the two can't be told apart by LINE.
 */
export function planAttempt(standing: Standing): Attempt {
  const { now, prepared, isUncertain } = standing;
  const isReplyPossible = standing.hasReplyToken && now < standing.tokenUntil;
  if (prepared.via === 'reply' && isReplyPossible) return { kind: 'reply' };
  if (prepared.via === 'reply' && isUncertain) return settle('expired', 'delivery-unknown');
  if (standing.canPush && now < standing.receivedAt + PUSH_WITHIN_MS) return { kind: 'push' };
  if (isUncertain) return settle('expired', 'delivery-unknown');
  return settle('expired', 'too-late', false);
}

/** A refused request: the token or the content; which one LINE doesn't say in a stable way. */
function afterBadRequest({ prepared, isUncertain, canPush }: Standing): NextStep {
  if (isUncertain) {
    return prepared.via === 'reply'
      ? settle('answered', 'by-earlier-reply')
      : settle('expired', 'delivery-unknown');
  }
  if (!prepared.isPlain) return { kind: 'plain' };
  return prepared.via === 'reply' && canPush ? { kind: 'push' } : settle('expired', 'refused', false);
}

export function planAfter(
  result: SendResult,
  standing: Standing,
  hasQuotaLeft: boolean | undefined,
): NextStep {
  const { isUncertain, attempts, prepared } = standing;
  switch (result.kind) {
    case 'sent':
      return settle('answered', prepared.via);
    case 'bad-request':
      return afterBadRequest(standing);
    case 'access-denied':
      return settle('expired', 'access-denied', isUncertain);
    case 'too-many':
      return prepared.via === 'push' && hasQuotaLeft === false
        ? settle('expired', 'quota-used-up', isUncertain)
        : { kind: 'wait', ms: waitAfter(attempts), isUncertain };
    case 'unclear':
      return { kind: 'wait', ms: waitAfter(attempts), isUncertain: true };
    case 'unreachable':
      return { kind: 'wait', ms: waitAfter(attempts), isUncertain };
    default:
      return result satisfies never;
  }
}
