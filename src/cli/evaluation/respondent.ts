// Anything that can be asked a labelled question: the product, a part of it switched off, or a plain search engine.
import { type LabelledQuestion } from './labelled-question.ts';
import { type Forecast } from './reliability.ts';
import { type JudgedAnswer } from './score-answer.ts';

export type Asked = {
  readonly answer: JudgedAnswer;
  /** The language answered in; undefined where there is no wording. */
  readonly lang: string | undefined;
  /** How sure the best candidate was, and whether it was right; undefined where nothing was compared. */
  readonly forecast: Forecast | undefined;
};

export type Respondent = {
  readonly name: string;
  readonly ask: (question: LabelledQuestion) => Promise<Asked>;
};
