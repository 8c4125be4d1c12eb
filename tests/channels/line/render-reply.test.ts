// How a reply looks on LINE: conclusion first, a card per office, choices also in the text.
import { describe, expect, it } from 'vitest';
import { renderReply } from '#channels/line/render-reply.ts';
import { drawMessages } from '#cli/fake-line/draw-message.ts';
import { type Reply } from '#replies/reply.ts';
import { CARD, LABELS, REPLY } from '../../fakes/fake-respond.ts';

function render(more: Partial<Reply> = {}): ReturnType<typeof renderReply> {
  return renderReply({ ...REPLY, ...more });
}

function drawn(reply: Partial<Reply> = {}): string {
  return drawMessages(render(reply), 80).lines.join('\n');
}

describe('A reply on LINE', () => {
  it('says the conclusion, then shows the office with everything needed to reach it', () => {
    const messages = render();
    expect(messages.map(({ type }) => type)).toEqual(['text', 'flex']);
    expect(messages[0]).toMatchObject({ text: REPLY.headline });
    const card = drawn();
    for (const part of [
      CARD.path,
      CARD.unitName,
      '水道料金',
      '今あいています',
      '平日 8:30–17:15',
      '中央町2丁目3番1号',
      '変わったこと',
      '根拠',
      '2026年11月24日時点の案内です。',
    ]) {
      expect(card).toContain(part);
    }
  });

  it('dials, opens the map and asks whether it helped', () => {
    const { taps } = drawMessages(render(), 80);
    expect(taps.map(({ label, uri, data }) => [label, uri ?? data])).toEqual([
      ['電話する 0979-24-1234', 'tel:0979241234'],
      ['地図を見る', CARD.contacts[0]?.mapUrl],
      ['役に立った', '{"do":"feedback","helpful":true,"unit":"keiei-kikaku","lang":"ja"}'],
      ['違う窓口だった', '{"do":"feedback","helpful":false,"unit":"keiei-kikaku","lang":"ja"}'],
    ]);
  });

  it('tells a screen reader and a notification the whole answer', () => {
    expect(render()[1]).toMatchObject({ altText: REPLY.text });
  });

  it('puts several offices side by side, in order', () => {
    const cards = ['一課', '二課', '三課'].map((unitName) => ({ ...CARD, unitName }));
    const [, flex] = render({ cards });
    expect(flex).toMatchObject({ contents: { type: 'carousel', contents: [{}, {}, {}] } });
    expect(JSON.stringify(flex)).toMatch(/一課.*二課.*三課/u);
  });

  it('offers choices as taps and, for LINE on a PC, as numbered text', () => {
    const choices = [
      { label: '水道料金', question: '水道料金について' },
      { label: 'ごみ', question: 'ごみについて' },
    ];
    const [text] = render({
      status: 'clarification',
      cards: [],
      choices,
      closing: [],
      headline: 'どちらですか。',
      askFeedback: false,
    });
    expect(text).toMatchObject({
      text: 'どちらですか。\n\n1. 水道料金\n2. ごみ',
      quickReply: {
        items: [
          {
            type: 'action',
            action: {
              type: 'postback',
              label: '水道料金',
              displayText: '水道料金',
              data: '{"do":"ask","question":"水道料金について"}',
            },
          },
          {},
        ],
      },
    });
  });

  it('asks a choice by its label where its question is too long for LINE', () => {
    const [text] = render({ cards: [], choices: [{ label: 'ごみ', question: 'ご'.repeat(400) }] });
    expect(JSON.stringify(text)).toContain('{\\"do\\":\\"ask\\",\\"question\\":\\"ごみ\\"}');
  });

  it('puts 119 and 110 before everything else', () => {
    const messages = render({
      status: 'emergency',
      emergencyCalls: ['119', '110'],
      headline: 'すぐに119番に電話してください。',
      cards: [],
    });
    expect(messages[0]?.type).toBe('flex');
    expect(
      drawMessages(messages, 80)
        .taps.map(({ uri }) => uri)
        .slice(0, 2),
    ).toEqual(['tel:119', 'tel:110']);
    expect(JSON.stringify(messages[0])).toMatch(/"altText":"119・110 /u);
  });

  it('offers the topics when nothing was found, in the citizen’s language', () => {
    const [text] = render({ status: 'unanswered', cards: [], askFeedback: false, lang: 'en' });
    expect(JSON.stringify(text)).toContain('Water and sewer');
  });

  it('asks for feedback under a text where there is no card', () => {
    const [text] = render({ status: 'outside', cards: [] });
    expect(JSON.stringify(text)).toContain(LABELS.wrongOffice);
  });

  it('keeps to five messages, cut at a sentence, when there is far too much to say', () => {
    const paragraphs = Array.from({ length: 400 }, (_, index) => `${index}番目の段落です。`.repeat(20));
    const messages = render({ paragraphs });
    expect(messages).toHaveLength(5);
    expect(messages.at(-1)?.type).toBe('flex');
  });

  it('drops what matters least from a card that is too large, never its numbers', () => {
    const sources = Array.from({ length: 200 }, () => '根拠の文。'.repeat(60));
    const [, flex] = render({ cards: [{ ...CARD, sources }] });
    expect(JSON.stringify(flex)).not.toContain('根拠の文');
    expect(JSON.stringify(flex)).toContain('0979-24-1234');
  });
});
