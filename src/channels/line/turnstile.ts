// Lets answers start one after the other with a rest in between, so that webhooks are taken at once however many wait.

/** Resolves when the next answer may be worked on. */
export type Turnstile = () => Promise<void>;

/** A single slow answer must not hold the others back for long, in milliseconds. */
const LONGEST_REST_MS = 20;

/**
 * An answer is computed without a pause, so many at once would keep the process from its sockets. After each one the
 * next waits as long as it took: at most half of the time goes into answers while others wait.
 */
export function createTurnstile(): Turnstile {
  const waiting: (() => void)[] = [];
  let isTurning = false;

  function turn(): void {
    const start = performance.now();
    waiting.shift()?.();
    isTurning = waiting.length > 0;
    if (!isTurning) return;
    // What was let through runs before the next turn of the event loop.
    setImmediate(() => setTimeout(turn, Math.min(LONGEST_REST_MS, performance.now() - start)));
  }

  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (isTurning) return;
      isTurning = true;
      setImmediate(turn);
    });
}
