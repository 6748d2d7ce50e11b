/** The outcome of something that may be refused: a value, never an exception, so that both sides are handled. */
export type Result<Value, Problem> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

/** A success carrying its value. */
export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

/** A failure carrying the problem that the caller must show or record. */
export const failed = <Problem>(problem: Problem): { readonly ok: false; readonly problem: Problem } => ({ ok: false, problem });

/** Stops where the program itself is wrong (never for bad input): says what was believed and is not so. */
export function impossible(what: string): never {
  throw new Error(`This cannot be: ${what}`);
}
