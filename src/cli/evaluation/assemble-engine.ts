// The product put together from parts of one's choice, to measure it with a part switched off.
import { createAnswerQuestion } from '#answering/answer-question.ts';
import { type Directory } from '#domain/directory.ts';
import { type Clock } from '#domain/ports.ts';
import { japaneseHolidays } from '#knowledge/holiday-calendar.ts';
import { composeReply } from '#replies/compose-reply.ts';
import { type IndexData } from '#retrieval/build-index.ts';
import { createCandidateFinder, type FusionSettings } from '#retrieval/create-candidate-finder.ts';
import { type Engine } from '../../open-engine.ts';
import { type Pipeline } from './cross-validate.ts';

export function assembleEngine(parts: {
  readonly directory: Directory;
  readonly index: IndexData;
  readonly pipeline: Omit<Pipeline, 'corpus' | 'targets'>;
  readonly settings: FusionSettings;
  readonly clock: Clock;
}): Pick<Engine, 'directory' | 'explain'> {
  const { directory, index, settings, clock } = parts;
  const findCandidates = createCandidateFinder({ ...parts.pipeline, index, settings });
  const answerQuestion = createAnswerQuestion({
    directory,
    findCandidates,
    clock,
    calendar: japaneseHolidays,
  });
  return {
    directory,
    explain: async (question) => {
      const answered = await answerQuestion(question);
      const reply = composeReply(answered.facts, directory);
      const recollection = { services: [], units: [], outside: null, choices: [] };
      return {
        answer: { ...answered.facts, text: reply.text },
        reply,
        answered,
        recollection,
        maskedQuestion: answered.draft.text,
      };
    },
  };
}
