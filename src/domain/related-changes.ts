// Every change that led to a unit or came of it, however many steps away.
import { type ChangeEvent } from './change-event.ts';
import { type Directory } from './directory.ts';

/** Oldest first. */
export function relatedChanges(directory: Directory, unitIds: readonly string[]): readonly ChangeEvent[] {
  const found = new Map<string, ChangeEvent>();
  const seen = new Set<string>();
  const queue = [...unitIds];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const change of directory.changesOf(next)) {
      found.set(change.id, change);
      // A moved duty ties two units together without making one of the other.
      if (change.kind !== 'transferDuty')
        queue.push(...change.original, ...change.resulting, ...change.gatheredFrom);
    }
  }
  return [...found.values()].toSorted((a, b) => (a.effective < b.effective ? -1 : 1));
}
