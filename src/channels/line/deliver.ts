// Sends a prepared answer: notes each attempt durably before it, then does what the delivery plan says.
import { type ClaimedEvent, type Inbox, type Settlement } from '#domain/inbox.ts';
import { type Clock, type Logger } from '#domain/ports.ts';
import { type ChannelKeys } from './channel-keys.ts';
import { planAfter, planAttempt, type NextStep, type Standing } from './delivery-plan.ts';
import { type LineClient, type SendResult } from './line-client.ts';
import { sealWork, type PendingWork, type Prepared } from './pending-work.ts';

export type DeliveryDeps = {
  readonly inbox: Inbox;
  readonly client: LineClient;
  readonly keys: ChannelKeys;
  readonly clock: Clock;
  readonly logger: Logger;
};

/** What the operator must act on; everything else is normal wear. */
const FOR_THE_OPERATOR: ReadonlySet<string> = new Set(['access-denied', 'quota-used-up', 'refused']);

export function createDelivery({ inbox, client, keys, clock, logger }: DeliveryDeps) {
  async function settle(event: ClaimedEvent, settlement: Settlement, attempts: number): Promise<void> {
    await inbox.settle(event.id, settlement);
    const details = { eventId: event.id, state: settlement.state, detail: settlement.detail, attempts };
    if (FOR_THE_OPERATOR.has(settlement.detail)) logger.error(`line-${settlement.detail}`, details);
    else logger.info('line-event-settled', details);
  }

  function send(via: Prepared['via'], prepared: Prepared, work: PendingWork): Promise<SendResult> {
    const messages = prepared.isPlain ? prepared.plain : prepared.messages;
    if (via === 'reply' && work.replyToken !== null) return client.reply(work.replyToken, messages);
    if (via === 'push' && work.pushTo !== null) return client.push(work.pushTo, messages, prepared.retryKey);
    return Promise.resolve({ kind: 'bad-request' });
  }

  async function attempt(event: ClaimedEvent, work: PendingWork, standing: Standing): Promise<NextStep> {
    const { via } = standing.prepared;
    await inbox.noteAttempt(event.id, sealWork({ ...work, prepared: standing.prepared }, keys));
    const result = await send(via, standing.prepared, work);
    const isPushRefused = result.kind === 'too-many' && via === 'push';
    return planAfter(result, standing, isPushRefused ? await client.hasQuotaLeft() : undefined);
  }

  /** Ends with the event settled, or postponed until the next attempt. */
  return async function deliver(event: ClaimedEvent, work: PendingWork, first: Prepared): Promise<void> {
    let prepared = first;
    let attempts = event.attempts;
    for (;;) {
      const standing: Standing = {
        now: clock.now().getTime(),
        receivedAt: event.receivedAt,
        tokenUntil: work.tokenUntil,
        hasReplyToken: work.replyToken !== null,
        canPush: work.pushTo !== null,
        attempts: attempts + 1,
        isUncertain: event.isUncertain && prepared.via === first.via,
        prepared,
      };
      const plan = planAttempt(standing);
      if (plan.kind === 'settle') return settle(event, plan.settlement, attempts);
      if (plan.kind === 'push') prepared = { ...prepared, via: 'push' };
      attempts += 1;
      const next = await attempt(event, work, { ...standing, prepared });
      switch (next.kind) {
        case 'settle':
          return settle(event, next.settlement, attempts);
        case 'wait': {
          const notBefore = clock.now().getTime() + next.ms;
          return inbox.postpone(event.id, { notBefore, isUncertain: next.isUncertain });
        }
        case 'plain':
          prepared = { ...prepared, isPlain: true };
          break;
        case 'push':
          prepared = { ...prepared, via: 'push', isPlain: false };
          break;
        default:
          return next satisfies never;
      }
    }
  };
}
