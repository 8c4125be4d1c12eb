// The console's history on disk, only while staff ask for it: masked questions and commands, readable by the owner alone.
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type HistoryFile = {
  readonly path: string;
  isOn(): boolean;
  /** Latest last. */
  read(): readonly string[];
  turnOn(): void;
  /** Deletes the file: nothing stays behind. */
  turnOff(): void;
  /** Does nothing while the history is off. */
  append(line: string): void;
};

const KEPT_LINES = 200;
const OWNER_ONLY = 0o600;

/** The history is on exactly while the file exists. */
export function createHistoryFile(dataDir: string): HistoryFile {
  const path = join(dataDir, 'console-history.txt');
  const isOn = (): boolean => existsSync(path);
  const write = (text: string): void => {
    mkdirSync(dirname(path), { recursive: true });
    appendFileSync(path, text, { mode: OWNER_ONLY });
  };
  return {
    path,
    isOn,
    read: () =>
      isOn()
        ? readFileSync(path, 'utf8')
            .split('\n')
            .filter((line) => line !== '')
            .slice(-KEPT_LINES)
        : [],
    turnOn: () => write(''),
    turnOff: () => rmSync(path, { force: true }),
    append: (line) => {
      if (isOn()) write(`${line.replaceAll(/\s+/gu, ' ')}\n`);
    },
  };
}
