// The conclusion comes first, then the office and what changed, all in the language of the question.
import { describe, expect, it } from 'vitest';
import { fillAnswer } from '#answering/fill-answer.ts';
import { type Draft, type Verdict } from '#answering/draft.ts';
import { LANGUAGES } from '#domain/language.ts';
import { composeReply } from '#replies/compose-reply.ts';
import { makeContext, makeDraft } from '../fakes/make-draft.ts';

const context = makeContext();
const bill: Verdict = { kind: 'answered', picks: [{ unit: 'ryokin-ka', service: 'water-bill' }] };
const compose = (verdict: Verdict, given: Partial<Draft> = {}) =>
  composeReply(fillAnswer(makeDraft('質問', { verdict, ...given }), context), context.directory);
const firstLine = (text: string) => text.split('\n', 1)[0];

describe('A reply that names an office', () => {
  const reply = compose(bill);

  it('begins with the conclusion', () => {
    expect(firstLine(reply.text)).toBe(reply.headline);
    expect(reply.headline).toContain('料金課');
    expect(reply.headline).toContain('水道料金');
  });

  it('shows the office with a number to dial, whether it is open, and where it is', () => {
    expect(reply.cards).toMatchObject([
      {
        unitName: '料金課',
        path: '水道局',
        contacts: [{ telephone: '0999-00-2000', href: 'tel:0999002000', address: '星見町1番地' }],
      },
    ]);
    expect(reply.cards[0]?.contacts[0]?.openState).toContain('あいて');
    expect(new URL(reply.cards[0]?.contacts[0]?.mapUrl ?? '').searchParams.get('query')).toBe('星見町1番地');
  });

  it('tells what changed and what it rests on', () => {
    expect(reply.cards[0]?.changes.join()).toMatch(/2023年4月1日.*営業課.*料金課/u);
    expect(reply.cards[0]?.sources.join()).toContain('料金課は、水道料金を所管');
  });

  it('asks whether it helped', () => {
    expect(reply.askFeedback).toBe(true);
  });

  it('holds everything in its plain text too', () => {
    for (const part of ['料金課', '0999-00-2000', '星見町1番地', '2023年4月1日', '9:00–17:00'])
      expect(reply.text).toContain(part);
  });
});

describe('A reply that names several offices', () => {
  it('says how many, and names each', () => {
    const reply = compose({
      kind: 'answered',
      picks: [
        { unit: 'ryokin-ka', service: 'water-bill' },
        { unit: 'shimin-madoguchi', service: 'residence-record' },
      ],
    });
    expect(reply.headline).toContain('2');
    expect(reply.cards.map(({ unitName }) => unitName)).toEqual(['料金課', '市民窓口課']);
    expect(reply.paragraphs.join()).toMatch(/料金課.*市民窓口課/su);
  });
});

describe('A reply about an old name', () => {
  it('says what it has become', () => {
    const names = [{ units: ['eigyo-ka'], start: 0, end: 3, near: false, written: '営業課' }];
    const reply = compose(bill, { names });
    expect(reply.paragraphs.join()).toMatch(/営業課.*今は.*料金課/u);
  });
});

describe('A reply on a unit that is only assumed', () => {
  it('says so and gives no source', () => {
    const reply = compose({ kind: 'answered', picks: [{ unit: 'kodomo-ka', service: 'child-allowance' }] });
    expect(reply.closing.join()).toContain('一般的な担当');
    expect(reply.cards[0]?.contacts).toMatchObject([{ telephone: '0999-00-1000' }]);
    expect(reply.cards[0]?.sources.join()).not.toContain('一般的な事務の分け方');
  });
});

describe('A reply that names no office', () => {
  it('puts the number to call into the first line of an emergency', () => {
    const reply = compose({
      kind: 'emergency',
      match: { id: 'fire', call: ['119'], always: false, evidence: ['火事'] },
    });
    expect(firstLine(reply.text)).toContain('119');
    expect(reply).toMatchObject({ emergencyCalls: ['119'], askFeedback: false, cards: [] });
  });

  it('numbers the choices, and offers the switchboard to whoever is unsure', () => {
    const choice = (label: string) => ({ label, question: label, service: null, units: [] });
    const reply = compose({ kind: 'clarification', choices: [choice('水道料金'), choice('水漏れ')] });
    expect(reply.choices).toHaveLength(2);
    expect(reply.text).toMatch(/1\. 水道料金\n2\. 水漏れ/u);
    expect(reply.closing.join()).toContain('0999-00-1000');
  });

  it('says whose job it is, and admits that it has no number', () => {
    const reply = compose({ kind: 'outside', body: 'police', picks: [] });
    expect(reply.headline).toContain('警察署');
    expect(reply.text).toContain('確かめられていません');
  });

  it('gives the switchboard where nothing was found, but not to a greeting', () => {
    expect(compose({ kind: 'unanswered', reason: 'no-match' }).closing.join()).toContain('0999-00-1000');
    expect(compose({ kind: 'unanswered', reason: 'greeting' }).closing).toEqual([]);
  });
});

describe('A reply long after the organisation it describes', () => {
  it('says from when its names are', () => {
    expect(compose(bill).closing.join()).toContain('2023年6月1日');
    expect(compose(bill, { askedOn: '2026-06-01' }).closing.join()).toContain('2023年4月1日現在');
  });
});

describe.each(LANGUAGES)('A reply in %s', (language) => {
  it('keeps the names of units and the numbers', () => {
    const reply = compose(bill, { language });
    expect(reply.lang).toBe(language);
    expect(reply.text).toContain('料金課');
    expect(reply.text).toContain('0999-00-2000');
    expect(reply.text).not.toMatch(/undefined|null|NaN|\[object/u);
  });
});
