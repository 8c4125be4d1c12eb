// Charts and lists with a key to their marks.
import { expect, it } from 'vitest';
import { changesToldBy } from './changes-told-by.ts';

it('reads the marks of a chart by its key', () => {
  expect(
    changesToldBy(
      '新組織図(令和8年4月1日)',
      ' 凡例: ◎=新設 ▲=廃止 ○=名称変更',
      '',
      '総務部',
      ' ├─総務課',
      ' │  └─◎公文書管理係',
      ' ├─○デジタル戦略課(旧:情報課)',
      ' └─▲契約室',
    ),
  ).toEqual([
    'establish > 公文書管理係 @総務課',
    'rename 情報課 > デジタル戦略課 @総務部',
    'abolish 契約室 > @総務部',
  ]);
});

it('takes a mark for nothing but a bullet without a key', () => {
  expect(changesToldBy('組織図', '総務部', ' ├─◎総務課', ' └─▲契約室')).toEqual([]);
});
