// Organisation charts drawn with lines.
import { describe, expect, it } from 'vitest';
import { changesToldBy } from './changes-told-by.ts';

describe('a drawn organisation chart', () => {
  it('hangs each box from the one left of its branch, with full-width or half-width spaces', () => {
    const chart = (space: string): readonly string[] => [
      '組織図(令和7年4月1日)',
      '',
      '市長┬総務部┬総務課',
      `${space.repeat(2)}│${space.repeat(3)}└契約課【新設】`,
      `${space.repeat(2)}└福祉部┬福祉課―保護係【廃止】`,
      `${space.repeat(6)}└健康課【統合 旧 保健課・旧 医療課】`,
    ];
    const changes = [
      'establish > 契約課 @総務部',
      'abolish 保護係 > @福祉課',
      'merge 保健課+医療課 > 健康課 @福祉部',
    ];
    expect(changesToldBy(...chart('　'))).toEqual(changes);
    expect(changesToldBy(...chart(' '))).toEqual(changes);
  });

  it('reads charts that branch below a name, and joins the parts of one division', () => {
    expect(
      changesToldBy(
        '令和7年度の組織図',
        '建設部',
        ' ├─道路建設課【土木課を分割】',
        ' ├─道路維持課【土木課を分割】',
        ' └─情報課(総務部から移管)',
      ),
    ).toEqual(['split 土木課 > 道路建設課+道路維持課 @建設部', 'moveUnder 情報課 > 情報課 @建設部']);
  });

  it('reads boxes that hang below each other without branches, and a box that says what happens', () => {
    expect(changesToldBy('総務部 ―― 総務課(変更なし)', '     ―― 危機管理課(新設)', '企画部 ―― 廃止')).toEqual(
      ['establish > 危機管理課 @総務部', 'abolish 企画部 >'],
    );
  });
});
