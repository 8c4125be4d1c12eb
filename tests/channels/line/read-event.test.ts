// Every event LINE can send is either understood or passed over, never an error.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readEvent } from '#channels/line/read-event.ts';

const FIXTURES = new URL('../../fixtures/line/', import.meta.url);
const bodySchema = z.object({ events: z.array(z.unknown()) });

function eventsOf(file: string): readonly unknown[] {
  return bodySchema.parse(JSON.parse(readFileSync(new URL(file, FIXTURES), 'utf8'))).events;
}

function read(name: string): ReturnType<typeof readEvent> {
  return readEvent(eventsOf(`events/${name}.json`)[0]);
}

describe('Reading LINE’s own test bodies', () => {
  const folder = 'line-bot-sdk-java/';
  const files = readdirSync(new URL(folder, FIXTURES)).filter((name) => name.endsWith('.json'));
  it('finds all 27', () => expect(files).toHaveLength(27));
  it.each(files)('takes %s', (file) => {
    for (const event of eventsOf(folder + file)) expect(() => readEvent(event)).not.toThrow();
  });
});

describe('Reading an event', () => {
  it('understands a text and keeps what identifies it', () => {
    expect(read('text')).toMatchObject({
      id: '01FZ74A0TDDPYRVKNK77X00001',
      isRedelivery: false,
      chat: { type: 'user', id: 'U206d25c2ea6bd87c17655609a1c37cb8' },
      happening: { kind: 'text', text: 'みずのおかね たかい', isEdit: false },
    });
    expect(read('text-redelivered')).toMatchObject({ isRedelivery: true });
    expect(read('text-with-emoji')?.happening).toMatchObject({ text: '水が出ない😭 (brown)' });
  });

  it.each(['sticker', 'image', 'video', 'audio', 'file'])('sees that a %s can’t be read', (what) => {
    expect(read(what)?.happening).toEqual({ kind: 'unreadable', what });
  });

  it('understands places, taps, arrivals and departures', () => {
    expect(read('location')?.happening).toEqual({ kind: 'location', latitude: 33.5983, longitude: 131.1883 });
    expect(read('postback-foreign')?.happening).toEqual({
      kind: 'postback',
      data: 'storeId=12345',
      newMenu: null,
    });
    expect(read('postback-menu-ja')?.happening).toMatchObject({ newMenu: 'madoguchi-ja' });
    for (const kind of ['follow', 'unfollow', 'join', 'leave'])
      expect(read(kind)?.happening).toEqual({ kind });
    expect(read('unsend')?.happening).toEqual({ kind: 'unsend', messageId: '325708' });
  });

  it('listens in groups and rooms only when mentioned, and leaves its own name out', () => {
    expect(read('text-group-unmentioned')).toBeUndefined();
    expect(read('text-group-mentioned')?.happening).toMatchObject({ text: 'ごみの日' });
    expect(read('text-room-mentioned')).toMatchObject({
      chat: { type: 'room' },
      happening: { text: 'ごみの日' },
    });
    expect(read('text-edited')?.happening).toMatchObject({ text: '粗大ごみの日', isEdit: true });
  });

  it.each([
    'member-joined',
    'member-left',
    'video-play-complete',
    'beacon',
    'account-link-failed',
    'membership',
    'module',
    'activated',
    'bot-suspended',
    'delivery',
    'unknown-type',
    'unknown-message-type',
    'unknown-source',
    'text-standby',
  ])('passes over %s', (name) => {
    expect(read(name)).toBeUndefined();
  });

  it('reads on past fields it has never seen', () => {
    expect(read('unknown-fields')?.happening).toMatchObject({ kind: 'text', text: '水道' });
  });

  it('erases what was withdrawn even while another module owns the chat, without a reply token', () => {
    const [unsend] = eventsOf('events/unsend.json');
    const standby = { ...z.looseObject({}).parse(unsend), mode: 'standby', replyToken: 'never-to-be-used' };
    expect(readEvent(standby)).toMatchObject({ replyToken: null, happening: { kind: 'unsend' } });
  });

  it('gives an event without an id the same one each time it comes', () => {
    const [text] = eventsOf('line-bot-sdk-java/text-user.json');
    const again = { ...z.looseObject({}).parse(text), deliveryContext: { isRedelivery: true } };
    expect(readEvent(text)?.id).toBe(readEvent(again)?.id);
  });

  it.each([null, 1, 'text', [], {}, { type: 'message' }, { type: 'message', timestamp: 'x' }])(
    'passes over %j',
    (raw) => {
      expect(readEvent(raw)).toBeUndefined();
    },
  );
});
