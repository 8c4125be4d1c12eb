// Judges one answer by its label: right, asked back with the right choice, wrong, or silent.
import { type Answer, type UnitReference } from '#domain/answer.ts';
import { type LabelledQuestion } from './labelled-question.ts';

export type Score = {
  /** Right as its kind demands, including all `must` and no `mustNot`. */
  readonly right: boolean;
  /** Right at once, or the right unit is among the offered choices (kind `refer`). */
  readonly withinOneTap: boolean;
  /** A unit that isn't accepted was named as responsible. */
  readonly confidentlyWrong: boolean;
  readonly mustMet: boolean;
  /** `outside`: the right body is named. `none`: not used. */
  readonly bodyNamed: boolean;
};

/** A unit counts by its own name, by a name above it except the department's, or as 「上位 下位」. */
function isAccepted(unit: UnitReference, accept: readonly string[]): boolean {
  const path = unit.path.join(' ');
  return accept.some((name) => {
    const bare = name.replace(/\s+/g, '');
    return unit.name === name || unit.path.includes(name) || path.replace(/\s+/g, '').endsWith(bare) || unit.name.includes(bare);
  });
}

export function scoreAnswer(question: LabelledQuestion, answer: Answer): Score {
  const mustMet =
    question.must.every((text) => answer.text.includes(text)) && question.mustNot.every((text) => !answer.text.includes(text));
  const units = answer.referrals.map((referral) => referral.unit);
  const offered = answer.choices.map((choice) => choice.units);
  const base = { withinOneTap: false, confidentlyWrong: false, mustMet, bodyNamed: false };
  switch (question.kind) {
    case 'refer': {
      const [first] = units;
      const right = first !== undefined && isAccepted(first, question.accept);
      const tapped = offered.some((choice) => choice.some((unit) => isAccepted(unit, question.accept)));
      const wrong = (first !== undefined && !right) || (answer.status === 'outside' && !right);
      return { ...base, right: right && mustMet, withinOneTap: right || tapped, confidentlyWrong: wrong };
    }
    case 'multi': {
      const met = question.need.every((need) => units.some((unit) => isAccepted(unit, need)));
      return { ...base, right: met && mustMet, withinOneTap: met };
    }
    case 'clarify': {
      const covered = question.need.filter((need) => offered.some((choice) => choice.some((unit) => isAccepted(unit, need))));
      const right = answer.status === 'clarification' && covered.length >= Math.min(2, question.need.length);
      return { ...base, right: right && mustMet, withinOneTap: right, confidentlyWrong: units.length > 0 };
    }
    case 'outside': {
      const named = answer.outside === null ? '' : `${answer.outside.name} ${answer.text}`;
      const bodyNamed = question.accept.length === 0 || question.accept.some((name) => named.includes(name));
      const right = answer.status === 'outside' || units.length === 0;
      return { ...base, right: right && mustMet, withinOneTap: right, confidentlyWrong: units.length > 0 && answer.status !== 'outside', bodyNamed };
    }
    case 'emergency': {
      const right = answer.status === 'emergency' && mustMet;
      return { ...base, right, withinOneTap: right };
    }
    case 'none':
      return { ...base, right: units.length === 0 && answer.status !== 'outside' && mustMet, withinOneTap: true, confidentlyWrong: units.length > 0 };
    default:
      return question.kind satisfies never;
  }
}
