// Ids in the shape of version 4 UUIDs that count upwards.
import { type IdSource } from '#domain/ports.ts';

export function createCountingIds(): IdSource {
  let count = 0;
  return {
    next() {
      count += 1;
      return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
    },
  };
}
