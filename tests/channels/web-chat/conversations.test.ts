// Conversations stay within their bounds: number, memory, idle time.
import { expect, test } from 'vitest';
import { createConversations } from '#channels/web-chat/conversations.ts';
import { createFakePorts } from '../../fakes/web-chat-ports.ts';

const LIMITS = { maxEntries: 5, maxSize: 2000, maxConversations: 3, maxTotalSize: 5000, idleMs: 1000 };
const message = (text: string) => ({ type: 'message', text });

function create(limits: Partial<typeof LIMITS> = {}) {
  const ports = createFakePorts();
  return { ports, conversations: createConversations({ ...ports.deps, limits: { ...LIMITS, ...limits } }) };
}

test('gives the same conversation for the same id, and forgets it when it is idle', () => {
  const { ports, conversations } = create();
  const first = conversations.open('a');
  expect(conversations.open('a')).toBe(first);
  ports.advance(1001);
  conversations.open('b');
  expect(conversations.find('a')).toBeUndefined();
});

test('keeps an idle conversation that somebody is connected to', () => {
  const { ports, conversations } = create();
  conversations.open('a').attach({ send: () => undefined, close: () => undefined }, undefined);
  ports.advance(1001);
  conversations.open('b');
  expect(conversations.find('a')).toBeDefined();
});

test('the least recently used gives way when there are too many', () => {
  const { conversations } = create();
  for (const id of ['a', 'b', 'c']) conversations.open(id);
  conversations.open('a');
  conversations.open('d');
  expect(['a', 'b', 'c', 'd'].map((id) => conversations.find(id) !== undefined)).toEqual([
    true,
    false,
    true,
    true,
  ]);
});

test('all logs together stay below a size, and the count of it stays right', () => {
  const { conversations } = create({ maxConversations: 100, maxSize: 1000 });
  for (let at = 0; at < 50; at += 1) {
    const conversation = conversations.open(String(at));
    for (let count = 0; count < 10; count += 1) conversation.append(message('あ'.repeat(100)));
    conversations.open(String(at));
    expect(conversations.size()).toBeLessThanOrEqual(5000 + 1300);
  }
  conversations.closeAll();
  expect([conversations.size(), conversations.count()]).toEqual([0, 0]);
});

test('one log stays below its number of entries and its size; the newest entry always stays', () => {
  const { conversations } = create();
  const conversation = conversations.open('a');
  const { log } = conversation;
  for (let at = 0; at < 9; at += 1) conversation.append(message(String(at)));
  expect(log.after('').activities).toHaveLength(5);
  conversation.append(message('x'.repeat(3000)));
  expect(log.after('').activities).toHaveLength(1);
});

test('a log made anew after a restart continues behind every watermark of the old one', () => {
  const before = create();
  const { log } = before.conversations.open('a');
  before.conversations.open('a').append(message('old'));
  const { watermark } = log.after('');
  const after = create();
  after.ports.advance(1000);
  after.conversations.open('a').append(message('new'));
  expect(after.conversations.open('a').log.after(watermark).activities).toHaveLength(1);
});
