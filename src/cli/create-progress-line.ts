// Progress of the index build as one line on standard error; standard output stays for the result.
import { type OnProgress } from '../open-engine.ts';

type ErrorStream = { readonly isTTY?: boolean | undefined; write(text: string): unknown };

const BAR = 24;

/** On a terminal the line is redrawn; elsewhere only every quarter is told, so that logs stay short. */
export function createProgressLine(stream: ErrorStream): OnProgress {
  let told = -1;
  return (done, of, what) => {
    const filled = Math.round((BAR * done) / of);
    if (stream.isTTY === true) {
      stream.write(`\r[${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] ${done}/${of} ${what}\u001B[K`);
      if (done >= of) stream.write('\n');
      return;
    }
    const quarter = Math.floor((4 * done) / of);
    if (quarter === told) return;
    told = quarter;
    stream.write(`索引を作っています ${done}/${of} ${what}\n`);
  };
}
