// A short follow-up or a tapped choice is understood from the earlier turn; a new matter stands on its own.
import { describe, expect, it } from 'vitest';
import { resolveFollowUp } from '#answering/resolve-follow-up.ts';

const choice = (label: string) => ({ label, question: `${label}について`, service: null, units: [] });
const asked = {
  services: [],
  units: [],
  outside: null,
  choices: [choice('水道料金'), choice('水漏れ'), choice('ごみの分別')],
};
const answered = { services: ['water-bill'], units: ['ryokin-ka'], outside: null, choices: [] };

describe('resolveFollowUp after a question back', () => {
  it.each([
    ['水漏れ', '水漏れ'],
    ['水漏れについて', '水漏れ'],
    ['２', '水漏れ'],
    ['2番目', '水漏れ'],
    ['三番です', 'ごみの分別'],
    ['分別', 'ごみの分別'],
  ])('takes %s for the choice %s', (text, label) => {
    expect(resolveFollowUp(text, asked)).toMatchObject({ kind: 'choice', choice: { label } });
  });

  it.each(['水', '9番', '犬の登録をしたい'])('takes %s for a question of its own', (text) => {
    expect(resolveFollowUp(text, asked)).toBeUndefined();
  });

  it('hears that none of them fits', () => {
    expect(resolveFollowUp('ほかにはありませんか', asked)).toEqual({ kind: 'others' });
  });
});

describe('resolveFollowUp after an answer', () => {
  it.each(['それはどこ？', '電話番号は？', '何時まで？', 'where?', '在哪里', '전화번호', 'số điện thoại'])(
    'joins %s to it',
    (text) => {
      expect(resolveFollowUp(text, answered)).toEqual({ kind: 'again' });
    },
  );

  it('takes a number for no choice where none was offered', () => {
    expect(resolveFollowUp('2', answered)).toBeUndefined();
  });

  it.each(['ごみ袋はどこで買えますか。近所の店を教えてください', '児童手当'])('leaves %s alone', (text) => {
    expect(resolveFollowUp(text, answered)).toBeUndefined();
  });
});

describe('resolveFollowUp with nothing before it', () => {
  it.each([undefined, { services: [], units: [], outside: null, choices: [] }])(
    'finds no follow-up',
    (earlier) => {
      expect(resolveFollowUp('電話番号は？', earlier)).toBeUndefined();
    },
  );
});
