// The sentences one language must be able to say. Facts come in as they are; nothing is invented here.
import { type AnswerChange, type Referral } from '#domain/answer.ts';
import { type UNANSWERED_REASONS } from '#domain/answer.ts';
import { type Source } from '#domain/source.ts';
import { type ReplyLabels } from '../reply.ts';

export type UnansweredReason = (typeof UNANSWERED_REASONS)[number];

/** A unit's name as this language shows it, with a reading or translation where that helps. */
export type ShownUnit = {
  readonly name: string;
  readonly reading: string;
  readonly english: string | null;
  readonly path: readonly string[];
};

export type Wording = {
  readonly labels: ReplyLabels;
  unitName(unit: ShownUnit): string;
  day(isoDate: string): string;
  /** Conclusion for one office; `service` is null when the unit itself was asked for. */
  refer(unit: ShownUnit, service: string | null): string;
  referSeveral(count: number): string;
  /** `telephone` is the city's own label for the line. */
  contactLabel(role: Referral['contactPoints'][number]['role'], of: string): string;
  openNow(hours: string): string;
  closedUntil(day: string, time: string): string;
  hours(hours: string): string;
  confirmed(day: string): string;
  change(change: AnswerChange, isFuture: boolean, isToBeConfirmed: boolean): string;
  /** An old or asked-for name, and the units that answer now. */
  named(name: string, now: readonly string[], isFormer: boolean): string;
  source(title: string, quote: string | null): string;
  /** The unit is only assumed from common practice. */
  assumed(source: Source['title']): string;
  askBack: string;
  choiceLine(number: number, label: string): string;
  outside(name: string, why: string): string;
  /** Other bodies it could be. */
  outsideOthers(names: readonly string[]): string;
  outsideTelephone(telephone: string | null): string;
  emergency(calls: readonly ('119' | '110')[], kind: string): string;
  afterEmergency: string;
  unanswered(reason: UnansweredReason, cityName: string): string;
  switchboard(telephone: string): string;
  asOf(day: string): string;
  orgAsOf(day: string): string;
  /** Explains why something was removed from the message. */
  masked: string;
};
