/** The one clock of the office (办公时钟), in milliseconds since 1970. It is handed in, so that months can be simulated without two times in one run. */
export type OfficeClock = { readonly now: () => number };

/** The clock of the machine. */
export const systemClock: OfficeClock = { now: () => Date.now() };

/** The account under which the office clock records what follows from time alone; the first migration creates it. */
export const OFFICE_CLOCK_ACCOUNT = '00000000-0000-4000-8000-000000000001';
