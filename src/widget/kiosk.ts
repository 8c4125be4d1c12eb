// On a PC that several people use: whatever one of them wrote is gone after three idle minutes.
import { type SessionStore } from './session-store.ts';

const IDLE_MS = 180_000;
const CHECK_MS = 5000;

/** The time of the last sign of life is kept, so that a page opened later clears too. */
export function watchIdle(deps: {
  readonly panel: EventTarget;
  readonly store: SessionStore;
  readonly now: () => number;
  readonly onIdle: () => void;
}): void {
  const seen = (): void => deps.store.write('seen', String(deps.now()));
  const check = (): void => {
    const last = Number(deps.store.read('seen') ?? '0');
    if (last === 0 || deps.now() - last < IDLE_MS) return;
    deps.store.write('seen', '0');
    deps.onIdle();
  };
  for (const event of ['keydown', 'pointerdown', 'input', 'scroll'])
    deps.panel.addEventListener(event, seen, true);
  check();
  setInterval(check, CHECK_MS);
}
