// Masked questions and feedback in memory: the twin of the SQLite log, with its lines open to tests.
import { type Clock, type LoggedQuestion, type QuestionLog } from '#domain/ports.ts';

type LoggedFeedback = Parameters<QuestionLog['addFeedback']>[0];

export type MemoryQuestionLog = QuestionLog & {
  questions(): readonly LoggedQuestion[];
  feedback(): readonly LoggedFeedback[];
};

export function createMemoryQuestionLog(clock: Clock): MemoryQuestionLog {
  let questions: { readonly at: number; readonly line: LoggedQuestion }[] = [];
  let feedback: { readonly at: number; readonly line: LoggedFeedback }[] = [];

  function deleteMessage(messageId: string): void {
    questions = questions.filter(({ line }) => line.messageId !== messageId);
  }

  return {
    questions: () => questions.map(({ line }) => line),
    feedback: () => feedback.map(({ line }) => line),
    add(line) {
      if (line.messageId !== undefined) deleteMessage(line.messageId);
      questions.push({ at: clock.now().getTime(), line });
      return Promise.resolve();
    },
    addFeedback(line) {
      feedback.push({ at: clock.now().getTime(), line });
      return Promise.resolve();
    },
    deleteMessage(messageId) {
      deleteMessage(messageId);
      return Promise.resolve();
    },
    deleteBefore(instant) {
      const before = questions.length + feedback.length;
      questions = questions.filter(({ at }) => at >= instant.getTime());
      feedback = feedback.filter(({ at }) => at >= instant.getTime());
      return Promise.resolve(before - questions.length - feedback.length);
    },
  };
}
