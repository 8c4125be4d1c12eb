// Answers are judged as the questions' README says, without flattering.
import { describe, expect, it } from 'vitest';
import { labelledQuestionSchema } from '#cli/evaluation/labelled-question.ts';
import { isAccepted, type JudgedAnswer, scoreAnswer } from '#cli/evaluation/score-answer.ts';

const unit = (...path: readonly string[]) => ({
  id: path.join('-'),
  name: path.at(-1) ?? '',
  path: [...path],
});
const question = (fields: Readonly<Record<string, unknown>>) =>
  labelledQuestionSchema.parse({ id: 'q', q: '?', ...fields });
const silent: JudgedAnswer = { status: 'unanswered', referrals: [], choices: [], outside: null, text: '' };
const answered = (...units: readonly ReturnType<typeof unit>[]): JudgedAnswer => ({
  ...silent,
  status: 'answered',
  referrals: units.map((one) => ({ unit: one })),
  text: units.map(({ name }) => name).join(' '),
});
const offering = (...units: readonly ReturnType<typeof unit>[]): JudgedAnswer => ({
  ...silent,
  status: 'clarification',
  choices: units.map((one) => ({ label: one.name, units: [one] })),
});

const bill = unit('水道局', '料金課', '収納係');
const leak = unit('水道局', '工務課');
const plant = unit('環境部', '処理施設課');

describe('isAccepted', () => {
  it('takes a subsection for its section, but not for its department', () => {
    expect(isAccepted(bill, ['料金課'])).toBe(true);
    expect(isAccepted(bill, ['収納係'])).toBe(true);
    expect(isAccepted(plant, ['環境部'])).toBe(false);
    expect(isAccepted(unit('環境部'), ['環境部'])).toBe(true);
  });

  it('takes a name with the body above it', () => {
    expect(isAccepted(leak, ['水道局 工務課'])).toBe(true);
    expect(isAccepted(unit('総務部', '工務課'), ['水道局 工務課'])).toBe(false);
  });

  it('does not take a section for another whose name it ends with', () => {
    expect(isAccepted(unit('人事総務課'), ['総務課'])).toBe(false);
    expect(isAccepted(unit('南支所', '窓口課'), ['支所'])).toBe(true);
  });
});

describe('scoreAnswer', () => {
  it('judges a question for one unit by the first unit named', () => {
    const wanted = question({ kind: 'refer', accept: ['料金課'] });
    expect(scoreAnswer(wanted, answered(bill))).toMatchObject({
      right: true,
      withinOneTap: true,
      confidentlyWrong: false,
    });
    expect(scoreAnswer(wanted, answered(leak, bill))).toMatchObject({ right: false, confidentlyWrong: true });
    expect(scoreAnswer(wanted, offering(leak, bill))).toMatchObject({
      right: false,
      withinOneTap: true,
      confidentlyWrong: false,
    });
    expect(scoreAnswer(wanted, silent)).toMatchObject({
      right: false,
      withinOneTap: false,
      confidentlyWrong: false,
    });
    expect(scoreAnswer(wanted, { ...silent, status: 'outside', outside: { name: '警察署' } })).toMatchObject({
      confidentlyWrong: true,
    });
  });

  it('demands the words that must be told', () => {
    const wanted = question({ kind: 'refer', accept: ['料金課'], must: ['料金課'], mustNot: ['営業課'] });
    expect(scoreAnswer(wanted, answered(bill))).toMatchObject({ right: false, mustMet: false });
    expect(scoreAnswer(wanted, { ...answered(bill), text: '料金課です' })).toMatchObject({
      right: true,
      mustMet: true,
    });
    expect(scoreAnswer(wanted, { ...answered(bill), text: '料金課(前は営業課)' })).toMatchObject({
      right: false,
    });
  });

  it('wants both wishes met, by a unit or by a body outside', () => {
    const both = question({ kind: 'multi', need: [['料金課'], ['処理施設課']] });
    expect(scoreAnswer(both, answered(bill, plant)).right).toBe(true);
    expect(scoreAnswer(both, answered(bill))).toMatchObject({ right: false, confidentlyWrong: false });
    expect(scoreAnswer(both, answered(bill, leak)).confidentlyWrong).toBe(true);
    const mixed = question({ kind: 'multi', need: [['料金課'], ['警察署']] });
    expect(
      scoreAnswer(mixed, { ...answered(bill), status: 'outside', outside: { name: '警察署' } }).right,
    ).toBe(true);
  });

  it('wants a vague question asked back with at least two fitting choices', () => {
    const vague = question({ kind: 'clarify', need: [['料金課'], ['工務課'], ['処理施設課']] });
    expect(scoreAnswer(vague, offering(bill, leak)).right).toBe(true);
    expect(scoreAnswer(vague, offering(bill)).right).toBe(false);
    expect(scoreAnswer(vague, answered(bill, leak))).toMatchObject({ right: false, confidentlyWrong: true });
  });

  it('tells the right body outside from merely no unit', () => {
    const outside = question({ kind: 'outside', accept: ['大きな県', '県庁'] });
    const named: JudgedAnswer = { ...silent, status: 'outside', outside: { name: '県庁の出先' } };
    expect(scoreAnswer(outside, named)).toMatchObject({ right: true, bodyNamed: true });
    expect(scoreAnswer(outside, silent)).toMatchObject({ right: true, bodyNamed: false });
    expect(scoreAnswer(outside, answered(bill))).toMatchObject({ right: false, confidentlyWrong: true });
  });

  it('wants the emergency number in the first line', () => {
    const fire = question({ kind: 'emergency', must: ['119'] });
    expect(scoreAnswer(fire, { ...silent, status: 'emergency', text: '119 に電話を\nほか' }).right).toBe(
      true,
    );
    expect(
      scoreAnswer(fire, { ...silent, status: 'emergency', text: '落ち着いて\n119 に電話を' }).right,
    ).toBe(false);
    expect(scoreAnswer(fire, { ...silent, text: '119' }).right).toBe(false);
  });

  it('wants nothing named where there is nothing to name', () => {
    const none = question({ kind: 'none' });
    expect(scoreAnswer(none, silent).right).toBe(true);
    expect(scoreAnswer(none, answered(bill))).toMatchObject({ right: false, confidentlyWrong: true });
  });
});
