// Changes of which one half stands in another clause, sentence, bracket or cell.
import { describe, expect, it } from 'vitest';
import { changesToldBy } from './changes-told-by.ts';

const DAY = '令和6年4月1日付けで組織を改正します。';

describe('a change told in two steps', () => {
  it.each([
    ['庶務係は総務係に、会計係は廃止します。', ['rename 庶務係 > 総務係', 'abolish 会計係 >']],
    ['広報課を廃止し、企画課に統合します。', ['merge 広報課+企画課 > 企画課']],
    ['広報課を廃止して、秘書課と一緒にし、秘書広報課とします。', ['merge 広報課+秘書課 > 秘書広報課']],
    [
      '広報課を廃止し、広聴の業務を企画課に統合します。',
      ['abolish 広報課 >', 'transferDuty 広報課 > 企画課 #広聴の業務'],
    ],
    ['農林班と商工班を統合した産業班が、建設課に加わりました。', ['merge 農林班+商工班 > 産業班 @建設課']],
    [
      '南部県税事務所は「中部県税事務所南部支所」となります。',
      ['rename 南部県税事務所 > 南部支所 @中部県税事務所'],
    ],
    ['観光課と商工課が一緒になって産業観光課が生まれます。', ['merge 観光課+商工課 > 産業観光課']],
    ['昨年度新設した脱炭素課は、環境課に統合します。', ['merge 脱炭素課+環境課 > 環境課']],
    ['・危機管理課……防災課から改称', ['rename 防災課 > 危機管理課']],
    ['・東出張所……廃止', ['abolish 東出張所 >']],
    ['・総務課……人事、給与、統計に関すること', []],
    ['子育て支援課の係を地域課に移します。', []],
  ])('%s', (sentence, changes) => {
    expect(changesToldBy(DAY, sentence)).toEqual(changes);
  });
});

describe('a question and its answer', () => {
  it.each([
    ['問 企画課の納税の事務はどうなるのか。', '答 地域課が引き継ぐ。'],
    ['問 納税の事務はどこが担うのか。', '答 企画課から地域課へ移します。'],
  ])('tell one duty: %s', (question, answer) => {
    expect(changesToldBy(DAY, question, answer)).toEqual(['transferDuty 企画課 > 地域課 #納税の事務']);
  });

  it('tell none when the answer declines', () => {
    expect(
      changesToldBy(DAY, '問 企画課の納税の事務はどうなるのか。', '答 地域課に移す考えはない。'),
    ).toEqual([]);
  });
});

describe('brackets with an arrow', () => {
  it.each([
    ['市史編さん室(旧図書館2階→文化会館3階)', ['relocate 市史編さん室 > 市史編さん室']],
    [
      '墓地の管理に関する事務(環境課→公園緑地課)',
      ['transferDuty 環境課 > 公園緑地課 #墓地の管理に関する事務'],
    ],
    ['統計係(総務課→情報課)', ['moveUnder 統計係 > 統計係 @情報課']],
  ])('%s', (item, changes) => {
    expect(changesToldBy(DAY, item)).toEqual(changes);
  });
});

describe('a place', () => {
  it.each([
    ['福祉課は5月に健康福祉会館に移ります。', ['relocate 福祉課 > 福祉課']],
    ['健康課 3階から2階へ移転します。', ['relocate 健康課 > 健康課']],
    ['学芸係を歴史館に移管します。', ['moveUnder 学芸係 > 学芸係 @歴史館']],
    ['年末は全館休館し、本館と別館の窓口を統合します。', []],
  ])('%s', (sentence, changes) => {
    expect(changesToldBy(DAY, sentence)).toEqual(changes);
  });
});

describe('a table', () => {
  it('with places in columns that are headed by a side only tells removals', () => {
    expect(
      changesToldBy(
        DAY,
        '| 課名 | これまで | 4月1日から |',
        '|---|---|---|',
        '| 農政課 | 第2庁舎1階 | 本庁舎4階へ移転 |',
      ),
    ).toEqual(['relocate 農政課 > 農政課']);
  });

  it('says in one cell what becomes of several rows', () => {
    expect(
      changesToldBy(
        DAY,
        '| 現行 | 改正後 | 備考 |',
        '|---|---|---|',
        '| 住民係 | 窓口係 | 2係を統合 |',
        '| 戸籍係 |  | 〃 |',
        '| 子育て課 | こども政策課 | 2課に分割 |',
        '|  | こども保育課 | 同上 |',
        '| 観光物産館 | 観光物産館 | 商工会館1階へ移転 |',
      ),
    ).toEqual([
      'merge 住民係+戸籍係 > 窓口係',
      'split 子育て課 > こども政策課+こども保育課',
      'relocate 観光物産館 > 観光物産館',
    ]);
  });

  it('with one section under two unlike divisions tells that the section moves', () => {
    expect(
      changesToldBy(
        DAY,
        '| 旧 |  | 新 |  |',
        '| 課 | 係 | 課 | 係 |',
        '|---|---|---|---|',
        '| 産業課 | 統計係 | 企画課 | 統計係 |',
      ),
    ).toEqual(['moveUnder 統計係 > 統計係 @企画課']);
  });
});
