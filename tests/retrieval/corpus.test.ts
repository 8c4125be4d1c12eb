// Everything that can be asked for becomes a target, and everything citizens say a sentence that teaches it.
import { describe, expect, it } from 'vitest';
import { corpusOf, targetsOf } from '#retrieval/corpus.ts';
import { smallCity } from '../fakes/small-city.ts';

const city = smallCity();
const targets = targetsOf(city);
const corpus = corpusOf(city);
const saidOf = (id: string) => corpus.filter(({ target }) => target.id === id);

describe('targetsOf', () => {
  it('names services, outside bodies, topics and non-questions', () => {
    expect(new Set(targets.map(({ kind }) => kind))).toEqual(
      new Set(['service', 'outside', 'topic', 'none']),
    );
    expect(targets).toHaveLength(
      city.services.length + city.outsideBodies.length + city.topics.length + city.nonQuestions.length,
    );
  });

  it('puts services of one section into one office', () => {
    const officeOf = (id: string) => targets.find((target) => target.id === id)?.office;
    expect(officeOf('waste-bags')).toBe(officeOf('waste-sorting'));
    expect(officeOf('waste-bags')).not.toBe(officeOf('waste-plant'));
    expect(officeOf('police')).not.toBe(officeOf('power-company'));
  });
});

describe('corpusOf', () => {
  it('holds what people say, in its language', () => {
    expect(saidOf('water-bill')).toContainEqual(
      expect.objectContaining({ text: 'みずの おかねが たかいです', language: 'ja-easy', written: true }),
    );
  });

  it('holds labels and keywords as not written by a citizen', () => {
    const given = saidOf('water-bill').filter(({ written }) => !written);
    expect(given.map(({ text }) => text)).toEqual([
      '水道料金',
      'Water bill',
      '水道料金、水道代、検針、口座振替',
    ]);
  });

  it('holds no empty sentence', () => {
    expect(corpus.filter(({ text }) => text.trim() === '')).toEqual([]);
  });
});
