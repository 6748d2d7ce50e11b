/** What the log says of an unexpected error: its kind and where it arose, not its message, which may repeat what somebody typed. */
export function troubleOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown }; // errors of PostgreSQL and Node carry these
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line)).slice(0, 12).map(line => line.trim());
  return { kind: error.name, code, constraint, frames };
}
