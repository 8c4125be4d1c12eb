// What the steps pass along: the question as it is understood so far, and finally what to answer.
import { type Choice, type UNANSWERED_REASONS } from '#domain/answer.ts';
import { type EmergencyMatch } from './match-emergency.ts';
import { type Findings, type OfficeCandidate } from '#domain/findings.ts';
import { type IsoDate } from '#domain/iso-date.ts';
import { type Language } from '#domain/language.ts';
import { type Question } from '#domain/question.ts';
import { type NameHit } from './name-index.ts';

export type UnansweredReason = (typeof UNANSWERED_REASONS)[number];

/** A unit to refer to, for a service or because it was asked for by name. */
export type Pick = { readonly unit: string; readonly service: string | null };

/** The decision, before it is filled with facts. */
export type Verdict =
  | { readonly kind: 'answered'; readonly picks: readonly Pick[] }
  | { readonly kind: 'clarification'; readonly choices: readonly Choice[] }
  | {
      readonly kind: 'outside';
      readonly body: string;
      readonly alternatives?: readonly string[];
      readonly picks: readonly Pick[];
    }
  | { readonly kind: 'emergency'; readonly match: EmergencyMatch }
  | { readonly kind: 'unanswered'; readonly reason: UnansweredReason };

/** One thing asked for, with everything that speaks for one office or another. */
export type Wish = {
  readonly text: string;
  readonly offices: readonly OfficeCandidate[];
  readonly findings: Findings;
};

/** A line for `/why`: which step said what. */
export type TraceEntry = { readonly step: string; readonly note: string; readonly milliseconds?: number };

export type Draft = {
  readonly question: Question;
  /** Normalised text, personal data masked. */
  readonly text: string;
  readonly folded: string;
  readonly language: Language;
  /** The day the question was asked, and the day it is answered for. */
  readonly askedOn: IsoDate;
  readonly day: IsoDate;
  readonly shifted: 'future' | 'past' | null;
  readonly cityNumbers: readonly string[];
  readonly names: readonly NameHit[];
  readonly wishes: readonly Wish[];
  readonly verdict: Verdict | undefined;
  readonly trace: readonly TraceEntry[];
};
