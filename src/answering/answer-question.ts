// Question -> answer: the whole strategy is this list of steps.
import { type AnswerFacts } from '#domain/answer.ts';
import { dayAt } from '#domain/iso-date.ts';
import { type Question } from '#domain/question.ts';
import { type Draft } from './draft.ts';
import { createElsewhereIndex } from './spot-elsewhere.ts';
import { createItemIndex } from './recognize-item.ts';
import { createNameIndex } from './name-index.ts';
import { fillAnswer, faultAnswer } from './fill-answer.ts';
import { acceptText } from './steps/accept-text.ts';
import { decideVerdict } from './steps/decide-verdict.ts';
import { findWishes } from './steps/find-wishes.ts';
import { maskPersonalDataStep } from './steps/mask-personal-data.ts';
import { readDayStep } from './steps/read-day.ts';
import { recognizeNames } from './steps/recognize-names.ts';
import { resolveFollowUpStep } from './steps/resolve-follow-up.ts';
import { spotAttack } from './steps/spot-attack.ts';
import { spotEmergency } from './steps/spot-emergency.ts';
import { type AnsweringContext, type AnsweringPorts, type Step } from './steps.ts';

const STEPS: readonly Step[] = [
  acceptText,
  maskPersonalDataStep,
  spotEmergency,
  spotAttack,
  resolveFollowUpStep,
  readDayStep,
  recognizeNames,
  findWishes,
  decideVerdict,
];

/** The facts of the answer, and the draft it came from (for `/why`). `fault` is set if a step broke. */
export type Answered = { readonly facts: AnswerFacts; readonly draft: Draft; readonly fault: unknown };

export type AnswerQuestion = (question: Question) => Promise<Answered>;

export function createAnswerQuestion(ports: AnsweringPorts): AnswerQuestion {
  const { directory } = ports;
  const context: AnsweringContext = {
    ...ports,
    names: createNameIndex(directory),
    items: createItemIndex(directory.items),
    elsewhere: createElsewhereIndex(
      directory.outsideBodies,
      directory.city.name.ja.replace(/[市町村区]$/u, ''),
    ),
    cityNumbers: cityNumbersOf(ports),
  };
  return async (question) => {
    let draft = startDraft(question, ports);
    try {
      for (const step of STEPS) {
        const startedAt = performance.now();
        const next = await step.run(draft, context);
        const milliseconds = performance.now() - startedAt;
        draft = { ...next, trace: [...next.trace, { step: step.name, note: '', milliseconds }] };
      }
      return { facts: fillAnswer(draft, context), draft, fault: undefined };
    } catch (fault) {
      return { facts: faultAnswer(draft, context), draft, fault };
    }
  };
}

function startDraft(question: Question, { clock, directory }: AnsweringPorts): Draft {
  const askedOn = question.asOf ?? dayAt(clock.now(), directory.city.timeZone);
  return {
    question,
    text: '',
    folded: '',
    language: question.lang ?? 'ja',
    askedOn,
    day: askedOn,
    shifted: null,
    cityNumbers: [],
    names: [],
    wishes: [],
    verdict: undefined,
    trace: [],
  };
}

/** Every number the knowledge holds, digits only: they are no personal data. */
function cityNumbersOf({ directory }: AnsweringPorts): ReadonlySet<string> {
  const contacts = [directory.city.switchboard, ...directory.units.flatMap((unit) => unit.contactPoints)];
  const outside = directory.outsideBodies.flatMap((body) =>
    body.telephone === null ? [] : [body.telephone],
  );
  const numbers = contacts.flatMap((contact) => [
    contact.telephone,
    ...(contact.faxNumber === undefined ? [] : [contact.faxNumber]),
  ]);
  return new Set([...numbers, ...outside].map((number) => number.replace(/\D/g, '')));
}
