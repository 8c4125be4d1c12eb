// The product as a respondent: asked as citizens ask, without being told the language.
import { type Answered } from '#answering/answer-question.ts';
import { competenceOn } from '#domain/competence.ts';
import { type Directory } from '#domain/directory.ts';
import { unitPath } from '#domain/unit-path.ts';
import { type Engine } from '../../open-engine.ts';
import { type LabelledQuestion } from './labelled-question.ts';
import { type Forecast } from './reliability.ts';
import { type Respondent } from './respondent.ts';
import { isAccepted } from './score-answer.ts';

export function engineRespondent(
  name: string,
  { directory, explain }: Pick<Engine, 'directory' | 'explain'>,
): Respondent {
  return {
    name,
    ask: async (question) => {
      const { answer, answered } = await explain({ text: question.q, asOf: question.asOf });
      return { answer, lang: answer.lang, forecast: forecastOf(question, answered, directory) };
    },
  };
}

/** Only of questions for one unit that were decided on evidence. */
function forecastOf(
  question: LabelledQuestion,
  { draft }: Answered,
  directory: Directory,
): Forecast | undefined {
  const [wish, ...others] = draft.wishes;
  const [top] = wish?.offices ?? [];
  if (question.kind !== 'refer' || top === undefined || others.length > 0) return undefined;
  const service = directory.findService(top.targets[0]?.id ?? '');
  if (service === undefined) return { probability: top.probability, right: false };
  const { unit } = competenceOn(service, draft.day);
  const reference = {
    id: unit,
    name: directory.getUnit(unit).prefLabel,
    path: [...unitPath(directory, unit)],
  };
  return { probability: top.probability, right: isAccepted(reference, question.accept) };
}
