// Where the commands meet the machine: environment, clock and terminal, read here and nowhere else in a command.
import pc from 'picocolors';
import { environmentSchema } from '../config.ts';
import { type Clock } from '#domain/ports.ts';

export type CommandEdge = {
  readonly knowledgeDir: string;
  readonly dataDir: string;
  readonly clock: Clock;
  /** False with NO_COLOR, without a terminal, or with `--no-color`. */
  readonly colors: ReturnType<typeof pc.createColors>;
  /** Columns of the terminal, 40 to 100; 80 where there is none or it doesn't tell. */
  readonly columns: number;
};

const MIN_COLUMNS = 40;
const MAX_COLUMNS = 100;
const DEFAULT_COLUMNS = 80;
/** A channel's secrets don't matter here: a half-set channel must not stop a question on the command line. */
const schema = environmentSchema.pick({ KNOWLEDGE_DIR: true, DATA_DIR: true });

export function readCommandEdge(): CommandEdge {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const settings = schema.parse(given);
  // eslint-disable-next-line no-restricted-syntax -- the command line is the edge where the clock comes from
  const clock: Clock = { now: () => new Date() };
  return {
    knowledgeDir: settings.KNOWLEDGE_DIR,
    dataDir: settings.DATA_DIR,
    clock,
    colors: pc.createColors(pc.isColorSupported && process.stdout.isTTY),
    columns: columnsOf(process.stdout),
  };
}

function columnsOf({ isTTY, columns }: typeof process.stdout): number {
  if (!isTTY || columns === 0) return DEFAULT_COLUMNS;
  return Math.max(MIN_COLUMNS, Math.min(columns, MAX_COLUMNS));
}
