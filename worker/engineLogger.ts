import type { Logger as EngineLogger, LogLevel, LogMetadata } from '@temporalio/worker';
import type { Logger } from 'pino';

/** Lets the engine's runtime write into the worker's own log, in the same shape. */
export function engineLogger(log: Logger): EngineLogger {
  const engine = log.child({ by: 'engine' });
  const write = (level: 'trace' | 'debug' | 'info' | 'warn' | 'error') => (message: string, meta?: LogMetadata) => engine[level](meta ?? {}, message);
  const levels = { trace: write('trace'), debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
  return { ...levels, log: (level: LogLevel, message: string, meta?: LogMetadata) => levels[level.toLowerCase() as keyof typeof levels](message, meta) };
}
