// Headings that announce what happens to the names below them, and bodies named in headings.
import { describe, expect, it } from 'vitest';
import { extractNotice } from '#notices/extract-notice.ts';
import { htmlToText } from '#notices/html-to-text.ts';

const PAGE = `# 組織が変わります

## こども家庭部
新設する課
こども若者政策課
名称が変わる課
変更前:保育幼稚園課
変更後:幼児教育保育課

## 環境部
場所が変わる課
ごみ減量課
第2庁舎1階 → 清掃センター管理棟
`;

describe('a page of cards', () => {
  it('reads names under a heading that says what happens to them, in the body of the heading above', () => {
    const events = extractNotice(PAGE, { isMarkdown: true }).events;
    expect(events.map(({ type, before, after, parent }) => [type, before[0], after[0], parent])).toEqual([
      ['establish', undefined, 'こども若者政策課', 'こども家庭部'],
      ['rename', '保育幼稚園課', '幼児教育保育課', 'こども家庭部'],
      ['relocate', 'ごみ減量課', 'ごみ減量課', null],
    ]);
  });
});

describe('nested bullets', () => {
  it('stand in the body of the bullet above', () => {
    const events = extractNotice('# 改正\n## 新設\n* こども部\n  * こども課\n## 廃止\n* 福祉部 児童課', {
      isMarkdown: true,
    }).events;
    expect(events.map(({ type, before, after, parent }) => [type, before[0] ?? after[0], parent])).toEqual([
      ['establish', 'こども部', null],
      ['establish', 'こども課', 'こども部'],
      ['abolish', '児童課', '福祉部'],
    ]);
  });
});

describe('a name set apart from what is said of it', () => {
  it('is what the rest of the line is about', () => {
    const text =
      '【総合政策部】\n 広報課     「シティセールス課」に改める。\n 市民安全課   交通係と防犯係を統合し、「安全係」とする。';
    const events = extractNotice(`組織の見直し\n\n${text}`).events;
    expect(
      events.map(({ type, before, after, parent }) => [type, before.join('+'), after[0], parent]),
    ).toEqual([
      ['rename', '広報課', 'シティセールス課', '総合政策部'],
      ['merge', '交通係+防犯係', '安全係', '市民安全課'],
    ]);
  });
});

it('reads names under 新しくなる課, with their body in brackets', () => {
  const events = extractNotice(
    '## 新しくなる課・係\n### こどもまんなか課(こども未来部)\nこども計画を担当します。\n',
    {
      isMarkdown: true,
    },
  ).events;
  expect(events.map(({ type, after, parent }) => [type, after[0], parent])).toEqual([
    ['establish', 'こどもまんなか課', 'こども未来部'],
  ]);
});

it('takes a list inside a list of a page for what stands under its item', () => {
  const text = htmlToText(
    '<main><h1>令和7年度の組織改正についてのお知らせ</h1><p>令和7年4月1日付けで次のとおり組織改正を行いますのでお知らせします。</p><ul><li><strong>知事公室</strong><ul><li>「広域連携課」の新設</li></ul></li><li>農林部<ul><li>農産課の廃止</li></ul></li></ul></main>',
  );
  const events = extractNotice(text, { isMarkdown: true }).events;
  expect(events.map(({ type, before, after, parent }) => [type, before[0] ?? after[0], parent])).toEqual([
    ['establish', '広域連携課', '知事公室'],
    ['abolish', '農産課', '農林部'],
  ]);
});
