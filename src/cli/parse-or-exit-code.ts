// Reads a command's arguments, or gives the exit code with which it should end at once (help, wrong arguments).
import { CommanderError } from 'commander';

export function parseOrExitCode<T extends object>(parse: () => T): T | number {
  try {
    return parse();
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    throw error;
  }
}
