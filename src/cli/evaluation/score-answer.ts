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
  /** `outside`: the right body is named; true where the label asks for none. */
  readonly bodyNamed: boolean;
};

/** What of an answer is judged; a search engine without wording can be judged by the same rules. */
export type JudgedAnswer = {
  readonly status: Answer['status'];
  readonly referrals: readonly { readonly unit: UnitReference }[];
  readonly choices: readonly { readonly label: string; readonly units: readonly UnitReference[] }[];
  readonly outside: { readonly name: string } | null;
  readonly text: string;
};

const SECTION = /[課係室]$/u;
const DEPARTMENT = /部$/u;

/**
 * A unit counts by its own name, by that of the section it belongs to, or as 「上位 下位」. A department's name counts
 * only for the department itself; 「支所」 or 「クリーンプラザ」 also as a part of a unit's name.
 */
export function isAccepted(unit: UnitReference, accept: readonly string[]): boolean {
  const sections = unit.path.filter((name) => !DEPARTMENT.test(name));
  const path = unit.path.join('');
  return accept.some((name) => {
    const bare = name.replace(/\s+/g, '');
    if (unit.name === bare || sections.includes(bare)) return true;
    if (bare.length > unit.name.length && path.endsWith(bare)) return true;
    return !SECTION.test(bare) && !DEPARTMENT.test(bare) && path.includes(bare);
  });
}

export function scoreAnswer(question: LabelledQuestion, answer: JudgedAnswer): Score {
  const mustMet =
    question.must.every((text) => answer.text.includes(text)) &&
    question.mustNot.every((text) => !answer.text.includes(text));
  const units = answer.referrals.map((referral) => referral.unit);
  const isMet = (need: readonly string[]): boolean =>
    units.some((unit) => isAccepted(unit, need)) || (answer.outside !== null && isBodyNamed(answer, need));
  const isOffered = (need: readonly string[]): boolean =>
    answer.choices.some(
      (choice) => choice.units.some((unit) => isAccepted(unit, need)) || need.includes(choice.label),
    );
  const base = { withinOneTap: false, confidentlyWrong: false, mustMet, bodyNamed: false };
  switch (question.kind) {
    case 'refer': {
      const [first] = units;
      const right = first !== undefined && isAccepted(first, question.accept);
      const wrong = (first !== undefined && !right) || (answer.status === 'outside' && !right);
      return {
        ...base,
        right: right && mustMet,
        withinOneTap: right || isOffered(question.accept),
        confidentlyWrong: wrong,
      };
    }
    case 'multi': {
      const met = question.need.every(isMet);
      const wrong = units.some((unit) => !question.need.some((need) => isAccepted(unit, need)));
      return { ...base, right: met && mustMet, withinOneTap: met, confidentlyWrong: wrong };
    }
    case 'clarify': {
      const covered = question.need.filter(isOffered);
      const right = answer.status === 'clarification' && covered.length >= Math.min(2, question.need.length);
      return { ...base, right: right && mustMet, withinOneTap: right, confidentlyWrong: units.length > 0 };
    }
    case 'outside': {
      const right = answer.status === 'outside' || units.length === 0;
      const wrong = units.length > 0 && answer.status !== 'outside';
      const bodyNamed = question.accept.length === 0 || isBodyNamed(answer, question.accept);
      return { ...base, right: right && mustMet, withinOneTap: right, confidentlyWrong: wrong, bodyNamed };
    }
    case 'emergency': {
      const first = answer.text.split('\n', 1)[0] ?? '';
      const right = answer.status === 'emergency' && mustMet && /119|110/u.test(first);
      return { ...base, right, withinOneTap: right };
    }
    case 'none': {
      const right = units.length === 0 && answer.status !== 'outside' && mustMet;
      return { ...base, right, withinOneTap: right, confidentlyWrong: units.length > 0 };
    }
    default:
      return question.kind satisfies never;
  }
}

/** 「大分県」 is named by 「大分県庁・県の出先機関」, in the body's name or the sentence about it. */
function isBodyNamed(answer: JudgedAnswer, accept: readonly string[]): boolean {
  if (answer.outside === null) return false;
  const said = `${answer.outside.name} ${answer.text}`;
  return accept.some((name) => said.includes(name));
}
