// Whose request this is: the signed token decides, never what the request says about its sender.
import { DirectLineError } from './direct-line-error.ts';
import { type DirectLineTokens, type TokenHolder } from './direct-line-tokens.ts';

/** @param header the `Authorization` header. @throws DirectLineError 401 or 403. */
export async function authorizeDirectLine(
  header: string | undefined,
  tokens: DirectLineTokens,
): Promise<TokenHolder> {
  const [, token] = /^Bearer ([\w.-]{1,2000})$/i.exec(header ?? '') ?? [];
  if (token === undefined)
    throw new DirectLineError(401, 'BadArgument', 'Send a token as "Authorization: Bearer …".');
  const verified = await tokens.verify(token);
  switch (verified.kind) {
    case 'valid':
      return { conversation: verified.conversation, user: verified.user };
    case 'expired':
      throw new DirectLineError(403, 'TokenExpired', 'Token has expired.');
    case 'invalid':
      throw new DirectLineError(403, 'BadArgument', 'The token is not valid.');
    default:
      return verified satisfies never;
  }
}

/** A token opens its own conversation only. */
export function assertOwn(holder: TokenHolder, conversation: string): TokenHolder {
  if (holder.conversation === conversation) return holder;
  throw new DirectLineError(403, 'BadArgument', 'The token is for another conversation.');
}
