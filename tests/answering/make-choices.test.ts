// Choices are short buttons, one per office, that each lead to the office of the day.
import { describe, expect, it } from 'vitest';
import { choiceOfService, choicesOf, choicesOfTopic } from '#answering/make-choices.ts';
import { graphemeCount } from '#domain/graphemes.ts';
import { makeOffice } from '../fakes/make-findings.ts';
import { makeService } from '../fakes/make-records.ts';
import { smallCity } from '../fakes/small-city.ts';

const city = smallCity();

describe('choiceOfService', () => {
  it('names the unit in charge on the day', () => {
    const unitOn = (day: string) => choiceOfService(city, 'water-bill', day, 'ja').units[0];
    expect(unitOn('2023-03-31')?.id).toBe('eigyo-ka');
    expect(unitOn('2023-04-01')).toEqual({ id: 'ryokin-ka', name: '料金課', path: ['水道局', '料金課'] });
  });

  it('shortens the button, not the question behind it', () => {
    const label = '水道料金とメーターの検針と口座振替についての相談';
    const long = smallCity({ services: [makeService({ id: 'long', label: { ja: label } })] });
    const choice = choiceOfService(long, 'long', '2023-06-01', 'ja');
    expect(graphemeCount(choice.label)).toBe(20);
    expect(choice.question).toBe(label);
  });

  it('speaks the language of the question', () => {
    expect(choiceOfService(city, 'water-bill', '2023-06-01', 'en').label).toBe('Water bill');
  });
});

describe('choicesOf', () => {
  it('offers services and outside bodies in the order given', () => {
    const choices = choicesOf(
      city,
      [makeOffice('police', 0.4), makeOffice('water-bill', 0.3)],
      '2023-06-01',
      'ja',
    );
    expect(choices.map(({ label, service }) => [label, service])).toEqual([
      ['警察署', null],
      ['水道料金', 'water-bill'],
    ]);
  });

  it('offers equal labels once', () => {
    const twice = [makeOffice('police', 0.4), makeOffice('police', 0.3)];
    expect(choicesOf(city, twice, '2023-06-01', 'ja')).toHaveLength(1);
  });
});

describe('choicesOfTopic', () => {
  it('offers the topic’s services, by a label of its own where it has one', () => {
    expect(choicesOfTopic(city, 'vague-water', '2023-06-01', 'ja').map(({ label }) => label)).toEqual([
      '水道料金',
      '水漏れ',
    ]);
  });

  it('offers nothing for a topic nobody knows', () => {
    expect(choicesOfTopic(city, 'no-such-topic', '2023-06-01', 'ja')).toEqual([]);
  });
});
