// Every language can say everything, with the facts it was given and without leftovers of another language.
import { describe, expect, it } from 'vitest';
import { UNANSWERED_REASONS } from '#domain/answer.ts';
import { CHANGE_KINDS } from '#domain/change-event.ts';
import { LANGUAGES, type Language } from '#domain/language.ts';
import { wordingFor } from '#replies/wording-for.ts';

const unit = {
  name: '料金課',
  reading: 'りょうきんか',
  english: 'Billing Section',
  path: ['水道局', '料金課'],
};
const change = { effective: '2021-04-01', before: ['営業課'], after: ['料金課'] };
const SCRIPT: Readonly<Record<Language, RegExp>> = {
  ja: /[ぁ-ん]/u,
  'ja-easy': /[ぁ-ん]/u,
  en: /[a-z]{3}/u,
  vi: /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơư]/u,
  zh: /\p{Script=Han}/u,
  ko: /\p{Script=Hangul}/u,
};
const KANA = /[ぁ-んァ-ヶ]/u;

describe.each(LANGUAGES)('The wording in %s', (language) => {
  const wording = wordingFor(language);
  const isJapanese = language === 'ja' || language === 'ja-easy';

  it.each(UNANSWERED_REASONS)('says %s in its own script', (reason) => {
    const said = wording.unanswered(reason, 'X');
    expect(said).toMatch(SCRIPT[language]);
    expect(KANA.test(said)).toBe(isJapanese);
  });

  it('says every reason differently', () => {
    const said = UNANSWERED_REASONS.map((reason) => wording.unanswered(reason, 'X'));
    expect(new Set(said).size).toBe(said.length);
  });

  it.each(CHANGE_KINDS)('tells the change %s with its day and the names it has', (kind) => {
    const told = wording.change({ ...change, kind }, false, false);
    expect(told).toContain(wording.day('2021-04-01'));
    expect(told).toContain(kind === 'abolish' ? '営業課' : '料金課');
  });

  it('names the unit in Japanese and the service when it refers', () => {
    expect(wording.refer(unit, 'SERVICE')).toContain('料金課');
    expect(wording.refer(unit, 'SERVICE')).toContain('SERVICE');
    expect(wording.refer(unit, null)).toContain('料金課');
  });

  it('gives the numbers it was given', () => {
    expect(wording.switchboard('0999-00-1000')).toContain('0999-00-1000');
    expect(wording.outsideTelephone('0999-00-1000')).toContain('0999-00-1000');
    expect(wording.outsideTelephone(null)).not.toMatch(/\d/u);
    expect(wording.emergency(['119', '110'], 'fire')).toMatch(/119.*110/su);
  });

  it('tells the day in full', () => {
    expect(wording.day('2021-04-01')).toMatch(/2021/u);
    expect(wording.asOf('2021-04-01')).toContain(wording.day('2021-04-01'));
    expect(wording.closedUntil('2021-04-05', '8:30')).toMatch(/8:30/u);
  });

  it('leaves no weekday in Japanese to readers of another language', () => {
    expect(wording.hours('平日 8:30–17:15')).toContain('17:15');
    expect(wording.hours('平日 8:30–17:15').includes('平日')).toBe(language === 'ja');
  });

  it('tells an old name from one that is gone and one that still exists', () => {
    const said = [
      wording.named('営業課', ['料金課'], true),
      wording.named('営業課', [], true),
      wording.named('営業課', ['営業課'], false),
    ];
    expect(new Set(said).size).toBe(3);
    expect(said.every((sentence) => sentence.includes('営業課'))).toBe(true);
    expect(said[0]).toContain('料金課');
  });

  it('has words on every button', () => {
    expect(Object.entries(wording.labels).filter(([, label]) => label.trim() === '')).toEqual([]);
  });

  it('says that something was masked, that a unit is only assumed, and that it asks back', () => {
    for (const said of [wording.masked, wording.assumed(''), wording.askBack, wording.afterEmergency])
      expect(said).toMatch(SCRIPT[language]);
  });
});
