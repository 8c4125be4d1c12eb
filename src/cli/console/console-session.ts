// What the console remembers between two lines, and what a line gives back.
import { type Answered } from '#answering/answer-question.ts';
import { dayAt, type IsoDate } from '#domain/iso-date.ts';
import { type Language } from '#domain/language.ts';
import { type Clock } from '#domain/ports.ts';
import { type Recollection } from '#domain/question.ts';
import { type Engine } from '../../open-engine.ts';
import { type EvidenceFinder } from './create-evidence-finder.ts';
import { type HistoryFile } from './create-history-file.ts';
import { type PreviewChannel, type ReplyPreview } from './preview-reply.ts';

export type ConsoleSession = {
  readonly engine: Engine;
  /** Undefined: today. */
  readonly asOf: IsoDate | undefined;
  /** Undefined: told from each question. */
  readonly lang: Language | undefined;
  readonly channel: PreviewChannel;
  readonly earlier: Recollection | undefined;
  readonly last: Answered | undefined;
};

export type ConsoleDeps = {
  /** @throws KnowledgeError while the knowledge has errors. */
  readonly open: () => Promise<Engine>;
  /** From the sentences in the knowledge folder. @throws KnowledgeError while it has errors. */
  readonly createEvidenceFinder: () => EvidenceFinder;
  readonly previews: Readonly<Record<PreviewChannel, ReplyPreview>>;
  readonly history: HistoryFile;
  readonly clock: Clock;
  readonly columns: number;
  readonly heading: (text: string) => string;
};

/** `isOver` ends the console. */
export type LineResult = {
  readonly session: ConsoleSession;
  readonly output: string;
  readonly isOver?: boolean;
};

export function startSession(engine: Engine): ConsoleSession {
  return { engine, asOf: undefined, lang: undefined, channel: 'text', earlier: undefined, last: undefined };
}

/** The day that answers and look-ups stand for. */
export function sessionDay(session: ConsoleSession, clock: Clock): IsoDate {
  return session.asOf ?? dayAt(clock.now(), session.engine.directory.city.timeZone);
}
