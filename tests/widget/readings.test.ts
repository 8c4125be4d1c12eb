// Readings in brackets become ruby over the right characters, or go away.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutReadings, withRuby } from '#widget/readings.ts';
import { type ViewNode } from '#widget/view-node.ts';

/** Ruby as base[reading]. */
const flat = (nodes: readonly ViewNode[]): string =>
  nodes
    .map((node) =>
      typeof node === 'string' ? node : `${textOf(node.children[0])}[${textOf(node.children[2])}]`,
    )
    .join('');

const textOf = (node: ViewNode | undefined): string => {
  if (node === undefined || typeof node === 'string') return node ?? '';
  return node.children.map(textOf).join('');
};

test.each([
  ['中津市（なかつし）', '中津市[なかつし]'],
  ['困（こま）っている ことを 書（か）いて', '困[こま]っている ことを 書[か]いて'],
  ['引っ越し（ひっこし）の 手続き（てつづき）', '引[ひ]っ越[こ]しの 手続[てつづ]き'],
  ['言い方（いいかた）', '言[い]い方[かた]'],
  ['お金（おかね）と お金（かね）', 'お金[かね]と お金[かね]'],
  ['子どものお金（おかね）', '子どものお金[かね]'],
  ['ご案内（ごあんない）', 'ご案内[あんない]'],
  ['その後（ご）', 'その後[ご]'],
  ['電話（でんわ）番号（ばんごう）', '電話[でんわ]番号[ばんごう]'],
  ['市の窓口（まどぐち）', '市の窓口[まどぐち]'],
  ['2021年（ねん）4月（がつ）1日（にち）', '2021年[ねん]4月[がつ]1日[にち]'],
  ['人々（ひとびと）', '人々[ひとびと]'],
  ['括弧（これは漢字）だけ', '括弧（これは漢字）だけ'],
  ['（ひらがな）', '（ひらがな）'],
  ['ゴミ（ごみ）', 'ゴミ（ごみ）'],
])('%s', (text, expected) => {
  expect(flat(withRuby(text))).toBe(expected);
});

test('without readings the sentence reads on', () => {
  expect(withoutReadings('新（あたら）しい 答（こた）え')).toBe('新しい 答え');
  expect(withoutReadings('引っ越し（ひっこし）')).toBe('引っ越し');
});

test('loses nothing of any text but the brackets', () => {
  const characters = fc.constantFrom('漢', '字', 'か', 'な', 'カ', '（', '）', '々', 'a', ' ');
  const plain = (nodes: readonly ViewNode[]): string =>
    nodes.map((node) => (typeof node === 'string' ? node : plain(node.children))).join('');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: characters, maxLength: 60 }),
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
      ),
      (text) => {
        const letters = (value: string): string =>
          value
            .replace(/[（）]/g, '')
            .split('')
            .sort()
            .join('');
        expect(letters(plain(withRuby(text)))).toBe(letters(text));
      },
    ),
    { numRuns: 1000 },
  );
});
