// Polite and spoken sentences: answers, councils' minutes, a mayor's words.
import { describe, expect, it } from 'vitest';
import { extractNotice } from '#notices/extract-notice.ts';
import { changesToldBy } from './changes-told-by.ts';

describe('a spoken sentence', () => {
  it.each([
    [
      'これまでの観光課、これを「観光交流課」に名前を変えまして、頑張ります。',
      ['rename 観光課 > 観光交流課'],
    ],
    ['ワクチン推進本部、これはもう役割を終えましたので廃止いたします。', ['abolish ワクチン推進本部 >']],
    [
      '教育委員会の青少年課も、こども局に加えるということにいたしました。',
      ['moveUnder 青少年課 > 青少年課 @こども局'],
    ],
    ['青少年課だけ、こども局に移るということです。', ['moveUnder 青少年課 > 青少年課 @こども局']],
    ['デジタル統括監というポストを新しく置きまして、進めます。', ['establishPost > デジタル統括監']],
    [
      '町立図書館の所管が、教育課からまちづくり推進課に変わります。',
      ['moveUnder 町立図書館 > 町立図書館 @まちづくり推進課'],
    ],
    [
      '教育課で受け付けていた発達相談は、こども相談室に移ります。',
      ['transferDuty 教育課 > こども相談室 #発達相談'],
    ],
    [
      '農業振興課と農地課でございますけれども、この2つを1つにいたしまして、農政課といたします。',
      ['merge 農業振興課+農地課 > 農政課'],
    ],
    ['砂防課は河川課と一緒になり河川砂防課になる。', ['merge 砂防課+河川課 > 河川砂防課']],
    [
      '交通安全課で所管しておりました公共交通に関する業務を、都市部に新しくつくります交通政策課のほうへ移します。',
      ['transferDuty 交通安全課 > 交通政策課 #公共交通に関する業務', 'establish > 交通政策課 @都市部'],
    ],
    [
      'ふるさと納税室については、連携を強めるため、商工部商工課の課内室とします。',
      ['moveUnder ふるさと納税室 > ふるさと納税室 @商工課'],
    ],
    ['「移住係」が企画課にできます。', ['establish > 移住係 @企画課']],
    ['産業課もなくなるのではという質問がありました。', []],
  ])('%s', (sentence, changes) => {
    expect([...changesToldBy('組織の見直し', '', sentence)].sort()).toEqual([...changes].sort());
  });

  it('tells what stays, not where', () => {
    const { unchanged } = extractNotice('組織の見直し\n\n生涯学習課は、教育委員会にそのまま残ります。');
    expect(unchanged).toEqual(['生涯学習課']);
  });
});
