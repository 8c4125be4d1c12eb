// Which body a change stands under, on which day, and what stays, when headings or brackets tell it.
import { describe, expect, it } from 'vitest';
import { extractNotice } from '#notices/extract-notice.ts';
import { changesToldBy } from './changes-told-by.ts';

const DAY = '令和6年4月1日付けで組織を改正します。';

describe('the body of a change', () => {
  it.each([
    [['(1)「災害復旧課」の廃止(北部土木事務所)'], ['abolish 災害復旧課 > @北部土木事務所']],
    [
      ['(1)産業部門の再編(商工労働部)', '内容:技術課及び新産業課を、革新課及び成長課に再編する。'],
      ['reorganise 技術課+新産業課 > 革新課+成長課 @商工労働部'],
    ],
    [['1 新設', '(1) 魅力局に置く課', '  交流課'], ['establish > 交流課 @魅力局']],
    [['健康福祉部に「こども局」を設置する。'], ['establish > こども局 @健康福祉部']],
    [
      ['・「協働部」を新設します。', '・企画部から「交通課」を移管します。'],
      ['establish > 協働部', 'moveUnder 交通課 > 交通課 @協働部'],
    ],
    [['上下水道局 お客さまセンター(旧料金課)'], ['rename 料金課 > お客さまセンター @上下水道局']],
  ])('%s', (lines, changes) => {
    expect(changesToldBy(DAY, ...lines)).toEqual(changes);
  });

  it('is not the office in the brackets of a title', () => {
    expect(changesToldBy('組織改正について(総務部)', DAY, '広報課を廃止します。')).toEqual([
      'abolish 広報課 >',
    ]);
  });
});

it('takes the day of the new organisation for changes that give none', () => {
  const notice = extractNotice(
    [
      '組織のご案内',
      '令和6年5月7日(火曜日)から新しい組織で業務を行っています。',
      '・相談センター(新設)',
      '・健康課 令和6年5月13日に3階から2階へ移転します。',
    ].join('\n'),
  );
  expect(notice.events.map((event) => event.effective)).toEqual(['2024-05-07', '2024-05-13']);
});

it.each([
  ['※市民課、年金課の窓口は、これまでと変わりません。', ['市民課', '年金課']],
  ['総務課、議会事務局は場所も電話も変わりません。', ['総務課', '議会事務局']],
])('hears what stays: %s', (sentence, units) => {
  expect(extractNotice([DAY, sentence].join('\n')).unchanged).toEqual(units);
});
