// Masked questions and feedback in SQLite; a message asked again under the same id replaces its earlier line.
import { type Clock, type QuestionLog } from '#domain/ports.ts';
import { type Database } from './open-database.ts';

export function createSqliteQuestionLog({ connection, writes }: Database, clock: Clock): QuestionLog {
  const deleteMessage = connection.prepare('DELETE FROM question WHERE message_id = ?');
  const insert = connection.prepare(`
    INSERT INTO question (at, channel, message_id, masked_text, status, reason, units, language)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  const insertFeedback = connection.prepare(
    'INSERT INTO feedback (at, channel, is_helpful, unit) VALUES (?, ?, ?, ?)',
  );
  const deleteQuestions = connection.prepare('DELETE FROM question WHERE at < ?');
  const deleteFeedback = connection.prepare('DELETE FROM feedback WHERE at < ?');

  return {
    add: (question) =>
      writes.run(() => {
        const messageId = question.messageId ?? null;
        if (messageId !== null) deleteMessage.run(messageId);
        insert.run(
          clock.now().getTime(),
          question.channel,
          messageId,
          question.maskedText,
          question.status,
          question.reason,
          JSON.stringify(question.units),
          question.language,
        );
      }, 'process'),
    addFeedback: ({ channel, helpful, unit }) =>
      writes.run(
        () => void insertFeedback.run(clock.now().getTime(), channel, Number(helpful), unit),
        'process',
      ),
    deleteMessage: (messageId) => writes.run(() => void deleteMessage.run(messageId)),
    deleteBefore: (instant) =>
      writes.run(
        () =>
          Number(deleteQuestions.run(instant.getTime()).changes) +
          Number(deleteFeedback.run(instant.getTime()).changes),
      ),
  };
}
