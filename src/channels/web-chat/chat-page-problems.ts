// What went wrong with a form of the plain page, in the citizen's language.
import { type Language } from '#domain/language.ts';
import { MAX_QUESTION_GRAPHEMES } from '#domain/question.ts';
import { uiWords } from '#widget/words/ui-words.ts';
import { DirectLineError } from './direct-line-error.ts';
import { type PostOutcome } from './turns.ts';

/** Shown above the input, with the HTTP status of the page. */
export type ChatPageProblem = {
  readonly status: number;
  readonly text: string;
  readonly retryAfterSeconds?: number;
};

export function problemOf(outcome: PostOutcome, language: Language): ChatPageProblem | undefined {
  const words = uiWords(language);
  switch (outcome.kind) {
    case 'accepted':
      return undefined;
    case 'busy':
      return { status: 429, text: words.busy, retryAfterSeconds: outcome.retryAfterSeconds };
    case 'too-many':
      return {
        status: 429,
        text: words.tooMany(outcome.retryAfterSeconds),
        retryAfterSeconds: outcome.retryAfterSeconds,
      };
    case 'bot-failed':
      return { status: 502, text: words.failed };
    default:
      return outcome satisfies never;
  }
}

/** A refusal before the form could be read. */
export function explainRefusal(error: unknown, language: Language): ChatPageProblem {
  const words = uiWords(language);
  if (error instanceof DirectLineError && error.retryAfterSeconds !== undefined) {
    return {
      status: 429,
      text: words.tooMany(error.retryAfterSeconds),
      retryAfterSeconds: error.retryAfterSeconds,
    };
  }
  const status =
    error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
      ? error.statusCode
      : 500;
  if (status === 413) return { status, text: words.tooLong(MAX_QUESTION_GRAPHEMES) };
  return { status: status >= 400 && status < 500 ? status : 500, text: words.failed };
}
