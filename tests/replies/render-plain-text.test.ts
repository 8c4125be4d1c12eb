// The plain text reads from top to bottom as a screen reader would, without empty blocks.
import { describe, expect, it } from 'vitest';
import { renderPlainText } from '#replies/render-plain-text.ts';
import { wordingFor } from '#replies/wording-for.ts';
import { REPLY } from '../fakes/fake-respond.ts';

const japanese = wordingFor('ja');

describe('renderPlainText', () => {
  const blocks = renderPlainText(
    { ...REPLY, paragraphs: ['段落'], choices: [{ label: '選ぶ', question: '選ぶ' }] },
    japanese,
  ).split('\n\n');

  it('goes from the conclusion over the office and the choices to the closing', () => {
    expect(blocks.map((block) => block.split('\n', 1)[0])).toEqual([
      REPLY.headline,
      '■ 上下水道部 総務経営課 経営企画係',
      '1. 選ぶ',
      REPLY.closing[0],
    ]);
    expect(blocks[0]).toBe(`${REPLY.headline}\n段落`);
  });

  it('tells number, state, place, change and source of an office', () => {
    expect(blocks[1]).toMatch(
      /☎ 0979-24-1234 上下水道部.*\n今あいています\n中央町2丁目3番1号\n.*2021年4月1日.*\n.*令和3年度/su,
    );
  });

  it('leaves no gap where there is nothing to say', () => {
    const bare = renderPlainText({ ...REPLY, cards: [], closing: [], headline: 'こんにちは。' }, japanese);
    expect(bare).toBe('こんにちは。');
  });
});
