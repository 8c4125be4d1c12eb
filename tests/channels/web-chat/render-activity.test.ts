// A reply as an activity: complete plain text, suggested actions, a card whose text is never Markdown.
import { expect, test } from 'vitest';
import { type Reply } from '#replies/reply.ts';
import { toLocale } from '#channels/web-chat/locale.ts';
import { renderActivity } from '#channels/web-chat/render-activity.ts';
import { renderCard } from '#channels/web-chat/render-card.ts';
import { fakeRespond } from '../../fakes/web-chat-respond.ts';

const replyTo = async (text: string): Promise<Reply> => (await fakeRespond({ text })).reply;

test('text is plain and complete, with or without a card', async () => {
  for (const text of ['水道料金', 'ごみ', '火事', '年金', '**x**']) {
    const reply = await replyTo(text);
    expect(renderActivity(reply)).toMatchObject({
      type: 'message',
      text: reply.text,
      textFormat: 'plain',
      locale: toLocale(reply.lang),
    });
  }
});

test('choices are suggested actions; without choices there is no such field', async () => {
  const { suggestedActions, inputHint } = renderActivity(await replyTo('ごみ'));
  expect(inputHint).toBe('expectingInput');
  expect(suggestedActions?.actions[1]).toEqual({
    type: 'messageBack',
    title: '粗大ごみ',
    displayText: '粗大ごみ',
    text: '粗大ごみについて',
    value: { question: '粗大ごみについて' },
  });
  expect(renderActivity(await replyTo('年金'))).not.toHaveProperty('suggestedActions');
  const same = { ...(await replyTo('年金')), choices: [{ label: '国保', question: '国保' }] };
  expect(renderActivity(same).suggestedActions?.actions[0]).toEqual({
    type: 'imBack',
    title: '国保',
    value: '国保',
  });
});

test('the card has telephone, map, changes, source and feedback', async () => {
  const card = JSON.stringify(renderCard(await replyTo('水道料金')));
  for (const part of [
    'tel:0979241234',
    'https://www.google.com/maps',
    '変わったこと',
    '出典',
    '役に立った',
    '違う窓口だった',
    '経営企画係',
  ])
    expect(card).toContain(part);
  expect(renderCard(await replyTo('年金'))).toBeUndefined();
});

test('an emergency can be called from the card', async () => {
  expect(JSON.stringify(renderCard(await replyTo('火事')))).toContain('"tel:119"');
});

test('nothing of a card is Markdown, and unsafe links are left out', async () => {
  const card = JSON.stringify(renderCard(await replyTo('[x](javascript:alert(1)) **y**')));
  expect(card).not.toContain('"TextBlock"');
  expect(card).not.toContain('FactSet');
  expect(card).not.toContain('"url":');
});
