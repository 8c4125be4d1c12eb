// A logger that keeps its lines, so that a test can see what an operator would.
import { type Logger } from '#domain/ports.ts';

export type LogLine = {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly details: Readonly<Record<string, unknown>>;
};

export function createRecordingLogger(): Logger & { readonly lines: readonly LogLine[]; text(): string } {
  const lines: LogLine[] = [];
  return {
    lines,
    text: () => JSON.stringify(lines),
    info: (event, details = {}) => void lines.push({ level: 'info', event, details }),
    warn: (event, details = {}) => void lines.push({ level: 'warn', event, details }),
    error: (event, details = {}) => void lines.push({ level: 'error', event, details }),
  };
}
