// Tells whether a webhook body was signed by LINE with our channel secret.
import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Compares the base64 text of HMAC-SHA256(channel secret, raw bytes) in constant time. The bytes must be the ones
 * received: LINE escapes emoji, so parsing and writing again changes them.
 * Source: https://developers.line.biz/en/docs/messaging-api/verify-webhook-signature/
 */
export function isSignedByLine(
  rawBody: Buffer,
  channelSecret: string,
  signature: string | undefined,
): boolean {
  if (signature === undefined || signature === '' || channelSecret === '') return false;
  const expected = Buffer.from(createHmac('sha256', channelSecret).update(rawBody).digest('base64'));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
