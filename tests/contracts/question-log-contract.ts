// What every question log must do; run against each implementation.
import { beforeEach, describe, expect, it } from 'vitest';
import { type LoggedQuestion, type QuestionLog } from '#domain/ports.ts';
import { createFakeClock, type FakeClock } from '../fakes/fake-clock.ts';

const QUESTION: LoggedQuestion = {
  channel: 'line',
  messageId: 'm1',
  maskedText: '水道料金が高い',
  status: 'answered',
  reason: null,
  units: ['keiei-kikaku'],
  language: 'ja',
};

/** `texts` reads the stored questions back, oldest first; the port itself only writes. */
export function describeQuestionLog(
  name: string,
  create: (clock: FakeClock) => { readonly log: QuestionLog; texts: () => readonly string[] },
): void {
  describe(`${name} as a question log`, () => {
    let clock: FakeClock;
    let log: QuestionLog;
    let texts: () => readonly string[];
    beforeEach(() => {
      clock = createFakeClock();
      ({ log, texts } = create(clock));
    });

    it('keeps questions in the order they came', async () => {
      await log.add(QUESTION);
      await log.add({ ...QUESTION, messageId: undefined, maskedText: 'ごみ' });
      expect(texts()).toEqual(['水道料金が高い', 'ごみ']);
    });

    it('replaces the line of a message that comes again, as an edited one does', async () => {
      await log.add(QUESTION);
      await log.add({ ...QUESTION, maskedText: '水道料金が安い' });
      expect(texts()).toEqual(['水道料金が安い']);
    });

    it('deletes a withdrawn message', async () => {
      await log.add(QUESTION);
      await log.add({ ...QUESTION, messageId: 'm2', maskedText: 'ごみ' });
      await log.deleteMessage('m1');
      await log.deleteMessage('unknown');
      expect(texts()).toEqual(['ごみ']);
    });

    it('deletes questions and feedback past their time and tells how many', async () => {
      await log.add(QUESTION);
      await log.addFeedback({ channel: 'line', helpful: false, unit: 'keiei-kikaku' });
      clock.move(1_000);
      await log.add({ ...QUESTION, messageId: 'm2', maskedText: 'ごみ' });
      expect(await log.deleteBefore(clock.now())).toBe(2);
      expect(texts()).toEqual(['ごみ']);
    });
  });
}
