// Remembers in memory only, and briefly, which user an event came from, so that the loading indicator can be shown.

export type RecentChats = {
  note(eventId: string, userId: string): void;
  /** The user of the event, once; undefined after a restart. */
  take(eventId: string): string | undefined;
};

/** Far more than wait at any time; the oldest go first. Our own choice. */
const MOST = 5_000;

export function createRecentChats(): RecentChats {
  const users = new Map<string, string>();
  return {
    note(eventId, userId) {
      users.set(eventId, userId);
      const [oldest] = users.keys();
      if (users.size > MOST && oldest !== undefined) users.delete(oldest);
    },
    take(eventId) {
      const user = users.get(eventId);
      users.delete(eventId);
      return user;
    },
  };
}
