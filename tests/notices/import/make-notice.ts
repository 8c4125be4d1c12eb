// A notice as the extractor would give it, written out by a test: quotes are looked up in the text.
import { type Notice, type NoticeContact, type NoticeEvent } from '#notices/notice.ts';

export type GivenEvent = Pick<NoticeEvent, 'type' | 'quote'> & Partial<NoticeEvent>;

export function makeNotice(
  text: string,
  events: readonly GivenEvent[],
  rest: Partial<Omit<Notice, 'contacts'>> & {
    readonly contacts?: readonly Omit<NoticeContact, 'position'>[];
  } = {},
): Notice {
  const { contacts = [], ...more } = rest;
  return {
    title: '組織改編のお知らせ',
    publisher: '星見市',
    published: null,
    effective: '2025-04-01',
    proposedEffective: null,
    unchanged: [],
    unread: [],
    ...more,
    contacts: contacts.map((contact) => ({ ...contact, position: { start: 0, end: 0 } })),
    events: events.map((event) => {
      const start = text.indexOf(event.quote);
      if (start < 0) throw new Error(`Not in the text: ${event.quote}`);
      return {
        before: [],
        after: [],
        parent: null,
        duty: null,
        effective: null,
        position: { start, end: start + event.quote.length },
        ...event,
      };
    }),
  };
}
