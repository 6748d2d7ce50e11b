import { makeTelemetryFilterString, Runtime, type Logger as EngineLogger, type LogLevel, type LogMetadata } from '@temporalio/worker';
import type { Logger } from 'pino';

/** Lets the engine's runtime write into the worker's own log, in the same shape. */
function engineLogger(log: Logger): EngineLogger {
  const engine = log.child({ by: 'engine' });
  const write = (level: 'trace' | 'debug' | 'info' | 'warn' | 'error') => (message: string, meta?: LogMetadata) => engine[level](meta ?? {}, message);
  const levels = { trace: write('trace'), debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
  return { ...levels, log: (level: LogLevel, message: string, meta?: LogMetadata) => levels[level.toLowerCase() as keyof typeof levels](message, meta) };
}

/**
 * Sets the engine's runtime up, once in a process: what it has to say goes into the worker's log, and it leaves the
 * signals of the machine alone, since its own handling would end the worker before the dispatcher.
 */
export function installRuntime(log: Logger): void {
  Runtime.install({ logger: engineLogger(log), shutdownSignals: [], telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'WARN' }), forward: {} } } });
}
