// Only the bot's own name leaves the message.
import { expect, it } from 'vitest';
import { stripSelfMentions } from '#channels/line/self-mention.ts';

it('leaves the question, wherever the bot is mentioned in it', () => {
  expect(stripSelfMentions('@窓口 ごみの日', [{ index: 0, length: 3, isSelf: true }])).toBe('ごみの日');
  expect(stripSelfMentions('ごみの日は? @窓口', [{ index: 7, length: 3, isSelf: true }])).toBe('ごみの日は?');
  expect(stripSelfMentions('😭@窓口😭', [{ index: 2, length: 3, isSelf: true }])).toBe('😭 😭');
});

it('keeps other people’s names and untouched messages as they are', () => {
  expect(stripSelfMentions(' @母 ごみ ', [{ index: 1, length: 2 }])).toBe(' @母 ごみ ');
});
