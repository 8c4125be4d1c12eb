// What the browser keeps while its tab is open, so that a conversation survives reload and navigation.

export type SessionStore = {
  read(key: string): string | null;
  write(key: string, value: string): void;
  clear(): void;
};

const PREFIX = 'city-chat.';

/** Falls back to memory where a browser refuses storage (private mode, blocked cookies, full). */
export function createSessionStore(storage: () => Storage): SessionStore {
  const memory = new Map<string, string>();

  function attempt<T>(work: (opened: Storage) => T): T | undefined {
    try {
      return work(storage());
    } catch {
      return undefined;
    }
  }

  return {
    read: (key) => memory.get(key) ?? attempt((opened) => opened.getItem(PREFIX + key)) ?? null,
    write(key, value) {
      memory.set(key, value);
      attempt((opened) => opened.setItem(PREFIX + key, value));
    },
    clear() {
      memory.clear();
      attempt((opened) => {
        const keys = Array.from({ length: opened.length }, (_, at) => opened.key(at));
        for (const key of keys) if (key?.startsWith(PREFIX) === true) opened.removeItem(key);
      });
    },
  };
}
