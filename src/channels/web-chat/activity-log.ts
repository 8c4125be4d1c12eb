// The activities of one conversation in order, numbered by watermarks, within a fixed amount of memory.
import { z } from 'zod';

/** An activity on its way to clients; `id` and `timestamp` are given by the log. */
export type OutgoingActivity = Readonly<Record<string, unknown>> & { readonly type: string };

export type ActivityGroup = { readonly activities: readonly string[]; readonly watermark: string };

export type ActivityLog = {
  /** Returns the id and the activity as JSON. The oldest activities give way when the log is full. */
  append(
    activity: OutgoingActivity,
    clientId?: string,
  ): { readonly id: string; readonly json: string; readonly watermark: string };
  /** Everything after a watermark; from the start if it is missing, unreadable or older than the log. */
  after(watermark: string | undefined): ActivityGroup;
  /** The id given earlier to the activity that its client named `clientId`. */
  findByClientId(clientId: string): string | undefined;
  /** Replaces the text of one activity, e.g. by its masked form. */
  replaceText(id: string, text: string): void;
  /** Size of everything kept, in UTF-16 units. */
  size(): number;
};

const storedSchema = z.record(z.string(), z.unknown());

/** JSON only: half the memory of holding the activity as well. */
type Entry = {
  readonly position: number;
  readonly id: string;
  readonly clientId: string | undefined;
  readonly json: string;
};

/**
 * Positions count on from the creation instant in milliseconds, so that a log made anew after a restart
 * continues behind every watermark a client may still hold.
 */
export function createActivityLog(options: {
  readonly conversation: string;
  readonly now: () => Date;
  readonly maxEntries: number;
  readonly maxSize: number;
  /** Told by how much the log grew or shrank. */
  readonly onResize?: (by: number) => void;
}): ActivityLog {
  let entries: Entry[] = [];
  let position = options.now().getTime();
  let total = 0;

  function resize(by: number): void {
    total += by;
    options.onResize?.(by);
  }

  function makeRoom(): void {
    while (entries.length > 1 && (entries.length > options.maxEntries || total > options.maxSize)) {
      resize(-(entries.shift()?.json.length ?? 0));
    }
  }

  return {
    append(activity, clientId) {
      position += 1;
      const id = `${options.conversation}|${String(position)}`;
      const complete = { ...activity, id, timestamp: options.now().toISOString() };
      const json = JSON.stringify(complete);
      entries.push({ position, id, clientId, json });
      resize(json.length);
      makeRoom();
      return { id, json, watermark: String(position) };
    },
    after(watermark) {
      const from = /^\d{1,16}$/.test(watermark ?? '') ? Number(watermark) : 0;
      const activities = entries.filter((entry) => entry.position > from).map(({ json }) => json);
      return { activities, watermark: String(position) };
    },
    findByClientId: (clientId) => entries.find((entry) => entry.clientId === clientId)?.id,
    replaceText(id, text) {
      entries = entries.map((entry) => {
        if (entry.id !== id) return entry;
        const json = JSON.stringify({ ...storedSchema.parse(JSON.parse(entry.json)), text });
        resize(json.length - entry.json.length);
        return { ...entry, json };
      });
    },
    size: () => total,
  };
}
