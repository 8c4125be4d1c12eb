// One open conversation: its log, its one stream, its posting limit and the turn under way.
import { timingSafeEqual } from 'node:crypto';
import { type Clock, type IdSource } from '#domain/ports.ts';
import { createActivityLog, type ActivityLog, type OutgoingActivity } from './activity-log.ts';
import { createPostLimiter, type PostLimiter } from './post-limiter.ts';

/** An open WebSocket, as far as a conversation knows it; `frame` is an activity group as JSON. */
export type ActivityStream = {
  send(frame: string): void;
  close(reason: 'collision' | 'gone'): void;
};

export type Conversation = {
  readonly id: string;
  readonly log: ActivityLog;
  readonly limiter: PostLimiter;
  /** True once the bot has been told that someone is here. */
  started: boolean;
  /** The turn under way; a second question has to wait for its end. */
  pending: Promise<unknown> | undefined;
  /** Appends to the log and sends to the stream; returns the activity's id. */
  append(activity: OutgoingActivity, clientId?: string): string;
  /** Sends to the stream only: typing is never replayed. */
  deliver(activity: OutgoingActivity): void;
  /** Direct Line allows one stream, so a newer one takes over. Replays everything after `watermark`. */
  attach(stream: ActivityStream, watermark: string | undefined): void;
  detach(stream: ActivityStream): void;
  hasStream(): boolean;
  end(): void;
  /** A one-time ticket for opening the stream within 60 seconds: no token ever stands in an address. */
  issueTicket(): string;
  redeemTicket(ticket: string): boolean;
};

export type ConversationBounds = {
  readonly maxEntries: number;
  /** In UTF-16 units of JSON. */
  readonly maxSize: number;
};

const TICKET_MS = 60_000;

export function createConversation(deps: {
  readonly id: string;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly bounds: ConversationBounds;
  readonly onResize: (by: number) => void;
}): Conversation {
  const { id, clock, ids, bounds } = deps;
  const log = createActivityLog({
    conversation: id,
    now: () => clock.now(),
    ...bounds,
    onResize: deps.onResize,
  });
  let stream: ActivityStream | undefined;
  let ticket: { readonly value: string; readonly until: number } | undefined;

  return {
    id,
    log,
    limiter: createPostLimiter(),
    started: false,
    pending: undefined,
    append(activity, clientId) {
      const appended = log.append(activity, clientId);
      stream?.send(toFrame([appended.json], appended.watermark));
      return appended.id;
    },
    deliver(activity) {
      stream?.send(
        toFrame([JSON.stringify({ ...activity, timestamp: clock.now().toISOString() })], undefined),
      );
    },
    attach(newer, watermark) {
      stream?.close('collision');
      stream = newer;
      const { activities, watermark: reached } = log.after(watermark);
      if (activities.length > 0) newer.send(toFrame(activities, reached));
    },
    detach(closed) {
      if (stream === closed) stream = undefined;
    },
    hasStream: () => stream !== undefined,
    end() {
      stream?.close('gone');
      stream = undefined;
    },
    issueTicket() {
      ticket = { value: ids.next(), until: clock.now().getTime() + TICKET_MS };
      return ticket.value;
    },
    redeemTicket(given) {
      const held = ticket;
      if (held === undefined || held.until < clock.now().getTime() || !isSame(held.value, given))
        return false;
      ticket = undefined;
      return true;
    },
  };
}

/** The activities are JSON already; without a watermark a client keeps the one it has. */
function toFrame(activities: readonly string[], watermark: string | undefined): string {
  const position = watermark === undefined ? '' : `,"watermark":${JSON.stringify(watermark)}`;
  return `{"activities":[${activities.join(',')}]${position}}`;
}

function isSame(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a), Buffer.from(b)];
  return first.length === second.length && timingSafeEqual(first, second);
}
