// Signs drawn between names: frames of tables, sums, arrows that point back, labels in front.
import { describe, expect, it } from 'vitest';
import { changesToldBy } from './changes-told-by.ts';

describe('drawn signs', () => {
  it('reads a table with a drawn frame', () => {
    expect(
      changesToldBy(
        '┌───┬────┬────┐',
        '│旧　　│新　　　│備考　　│',
        '├───┼────┼────┤',
        '│情報課│デジタル課│名称変更│',
        '├───┼────┼────┤',
        '│広報課│―　　　│廃止　　│',
        '└───┴────┴────┘',
      ),
    ).toEqual(['rename 情報課 > デジタル課', 'abolish 広報課 >']);
  });

  it.each([
    ['【統合】市民課+国保課=市民国保課', 'merge 市民課+国保課 > 市民国保課 @市民部'],
    ['介護課(統合) ← 給付課、認定課', 'merge 給付課+認定課 > 介護課 @市民部'],
    ['情報課 ← 電算課', 'rename 電算課 > 情報課 @市民部'],
    ['【移管】消費生活センター(産業部より)', 'moveUnder 消費生活センター > 消費生活センター @市民部'],
    ['市民課:旅券係、証明係 ⇒ 窓口係(統合)', 'merge 旅券係+証明係 > 窓口係 @市民課'],
  ])('%s', (line, change) => {
    expect(changesToldBy('組織の変更点', '', '■市民部', line)).toEqual([change]);
  });

  it('reads a list of old names above one new name', () => {
    expect(changesToldBy('【変更前】', '産業振興課', '商工観光課', '【変更後】', '産業観光課')).toEqual([
      'merge 産業振興課+商工観光課 > 産業観光課',
    ]);
  });

  it('reads names under a label that stands alone', () => {
    expect(changesToldBy('【新設】', ' こども課(福祉部)', '【廃止】', ' 体育課(教育委員会)')).toEqual([
      'establish > こども課 @福祉部',
      'abolish 体育課 > @教育委員会',
    ]);
  });

  it('reads values parted by commas', () => {
    expect(changesToldBy('区分,旧,新', '名称変更,情報課,デジタル課', '廃止,車両室,')).toEqual([
      'rename 情報課 > デジタル課',
      'abolish 車両室 >',
    ]);
  });
});
