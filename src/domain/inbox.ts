// What a channel has received and still owes an answer: stored before the platform hears "received", settled once.

/** An event as it is stored. Times are milliseconds since 1970. */
export type ArrivedEvent = {
  /** The platform's event id; the same id is never taken twice. */
  readonly id: string;
  /** Opaque (hashed) key; events of one conversation are worked on one after the other, by `occurredAt`. */
  readonly conversation: string;
  readonly occurredAt: number;
  readonly receivedAt: number;
  /** The platform's message id, so that a withdrawn message can be erased while it waits. */
  readonly messageId: string | null;
  /** The message this event withdraws: it is erased in the same step, whichever of the two arrives first. */
  readonly withdraws: string | null;
  /** Opaque to the store; erased when the event is settled. */
  readonly payload: string;
};

export type ClaimedEvent = Omit<ArrivedEvent, 'withdraws'> & {
  /** How often sending was tried so far. */
  readonly attempts: number;
  /** True if an earlier attempt may or may not have reached the citizen. */
  readonly isUncertain: boolean;
};

/** `answered`: delivered once; `done`: nothing to send; `expired`: could not be delivered in time; `withdrawn`: taken back. */
export const SETTLED_STATES = ['answered', 'done', 'expired', 'withdrawn'] as const;
export type SettledState = (typeof SETTLED_STATES)[number];

export type Settlement = {
  readonly state: SettledState;
  /** How or why, from a closed set of the channel's own words. */
  readonly detail: string;
  /** False if a redelivery may be answered after all (nothing was ever sent). Default true. */
  readonly isFinal?: boolean;
};

/** Counts of stored events by state. */
export type InboxCounts = Readonly<Record<SettledState | 'waiting', number>>;

/**
 * At least once in, settled once. `accept` and `noteAttempt` survive even a power cut once they resolve; `postpone`
 * and `settle` the end of the process (an attempt whose end was lost counts as uncertain). A claim lives as long as
 * the process: after a crash the event is simply waiting again.
 */
export type Inbox = {
  /**
   * Stores what is new and resolves to the number of events that now wait because of it. A known event that still
   * waits gets the newer `receivedAt` and payload, unless sending has begun; one that expired unsent waits again.
   */
  accept(events: readonly ArrivedEvent[]): Promise<number>;
  /** The earliest due event of each conversation that has none claimed; at most `limit`. */
  claim(limit: number, now: number): Promise<readonly ClaimedEvent[]>;
  /** When the next event becomes due (in the past: now), or undefined if none waits unclaimed. */
  nextDue(): Promise<number | undefined>;
  /** Before every send: from here on a crash leaves the outcome uncertain. */
  noteAttempt(id: string, payload: string): Promise<void>;
  /** Gives the claim back until `notBefore`. */
  postpone(id: string, next: { readonly notBefore: number; readonly isUncertain: boolean }): Promise<void>;
  /** Ends the event and erases its payload, conversation and message id. A settled event stays as it is. */
  settle(id: string, settlement: Settlement): Promise<void>;
  count(): Promise<InboxCounts>;
  /** Forgets settled events; later duplicates of them would be taken as new. */
  deleteSettledBefore(instant: Date): Promise<number>;
};
