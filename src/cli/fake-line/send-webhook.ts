// Sends a webhook the way LINE does: signed over the exact bytes, emoji escaped, two seconds of patience.
import { createHmac } from 'node:crypto';
import { LINE_LIMITS } from '#channels/line/line-limits.ts';
import { type MadeEvent } from './make-event.ts';

const DESTINATION = 'U00000000000000000000000000000000';

/** LINE writes characters outside ASCII planes as escapes, which is why a body must not be parsed and rewritten. */
export function webhookBody(events: readonly MadeEvent[]): Buffer {
  const json = JSON.stringify({ destination: DESTINATION, events });
  const escaped = json.replace(
    /[\uD800-\uDFFF]/g,
    (half) => `\\u${half.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return Buffer.from(escaped);
}

export function signBody(body: Buffer, channelSecret: string): string {
  return createHmac('sha256', channelSecret).update(body).digest('base64');
}

/** The status, or undefined if there was no answer in time or no connection. */
export async function sendWebhook(
  url: string,
  channelSecret: string,
  events: readonly MadeEvent[],
): Promise<number | undefined> {
  const body = webhookBody(events);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'x-line-signature': signBody(body, channelSecret),
        'user-agent': 'LineBotWebhook/2.0',
      },
      body: new Uint8Array(body),
      signal: AbortSignal.timeout(LINE_LIMITS.webhookAnswer.max),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return undefined;
  }
}
