// The machine-readable form of what was read from a notice: the keys that other programs rely on come first and stay.
import { type Notice } from './notice.ts';

export function toExtractJson(notice: Notice): unknown {
  return {
    effective: notice.effective,
    events: notice.events.map(({ type, before, after, parent, duty, effective, quote }) => ({
      type,
      before,
      after,
      parent,
      duty,
      effective,
      quote,
    })),
    unchanged: notice.unchanged,
    contacts: notice.contacts.map(({ unit, phone, role }) => ({ unit, phone, role })),
    title: notice.title,
    publisher: notice.publisher,
    published: notice.published,
    proposedEffective: notice.proposedEffective,
    positions: notice.events.map(({ position }) => position),
    unread: notice.unread,
  };
}
