// Lets answers start one per turn of the event loop and after waiting webhooks, so that LINE always hears "received" at once.

export type Turnstile = {
  /** Resolves when the next answer may be worked on. */
  pass(): Promise<void>;
  /** Counts a webhook as waiting until `work` ends. */
  whileReceiving<T>(work: () => Promise<T>): Promise<T>;
};

/** Webhooks come first, but not for ever: an answer waits for them at most this long, in milliseconds. */
const LONGEST_YIELD_MS = 200;

/** An answer is computed without a pause, so starting many at once would keep the process from its sockets. */
export function createTurnstile(): Turnstile {
  const waiting: (() => void)[] = [];
  let receiving = 0;
  let yieldUntil = 0;
  let isTurning = false;

  function turn(): void {
    if (receiving > 0 && performance.now() < yieldUntil) {
      setImmediate(turn);
      return;
    }
    waiting.shift()?.();
    yieldUntil = performance.now() + LONGEST_YIELD_MS;
    isTurning = waiting.length > 0;
    if (isTurning) setImmediate(turn);
  }

  return {
    pass: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (isTurning) return;
        isTurning = true;
        yieldUntil = performance.now() + LONGEST_YIELD_MS;
        setImmediate(turn);
      }),
    async whileReceiving(work) {
      receiving += 1;
      try {
        return await work();
      } finally {
        receiving -= 1;
      }
    },
  };
}
