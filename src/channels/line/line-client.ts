// The one door to LINE's API: every call has a deadline, and every outcome is told apart by status, never by text.
import { HTTPFetchError, LineBotClient, type messagingApi } from '@line/bot-sdk';
import { type Logger } from '#domain/ports.ts';
import { DeadlineError, withDeadline } from './with-deadline.ts';

/**
 * `unclear`: may or may not have been delivered. `unreachable`: certainly not. `too-many`: a rate or the monthly
 * quota. Source: https://developers.line.biz/en/reference/messaging-api/#status-codes
 */
export type SendResult =
  | { readonly kind: 'sent' }
  | { readonly kind: 'bad-request' }
  | { readonly kind: 'access-denied' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'unreachable' };

export type LineClient = {
  reply(replyToken: string, messages: readonly messagingApi.Message[]): Promise<SendResult>;
  push(to: string, messages: readonly messagingApi.Message[], retryKey: string): Promise<SendResult>;
  /** Shows the three dots in a one-to-one chat; failing to is not worth an error. */
  showLoading(userId: string): Promise<void>;
  /** False if this month's quota is used up; undefined if LINE didn't tell. */
  hasQuotaLeft(): Promise<boolean | undefined>;
};

/** Our own choice: long enough for LINE's slow moments, short enough to try again within the token's minute. */
export const SEND_DEADLINE_MS = 5_000;
const SIDE_CALL_DEADLINE_MS = 2_000;
/** A multiple of 5 between 5 and 60: https://developers.line.biz/en/reference/messaging-api/#display-a-loading-indicator */
const LOADING_SECONDS = 20;

/** Causes that mean the request never left: see https://nodejs.org/api/errors.html#common-system-errors */
const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

function causeCode(fault: unknown): string {
  if (!(fault instanceof Error) || !(fault.cause instanceof Error)) return 'unknown';
  return 'code' in fault.cause && typeof fault.cause.code === 'string' ? fault.cause.code : 'unknown';
}

function resultOfStatus(status: number): SendResult {
  if (status === 409) return { kind: 'sent' };
  if (status === 401 || status === 403) return { kind: 'access-denied' };
  if (status === 429) return { kind: 'too-many' };
  return status >= 500 ? { kind: 'unclear' } : { kind: 'bad-request' };
}

export function createLineClient({
  channelAccessToken,
  apiBaseUrl,
  logger,
  sendDeadlineMs = SEND_DEADLINE_MS,
}: {
  readonly channelAccessToken: string;
  readonly apiBaseUrl: string;
  readonly logger: Logger;
  readonly sendDeadlineMs?: number;
}): LineClient {
  const sdk = LineBotClient.fromChannelAccessToken({ channelAccessToken, apiBaseURL: apiBaseUrl });

  function resultOfFault(endpoint: string, fault: unknown): SendResult {
    if (fault instanceof HTTPFetchError) {
      const result = resultOfStatus(fault.status);
      const requestId = fault.headers.get('x-line-request-id');
      logger.warn('line-api-refused', { endpoint, status: fault.status, requestId, result: result.kind });
      return result;
    }
    const cause = fault instanceof DeadlineError ? 'deadline' : causeCode(fault);
    const kind = NEVER_SENT.has(cause) ? 'unreachable' : 'unclear';
    logger.warn('line-api-failed', { endpoint, cause, result: kind });
    return { kind };
  }

  async function send(endpoint: string, call: Promise<{ httpResponse: Response }>): Promise<SendResult> {
    try {
      const { httpResponse } = await withDeadline(call, sendDeadlineMs);
      const requestId = httpResponse.headers.get('x-line-request-id');
      logger.info('line-api-accepted', { endpoint, status: httpResponse.status, requestId });
      return { kind: 'sent' };
    } catch (fault) {
      return resultOfFault(endpoint, fault);
    }
  }

  return {
    reply: (replyToken, messages) =>
      send('reply', sdk.replyMessageWithHttpInfo({ replyToken, messages: [...messages] })),
    push: (to, messages, retryKey) =>
      send('push', sdk.pushMessageWithHttpInfo({ to, messages: [...messages] }, retryKey)),
    async showLoading(chatId) {
      const call = sdk.showLoadingAnimation({ chatId, loadingSeconds: LOADING_SECONDS });
      await withDeadline(call, SIDE_CALL_DEADLINE_MS).catch((fault: unknown) => {
        resultOfFault('loading', fault);
      });
    },
    async hasQuotaLeft() {
      try {
        const both = Promise.all([sdk.getMessageQuota(), sdk.getMessageQuotaConsumption()]);
        const [quota, used] = await withDeadline(both, SIDE_CALL_DEADLINE_MS);
        return quota.type === 'none' || quota.value === undefined || used.totalUsage < quota.value;
      } catch (fault) {
        resultOfFault('quota', fault);
        return undefined;
      }
    },
  };
}
