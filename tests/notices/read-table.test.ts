// Tables whose rows tell what moves, where to, or say it in sentences.
import { describe, expect, it } from 'vitest';
import { changesToldBy } from './changes-told-by.ts';

describe('a table of duties or units between two bodies', () => {
  it('moves a unit that stands alone before the bodies, and a duty otherwise', () => {
    expect(
      changesToldBy(
        '| 室・事務所 | 現行 | 変更後 |',
        '| --- | --- | --- |',
        '| 国際交流室 | 総務部 | 経済部 |',
        '',
        '| 事務の名称 | 現所管 | 新所管 |',
        '| --- | --- | --- |',
        '| 空家等対策 | 建 築 課 | 住宅課 |',
      ),
    ).toEqual(['moveUnder 国際交流室 > 国際交流室 @経済部', 'transferDuty 建築課 > 住宅課 #空家等対策']);
  });

  it('reads on below drawn lines', () => {
    expect(
      changesToldBy(
        '事務の名称　　　　現所管　　　　新所管',
        '──────────────────',
        '農業集落排水事業　　農　政　課　　下水道課',
      ),
    ).toEqual(['transferDuty 農政課 > 下水道課 #農業集落排水事業']);
  });
});

describe('a table that tells in sentences', () => {
  it("reads each under the row's body", () => {
    expect(
      changesToldBy(
        '| 部局 | 内容 | 目的 |',
        '| --- | --- | --- |',
        '| 総務部 | 「育成室」を新設 | 職員の学びを支えるため |',
        '| 産業部 | 商工課を「産業課」に名称変更 | 窓口の一本化 |',
      ),
    ).toEqual(['establish > 育成室 @総務部', 'rename 商工課 > 産業課 @産業部']);
  });
});

describe('a table of places', () => {
  it('relocates the offices whose place changes', () => {
    expect(
      changesToldBy(
        '課名　　　移転前　　　　移転後　　　電話番号',
        '税務課　　西庁舎2階　　東庁舎4階　　0280-00-1301',
        '下水道課　西庁舎3階　　変更なし　　0280-00-1302',
      ),
    ).toEqual(['relocate 税務課 > 税務課']);
  });
});

describe('a table of kinds', () => {
  it('goes on with a merge or split over rows whose own cell is empty', () => {
    expect(
      changesToldBy(
        '| 区分 | 現行 | 改正後 |',
        '| --- | --- | --- |',
        '| 統合 | 市民相談課 | 市民生活課 |',
        '|  | くらし安全課 |  |',
        '| 分割 | 土木課 | 道路課 |',
        '|  |  | 河川課 |',
        '| 廃止 | 記念事業室 | - |',
      ),
    ).toEqual([
      'merge 市民相談課+くらし安全課 > 市民生活課',
      'split 土木課 > 道路課+河川課',
      'abolish 記念事業室 >',
    ]);
  });

  it('keeps every unit that a cell lists', () => {
    expect(
      changesToldBy(
        '| 業務名 | これまでの担当 | 今後の担当 |',
        '| --- | --- | --- |',
        '| 墓地の管理 | 環境課、支所 | 市民課 |',
      ),
    ).toEqual(['transferDuty 環境課+支所 > 市民課 #墓地の管理']);
  });
});

describe('a table with a second header row', () => {
  it('lets 備考 run down beside 部 and 課, and reads what it says', () => {
    expect(
      changesToldBy(
        '| 旧組織 | 旧組織 | 新組織 | 新組織 | 備考 |',
        '| --- | --- | --- | --- | --- |',
        '| 部等 | 課等 | 部等 | 課等 | 備考 |',
        '| 総務部 | 工事検査室 | 総務部 | 契約検査課 | 契約課と統合 |',
        '| 建設部 | 公園緑地課 | 都市部 | 公園緑地課 | 建設部から移管 |',
      ),
    ).toEqual(['merge 工事検査室+契約課 > 契約検査課 @総務部', 'moveUnder 公園緑地課 > 公園緑地課 @都市部']);
  });
});

describe('a table with an arrow in a column of its own', () => {
  it('is read row by row', () => {
    expect(changesToldBy('| 商業観光課 | → | にぎわい観光課 |', '| 介護保険課 | → | 介護高齢課 |')).toEqual([
      'rename 商業観光課 > にぎわい観光課',
      'rename 介護保険課 > 介護高齢課',
    ]);
  });
});
