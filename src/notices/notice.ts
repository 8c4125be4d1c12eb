// What a reorganisation notice says, as proposed to a person: change events, unchanged units, contacts, leftovers.
import { type ChangeKind } from '#domain/change-event.ts';
import { type IsoDate } from '#domain/iso-date.ts';

/** UTF-16 offsets into the notice's text; `end` is exclusive. */
export type Position = { readonly start: number; readonly end: number };

export type NoticeEvent = {
  readonly type: ChangeKind;
  /** Bare unit names as the text writes them; empty when the text leaves this side unnamed. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly parent: string | null;
  readonly duty: string | null;
  /** Null unless the text gives year, month and day. */
  readonly effective: IsoDate | null;
  /** A verbatim part of the notice's text: its slice at `position`. */
  readonly quote: string;
  readonly position: Position;
  /** True when the quote runs over a line break of the text. */
  readonly joined?: true;
};

export type NoticeContact = {
  readonly unit: string;
  readonly phone: string;
  /** `issuer` answers about the notice, `unit` is a changed unit's own number. */
  readonly role: 'issuer' | 'unit';
  readonly position: Position;
};

/** A sentence about the organisation that no rule could place: a person must read it. */
export type UnreadSentence = { readonly sentence: string; readonly position: Position; readonly why: string };

/** A day that only a fiscal year or a day without a year implies. */
export type ProposedDay = { readonly date: IsoDate; readonly basis: string; readonly toBeConfirmed: true };

export type Notice = {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: IsoDate | null;
  readonly effective: IsoDate | null;
  readonly proposedEffective: ProposedDay | null;
  readonly events: readonly NoticeEvent[];
  readonly unchanged: readonly string[];
  readonly contacts: readonly NoticeContact[];
  readonly unread: readonly UnreadSentence[];
};
