/** That an event (alias given) was not taken back (收回). What opened a case stays said until it is said anew. */
export const holds = (event: string): string => `(${event}.number = 1 OR NOT EXISTS (SELECT 1 FROM event tb WHERE tb.case_id = ${event}.case_id AND tb.type = 'takenBack' AND (tb.payload->>'takesBack')::int = ${event}.number))`;

/** The latest of the events that hold, of that type. */
export function latestOf<Event extends { readonly number: number; readonly type: string; readonly payload: Readonly<Record<string, unknown>> }>(events: readonly Event[], type: string): Event | undefined {
  const taken = new Set(events.flatMap(each => (each.type === 'takenBack' ? [each.payload['takesBack']] : [])));
  return events.findLast(each => each.type === type && (each.number === 1 || !taken.has(each.number)));
}
