// Lines to a stream at the speed its reader takes them.
import { once } from 'node:events';
import { type Writable } from 'node:stream';

export function createLineWriter(stream: Writable): (line: string) => Promise<void> {
  return async (line) => {
    if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  };
}
