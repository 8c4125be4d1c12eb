// Signed tokens of the Direct Line endpoint: each is for one conversation and one user, and expires.
import { createHash, randomBytes } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { type Clock, type IdSource } from '#domain/ports.ts';

/** As in Microsoft's service: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-authentication */
export const TOKEN_SECONDS = 1800;

const AUDIENCE = 'direct-line';

/** The names `conv` and `user` are Microsoft's; Web Chat reads `user` out of the token. */
const claimsSchema = z.object({ conv: z.string().min(1), user: z.string().startsWith('dl_') });

export type TokenHolder = { readonly conversation: string; readonly user: string };

/** A new conversation and a new user; neither can be guessed, and `dl_` is what Direct Line's users begin with. */
export function createHolder(ids: IdSource): TokenHolder {
  return { conversation: ids.next(), user: `dl_${ids.next()}` };
}

export type VerifiedToken =
  ({ readonly kind: 'valid' } & TokenHolder) | { readonly kind: 'expired' } | { readonly kind: 'invalid' };

export type DirectLineTokens = {
  /** @param seconds life, 1800 by default. */
  issue(holder: TokenHolder, seconds?: number): Promise<string>;
  verify(token: string): Promise<VerifiedToken>;
};

export function createDirectLineTokens({
  signingKey,
  clock,
}: {
  readonly signingKey: string | undefined;
  readonly clock: Clock;
}): DirectLineTokens {
  const key = signingKey === undefined ? randomBytes(32) : createHash('sha256').update(signingKey).digest();
  const seconds = (): number => Math.floor(clock.now().getTime() / 1000);
  return {
    issue: ({ conversation, user }, life = TOKEN_SECONDS) =>
      new SignJWT({ conv: conversation, user })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setAudience(AUDIENCE)
        .setIssuedAt(seconds())
        .setExpirationTime(seconds() + life)
        .sign(key),
    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          audience: AUDIENCE,
          currentDate: clock.now(),
          requiredClaims: ['exp'],
        });
        const claims = claimsSchema.safeParse(payload);
        if (!claims.success) return { kind: 'invalid' };
        return { kind: 'valid', conversation: claims.data.conv, user: claims.data.user };
      } catch (error) {
        return { kind: error instanceof errors.JWTExpired ? 'expired' : 'invalid' };
      }
    },
  };
}
