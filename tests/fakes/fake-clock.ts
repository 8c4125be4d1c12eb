// A clock that stands still until it is moved.
import { type Clock } from '#domain/ports.ts';

export type FakeClock = Clock & { move(ms: number): void };

export function createFakeClock(start = '2026-11-24T01:00:00Z'): FakeClock {
  let now = Date.parse(start);
  return { now: () => new Date(now), move: (ms) => void (now += ms) };
}
