// Only what LINE signed with our secret passes, judged on the raw bytes.
import { validateSignature } from '@line/bot-sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSignedByLine } from '#channels/line/verify-signature.ts';
import { signBody } from '#cli/fake-line/send-webhook.ts';

/** Published by LINE: https://developers.line.biz/en/docs/messaging-api/verify-webhook-signature/ */
const SECRET = '8c570fa6dd201bb328f1c1eac23a96d8';
const BODY = Buffer.from('{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}');
const SIGNATURE = 'GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=';

describe('The signature of a webhook', () => {
  it('matches LINE’s published example', () => {
    expect(isSignedByLine(BODY, SECRET, SIGNATURE)).toBe(true);
  });

  it.each([
    undefined,
    '',
    'x',
    SIGNATURE.slice(0, -1),
    `${SIGNATURE}=`,
    SIGNATURE.toLowerCase(),
    ` ${SIGNATURE}`,
    'あ'.repeat(44),
  ])('refuses %j', (signature) => {
    expect(isSignedByLine(BODY, SECRET, signature)).toBe(false);
  });

  it('refuses everything when no secret is set', () => {
    expect(isSignedByLine(BODY, '', signBody(BODY, ''))).toBe(false);
  });

  it('is about the bytes: the same JSON written another way is not signed', () => {
    const escaped = Buffer.from('{"events":[],"text":"\\uD83D\\uDE2D"}');
    const signature = signBody(escaped, SECRET);
    expect(isSignedByLine(escaped, SECRET, signature)).toBe(true);
    const rewritten = Buffer.from(JSON.stringify(JSON.parse(escaped.toString())));
    expect(isSignedByLine(rewritten, SECRET, signature)).toBe(false);
  });

  it('agrees with LINE’s own SDK on any bytes and secret', () => {
    fc.assert(
      fc.property(
        fc.uint8Array(),
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.boolean(),
        (bytes, secret, isRight) => {
          const body = Buffer.from(bytes);
          const signature = signBody(body, isRight ? secret : `${secret}!`);
          expect(isSignedByLine(body, secret, signature)).toBe(validateSignature(body, secret, signature));
          expect(isSignedByLine(body, secret, signature)).toBe(isRight);
        },
      ),
    );
  });
});
