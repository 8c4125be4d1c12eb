// Posts under any name, lists with their number, and what a notice tells of earlier years.
import { describe, expect, it } from 'vitest';
import { changesToldBy } from './changes-told-by.ts';

const DAY = '令和6年4月1日付けで組織を改正します。';

describe('a post', () => {
  it.each([
    ['情報課に「データ専門監」(課長級)を新たに配置する。', ['establishPost > データ専門監 @情報課']],
    ['総務課に危機管理監を配置します。', ['establishPost > 危機管理監 @総務課']],
    ['「危機管理専門官」の職を新たに設け、経験者を充てる。', ['establishPost > 危機管理専門官']],
    ['「統括保健師」の職を置きます。', ['establishPost > 統括保健師']],
    ['総務課の職員を増やします。', []],
  ])('%s', (sentence, changes) => {
    expect(changesToldBy(DAY, sentence)).toEqual(changes);
  });
});

describe('a list and its number', () => {
  it.each([
    ['産業建設課は、農林課と建設課の二つに分けます。', ['split 産業建設課 > 農林課+建設課']],
    ['農政課は農林課と林業課の2つの課に分かれます。', ['split 農政課 > 農林課+林業課']],
    [
      '総務課の防災担当と住民課の交通担当とを一つにまとめ、「くらし安全室」といたします。',
      ['merge 防災担当+交通担当 > くらし安全室'],
    ],
    ['新産業課を、次世代産業課に改めます。', ['rename 新産業課 > 次世代産業課']],
    ['許可の事務を、衛生課から中央保健所へ移譲する。', ['transferDuty 衛生課 > 中央保健所 #許可の事務']],
  ])('%s', (sentence, changes) => {
    expect(changesToldBy(DAY, sentence)).toEqual(changes);
  });
});

describe('what was changed in earlier years', () => {
  it.each([
    '平成30年度には商工課を廃止して産業振興課に業務をまとめ、職員は587人になりました。',
    '当時は商工課の廃止など縮小が目的だった。',
    '平成十七年の合併の折には七つあった課も、観光課を廃するなどして、いまでは五つでございます。',
    '準備室は令和4年9月に業務を終え、新庁舎準備室は既に廃止しています。',
    '問 学校準備室を教育課に置く考えは。',
  ])('is no change: %s', (sentence) => {
    expect(changesToldBy(DAY, sentence)).toEqual([]);
  });
});
