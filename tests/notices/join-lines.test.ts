// Lines that a layout broke anywhere: in narrow columns, at a page's end, in a number.
import { describe, expect, it } from 'vitest';
import { extractNotice } from '#notices/extract-notice.ts';
import { changesToldBy } from './changes-told-by.ts';

const NARROW = `市では、公共施設再
配置計画に基づき、市
内の支所や施設を順次
見直します。

◇令和6年4月1日、中
央公民館と女性会館を
統合し、市民交流館を
開設します。
◇令和6年5月7日、環
境美化事務所がエコプ
ラザ2階へ移転します。
◇令和6年10月1日、駅
前ビル4階に「駅前市
民サービスコーナー」
を新設します。`;

describe('a narrow column', () => {
  it('is joined wherever its lines end, so that names keep their first letter', () => {
    expect(changesToldBy(NARROW)).toEqual([
      'merge 中央公民館+女性会館 > 市民交流館',
      'relocate 環境美化事務所 > 環境美化事務所',
      'establish > 駅前市民サービスコーナー',
    ]);
  });

  it('quotes what the text says, line breaks and all', () => {
    const quotes = extractNotice(NARROW).events.map((event) => event.quote);
    expect(quotes.every((quote) => NARROW.includes(quote))).toBe(true);
  });
});

describe("a page's end", () => {
  it('neither ends the sentence nor the name that runs over it', () => {
    expect(
      changesToldBy(
        '出先機関を効率的に再編する。',
        '・ 東部家畜保健衛生所と西部家畜保健衛',
        '- 1 -',
        '生所を統合し、「中央家畜保健衛生所」とする。',
      ),
    ).toEqual(['merge 東部家畜保健衛生所+西部家畜保健衛生所 > 中央家畜保健衛生所']);
  });
});

it('joins a telephone number broken over lines', () => {
  const { contacts } = extractNotice('組織の見直し\n問い合わせ 総務課行政係 電話0747-\n00-2001');
  expect(contacts.map(({ phone }) => phone.replace(/\s/g, ''))).toEqual(['0747-00-2001']);
});
