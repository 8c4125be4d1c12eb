// やさしい日本語 keeps its own rules: short sentences in です・ます, every kanji with its reading, no 〜.
import { describe, expect, it } from 'vitest';
import { UNANSWERED_REASONS } from '#domain/answer.ts';
import { CHANGE_KINDS } from '#domain/change-event.ts';
import { easyJapanese } from '#replies/wording/ja-easy.ts';
import { readFolder } from '#knowledge/read-folder.ts';
import { lintEasySentences, lintEasyWords } from '../../fakes/lint-easy-japanese.ts';

/** Names come from records; here they are kana, so that only the wording is judged. */
const unit = { name: 'すいどうか', reading: 'すいどうか', english: null, path: ['すいどうか'] };
const change = { effective: '2021-04-01', before: ['まえのか'], after: ['あとのか'] };

const sentences: readonly (readonly [string, string])[] = [
  ...UNANSWERED_REASONS.map((reason) => [reason, easyJapanese.unanswered(reason, 'なかつし')] as const),
  ...CHANGE_KINDS.flatMap((kind) => [
    [`${kind}, done`, easyJapanese.change({ ...change, kind }, false, false)] as const,
    [`${kind}, coming`, easyJapanese.change({ ...change, kind }, true, false)] as const,
  ]),
  ['refer', easyJapanese.refer(unit, 'すいどう')],
  ['refer to a unit', easyJapanese.refer(unit, null)],
  ['several', easyJapanese.referSeveral(2)],
  ['open', easyJapanese.openNow('')],
  ['closed', easyJapanese.closedUntil('2021-04-01', '8:30')],
  ['confirmed', easyJapanese.confirmed('2021-04-01')],
  ['gone', easyJapanese.named('まえのか', [], true)],
  ['renamed', easyJapanese.named('まえのか', ['あとのか'], true)],
  ['still there', easyJapanese.named('まえのか', ['まえのか'], false)],
  ['assumed', easyJapanese.assumed('')],
  ['ask back', easyJapanese.askBack],
  ['outside', easyJapanese.outside('けいさつ', 'けいさつの しごとです。')],
  ['no number', easyJapanese.outsideTelephone(null)],
  ['emergency', easyJapanese.emergency(['119', '110'], 'fire')],
  ['after an emergency', easyJapanese.afterEmergency],
  ['as of', easyJapanese.asOf('2021-04-01')],
  ['organisation as of', easyJapanese.orgAsOf('2021-04-01')],
  ['masked', easyJapanese.masked],
];
const words = [
  ...Object.values(easyJapanese.labels),
  easyJapanese.contactLabel('switchboard', ''),
  easyJapanese.hours('平日 8:30–17:15'),
  easyJapanese.switchboard('0979-22-1111'),
  easyJapanese.outsideTelephone('0979-22-1111'),
];

describe('The wording in やさしい日本語', () => {
  it.each(sentences)('is easy to read: %s', (_, text) => {
    expect(lintEasySentences(text)).toEqual([]);
  });

  it.each(words)('is easy to read: %s', (text) => {
    expect(lintEasyWords(text)).toEqual([]);
  });

  it('gives a unit’s name with its reading', () => {
    expect(easyJapanese.unitName({ ...unit, name: '水道課' })).toBe('水道課（すいどうか）');
  });
});

describe('The knowledge in やさしい日本語', () => {
  const { records } = readFolder(new URL('../../../knowledge', import.meta.url).pathname);
  const labels = [
    ...(records?.services ?? []),
    ...(records?.outsideBodies ?? []),
    ...(records?.topics ?? []),
  ].map(({ id, label }) => ({ id, text: label.jaEasy }));
  const texts = [
    ...(records?.outsideBodies ?? []).map(({ id, why }) => ({ id, text: why.jaEasy })),
    ...(records?.units ?? []).flatMap(({ id, duty, place }) =>
      [duty, place].map((text) => ({ id, text: text?.jaEasy })),
    ),
  ];

  it('has labels that are easy to read', () => {
    expect(
      labels.flatMap(({ id, text }) => lintEasyWords(text ?? '').map((problem) => `${id}: ${problem}`)),
    ).toEqual([]);
    expect(labels.filter(({ text }) => text !== undefined).length).toBeGreaterThan(0);
  });

  it('has sentences that are easy to read', () => {
    expect(
      texts.flatMap(({ id, text }) => lintEasySentences(text ?? '').map((problem) => `${id}: ${problem}`)),
    ).toEqual([]);
  });
});

describe('The linter itself', () => {
  it.each([
    ['水道の 番号（ばんごう）です。', '「水道」'],
    ['番号（でんわばん）の 紙（かみ）です。忘れ物（ばんごう）です。', '「忘」'],
    ['8:30〜17:15です。', '「〜」'],
    ['電話（でんわ）する。', 'です・ます'],
    [`${'あ'.repeat(59)}です。`, '61'],
  ])('finds fault with %s', (text, fault) => {
    expect(lintEasySentences(text).join()).toContain(fault);
  });

  it('is content with readings behind kanji and their endings', () => {
    expect(
      lintEasySentences(
        '忘れ物（わすれもの）の 名前（なまえ）を 書（か）いて ください。2021年（ねん）です。',
      ),
    ).toEqual([]);
  });
});
