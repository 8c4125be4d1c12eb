// Refusals of the Direct Line endpoint, in the words and the JSON of its protocol.

export type DirectLineErrorCode =
  | 'BadArgument'
  | 'BadSyntax'
  | 'BotError'
  | 'MessageSizeTooBig'
  | 'MissingProperty'
  | 'NotFound'
  | 'ServiceError'
  | 'TokenExpired'
  | 'TooManyRequests'
  | 'UnsupportedMediaType';

export class DirectLineError extends Error {
  readonly statusCode: number;
  readonly code: DirectLineErrorCode;
  readonly retryAfterSeconds: number | undefined;

  constructor(statusCode: number, code: DirectLineErrorCode, message: string, retryAfterSeconds?: number) {
    super(message);
    this.name = 'DirectLineError';
    this.statusCode = statusCode;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-api-reference#errors */
export function toErrorBody({ code, message }: Pick<DirectLineError, 'code' | 'message'>): object {
  return { error: { code, message } };
}

/** Fastify's own refusals (size, syntax, media type) in the protocol's words; undefined for a fault of ours. */
export function toDirectLineError(error: unknown): DirectLineError | undefined {
  if (error instanceof DirectLineError) return error;
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  switch (status) {
    case 400:
      return new DirectLineError(400, 'BadSyntax', 'The request is not valid JSON.');
    case 413:
      return new DirectLineError(413, 'MessageSizeTooBig', 'The request is larger than 8 KiB.');
    case 415:
      return new DirectLineError(415, 'UnsupportedMediaType', 'Send application/json.');
    default:
      return undefined;
  }
}
