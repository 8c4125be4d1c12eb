// Notes and cells that say what becomes of the unit they stand beside.
import { describe, expect, it } from 'vitest';
import { changesToldBy } from './changes-told-by.ts';

describe('a note after a name', () => {
  it.each([
    ['政策調整課【名称変更 旧 政策課】', 'rename 政策課 > 政策調整課 @市長公室'],
    ['政策調整課(旧政策課)', 'rename 政策課 > 政策調整課 @市長公室'],
    ['政策課【名称変更 ⇒ 政策調整課】', 'rename 政策課 > 政策調整課 @市長公室'],
    ['証明係(窓口係と旅券係を統合)', 'merge 窓口係+旅券係 > 証明係 @市長公室'],
    ['情報課【総務部から移管】', 'moveUnder 情報課 > 情報課 @市長公室'],
    ['統計係(総務課に統合)', 'merge 統計係+総務課 > 総務課 @市長公室'],
    ['車両室(令和7年3月末で廃止)', 'abolish 車両室 > @市長公室'],
  ])('%s', (line, change) => {
    expect(changesToldBy('令和7年度の組織', '', '■市長公室', `・${line}`)).toEqual([change]);
  });

  it('tells nothing of the unit when a part or a duty of another one moves', () => {
    expect(changesToldBy('組織の見直し', '', '■廃止', '・地域室(市民課から窓口事務を移管)')).toEqual([
      'abolish 地域室 >',
    ]);
  });
});

describe("a table's cell", () => {
  const header = '課等\t旧\t新\t摘要';

  it.each([
    ['水道係\t水道係\t上下水道課へ移管', 'moveUnder 水道係 > 水道係 @上下水道課'],
    ['収納室\t税務課に統合\t統合', 'merge 収納室+税務課 > 税務課 @総務課'],
    ['防災係\t防災安全係\t名称変更', 'rename 防災係 > 防災安全係 @総務課'],
    ['財 政 係・管 財 係\t財政管財係\t統合', 'merge 財政係+管財係 > 財政管財係 @総務課'],
  ])('%s', (cells, change) => {
    expect(changesToldBy('新旧対照表', '', header, `総務課\t${cells}`, '\t文書係\t文書係\t変更なし')).toEqual(
      [change],
    );
  });

  it('keeps the place of an empty first cell', () => {
    expect(changesToldBy(header, '総務課\t文書係\t文書係\t変更なし', '\t―\tデジタル係\t新設')).toEqual([
      'establish > デジタル係 @総務課',
    ]);
  });
});
