// The one call a channel makes: a question in, an answer with its wording out. It never throws.
import { type Answer } from '#domain/answer.ts';
import { type Question, type Recollection } from '#domain/question.ts';
import { type Reply } from './reply.ts';

export type Response = {
  readonly answer: Answer;
  readonly reply: Reply;
  /** To be handed back as `earlier` with the next question of the same conversation. */
  readonly recollection: Recollection;
  /** The question as it may be stored or logged: personal data masked. */
  readonly maskedQuestion: string;
};

export type Respond = (question: Question) => Promise<Response>;
