// Asks a respondent every question and keeps what came back, with its score and its time.
import { type LabelledQuestion } from './labelled-question.ts';
import { type Asked, type Respondent } from './respondent.ts';
import { scoreAnswer, type Score } from './score-answer.ts';

export type Outcome = Asked & {
  readonly question: LabelledQuestion;
  readonly score: Score;
  readonly milliseconds: number;
};

export async function askQuestions(
  questions: readonly LabelledQuestion[],
  respondent: Respondent,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    const startedAt = performance.now();
    const asked = await respondent.ask(question);
    const milliseconds = performance.now() - startedAt;
    outcomes.push({ ...asked, question, milliseconds, score: scoreAnswer(question, asked.answer) });
  }
  return outcomes;
}
