// What is said to the citizen, in words but not yet in any platform's shape.
import { type Answer } from '#domain/answer.ts';
import { type Language } from '#domain/language.ts';

/** One office, ready to be shown as a card. All texts are in the reply's language; names of units stay Japanese. */
export type ReplyCard = {
  readonly unitId: string;
  readonly unitName: string;
  /** Bodies above the unit, outermost first, joined for display; empty if there are none. */
  readonly path: string;
  readonly service: string | null;
  readonly notes: readonly string[];
  readonly contacts: readonly ReplyContact[];
  readonly changes: readonly string[];
  readonly sources: readonly string[];
};

export type ReplyContact = {
  readonly telephone: string;
  /** Whose line it is, e.g. 「上下水道部」 or 「代表電話」. */
  readonly label: string;
  /** `tel:` address with digits only. */
  readonly href: string;
  /** 「今あいています」, 「次は 11月24日(火) 8:30 から」; null when the day asked about is not today. */
  readonly openState: string | null;
  readonly hours: string | null;
  readonly address: string | null;
  /** A map search for the address (`https:`), or null. */
  readonly mapUrl: string | null;
  readonly confirmed: string | null;
};

/** A tap on `label` asks `question`. */
export type ReplyChoice = { readonly label: string; readonly question: string };

/** Fixed words a channel needs around the content. */
export type ReplyLabels = {
  readonly call: string;
  readonly map: string;
  readonly changed: string;
  readonly source: string;
  readonly helpful: string;
  readonly wrongOffice: string;
  readonly thanksForFeedback: string;
  readonly copy: string;
  readonly print: string;
};

export type Reply = {
  readonly lang: Language;
  readonly status: Answer['status'];
  /** The conclusion, one or two sentences. */
  readonly headline: string;
  /** Further sentences before the cards, e.g. what an old name became. */
  readonly paragraphs: readonly string[];
  readonly cards: readonly ReplyCard[];
  readonly choices: readonly ReplyChoice[];
  /** Last lines: as of when, to be confirmed where. */
  readonly closing: readonly string[];
  /** 119 / 110 as numbers to dial, first thing shown; empty unless it is an emergency. */
  readonly emergencyCalls: readonly ('119' | '110')[];
  readonly labels: ReplyLabels;
  /** True where it makes sense to ask 「役に立った / 違う窓口だった」. */
  readonly askFeedback: boolean;
  /** All of the above as plain text: complete for a screen reader, a terminal or an old client. */
  readonly text: string;
};
