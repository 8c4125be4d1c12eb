// Structured logs: one JSON line an event, names and numbers only.
import { pino } from 'pino';
import { type Logger } from '#domain/ports.ts';

export function createLogger(level: string): Logger {
  const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    info: (event, details = {}) => log.info(details, event),
    warn: (event, details = {}) => log.warn(details, event),
    error: (event, details = {}) => log.error(details, event),
  };
}
