// A chat is remembered once, and not without end.
import { expect, it } from 'vitest';
import { createRecentChats } from '#channels/line/recent-chats.ts';

it('hands each chat out once and drops the oldest of too many', () => {
  const chats = createRecentChats();
  for (let index = 0; index <= 5_000; index += 1) chats.note(`e${index}`, `U${index}`);
  expect(chats.take('e0')).toBeUndefined();
  expect(chats.take('e5000')).toBe('U5000');
  expect(chats.take('e5000')).toBeUndefined();
});
