// 2,000 questions nobody wrote the knowledge for, asked of the whole product: the floors of quality, and no invented number.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseLabelledQuestions, type LabelledQuestion } from '#cli/evaluation/labelled-question.ts';
import { scoreAnswer, type Score } from '#cli/evaluation/score-answer.ts';
import { type Response } from '#replies/respond.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { openRealCity, REAL_KNOWLEDGE } from '../fakes/open-real-city.ts';
import { findNumbers, findTelephones, readKnowledgeText } from './find-numbers.ts';

const ORDINARY = ['a', 'b', 'c', 'd', 'f', 'g'].map((set) => `questions-${set}.jsonl`);
/** Written to be hard: cries for help of every kind, and what only sounds like them. */
const DANGERS = 'dangers.jsonl';
const LOOK_ALIKES = 'look-alikes.jsonl';

type Outcome = {
  readonly file: string;
  readonly question: LabelledQuestion;
  readonly response: Response;
  readonly score: Score;
};

const outcomes: Outcome[] = [];

beforeAll(async () => {
  const faults: unknown[] = [];
  const engine = await openRealCity(createFakeClock('2021-06-01T01:00:00Z'), (fault) => faults.push(fault));
  for (const file of [...ORDINARY, DANGERS, LOOK_ALIKES]) {
    for (const question of parseLabelledQuestions(readFileSync(new URL(file, import.meta.url), 'utf8'))) {
      const response = await engine.respond({ text: question.q, asOf: question.asOf });
      outcomes.push({ file, question, response, score: scoreAnswer(question, response.answer) });
    }
  }
  expect(faults).toEqual([]);
}, 600_000);

const ordinary = () => outcomes.filter(({ file }) => ORDINARY.includes(file));
const ofKind = (...kinds: readonly LabelledQuestion['kind'][]) =>
  ordinary().filter(({ question }) => kinds.includes(question.kind));
const inLanguages = (...languages: readonly string[]) =>
  ordinary().filter(({ question }) => languages.includes(question.lang));
const isAlarm = ({ response }: Outcome): boolean => response.answer.status === 'emergency';

/** Fails with the questions that were missed. */
function expectShare(asked: readonly Outcome[], isMet: (outcome: Outcome) => boolean, floor: number): void {
  const missed = asked.filter((outcome) => !isMet(outcome));
  const share = (asked.length - missed.length) / asked.length;
  const list = missed
    .map(({ question, response }) => `${question.id} ${response.answer.status} ${question.q}`)
    .join('\n');
  expect(
    share,
    `${asked.length - missed.length} of ${asked.length}; missed:\n${list}`,
  ).toBeGreaterThanOrEqual(floor);
}

describe('The floors below which nothing is published', () => {
  it('are measured on enough questions', () => {
    expect(outcomes.length).toBeGreaterThanOrEqual(2_000);
  });

  it('name the right office at once in 88 of 100 questions', () => {
    expectShare(ofKind('refer'), ({ score }) => score.right, 0.88);
  });

  it('reach the right office within one tap in 96 of 100', () => {
    expectShare(ofKind('refer'), ({ score }) => score.withinOneTap, 0.96);
  });

  it('name a wrong office in at most 3 of 100', () => {
    expectShare(ofKind('refer'), ({ score }) => !score.confidentlyWrong, 0.97);
  });

  it('meet both of two wishes in 75 of 100', () => {
    expectShare(ofKind('multi'), ({ score }) => score.right, 0.75);
  });

  it('ask back with fitting choices in 85 of 100 vague questions', () => {
    expectShare(ofKind('clarify'), ({ score }) => score.right, 0.85);
  });

  it('name no city office in 90 of 100 matters of others, and the body in charge in 75', () => {
    expectShare(ofKind('outside'), ({ score }) => score.right, 0.9);
    const withBody = ofKind('outside').filter(({ question }) => question.accept.length > 0);
    expectShare(withBody, ({ score }) => score.bodyNamed, 0.75);
  });

  it('put 119 or 110 first in every emergency, with at most one false alarm in 300', () => {
    expectShare(ofKind('emergency'), ({ score }) => score.right, 1);
    const calm = ofKind('refer', 'multi', 'clarify', 'outside', 'none');
    expectShare(calm, (outcome) => !isAlarm(outcome), 1 - 1 / 300);
  });

  it('hear 96 of 100 cries for help of every kind, and stay calm at 96 of 100 look-alikes', () => {
    const of = (name: string) => outcomes.filter(({ file }) => file === name);
    expectShare(of(DANGERS), isAlarm, 0.96);
    expectShare(of(LOOK_ALIKES), (outcome) => !isAlarm(outcome), 0.96);
  });

  it('name nobody in 97 of 100 messages that ask nothing', () => {
    expectShare(ofKind('none'), ({ score }) => score.right, 0.97);
  });

  it('tell the new unit for every old name and desk', () => {
    const oldNames = ordinary().filter(({ question }) => question.must.length > 0);
    expectShare(oldNames, ({ score }) => score.mustMet, 1);
  });

  it('hold in easy Japanese and English (90 of 100) and in Vietnamese, Chinese and Korean (80)', () => {
    expectShare(inLanguages('ja-easy', 'en'), ({ score }) => score.right, 0.9);
    expectShare(inLanguages('vi', 'zh', 'ko'), ({ score }) => score.right, 0.8);
  });
});

describe('Every number in every reply', () => {
  const knowledge = readKnowledgeText(REAL_KNOWLEDGE);

  it('that can be dialled stands in the knowledge', () => {
    const dialled = new Set(outcomes.flatMap(({ response }) => findTelephones(JSON.stringify(response))));
    expect(dialled.size).toBeGreaterThan(3);
    expect([...dialled].filter((number) => !knowledge.includes(number))).toEqual([]);
  });

  it('stands in the knowledge, or is the day of the question or a count', () => {
    const known = new Set(findNumbers(knowledge).flatMap((number) => [number, number.replace(/^0/u, '')]));
    const invented = outcomes.flatMap(({ question, response }) => {
      const given = new Set(
        findNumbers(question.asOf).flatMap((number) => [number, number.replace(/^0/u, '')]),
      );
      return findNumbers(response.reply.text).filter((number) => !known.has(number) && !given.has(number));
    });
    expect(invented).toEqual([]);
  });

  it('is never the one that only a third party gives', () => {
    expect(outcomes.filter(({ response }) => JSON.stringify(response).includes('0979-22-5551'))).toEqual([]);
  });
});
