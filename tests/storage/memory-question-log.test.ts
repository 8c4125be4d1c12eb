// The in-memory question log keeps the contract.
import { createMemoryQuestionLog } from '#storage/memory-question-log.ts';
import { describeQuestionLog } from '../contracts/question-log-contract.ts';

describeQuestionLog('The memory log', (clock) => {
  const log = createMemoryQuestionLog(clock);
  return { log, texts: () => log.questions().map(({ maskedText }) => maskedText) };
});
