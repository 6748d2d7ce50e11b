import type { Step, StageVisit } from '../src/procedure/standing';

/** Everything that happened in a case after an event, in order: what moves it through its tree, and the number of its last event. */
export type News = { readonly edition: string; readonly steps: readonly Step[]; readonly upTo: number };

/** A stage visit that the conduct attends to. */
export type AttendedVisit = { readonly caseNumber: string; readonly visit: StageVisit };

/** The conduct's own time, in milliseconds since 1970: months that are simulated in the engine are then the same months in the office. */
type At = { readonly at: number };

/**
 * What the conduct asks for. Every effect is keyed by case, stage and visit: doing it twice, or two at once, is
 * harmless. An effect on a visit that is settled does nothing.
 */
export interface ConductActivities {
  /** What was recorded after event `seen`, all of it and in order; notes how far the conduct has come, and clears away what concerned settled visits. */
  newsAfter(asked: { readonly caseNumber: string; readonly seen: number } & At): Promise<News>;
  /** Writes and sends every letter of the visit that is due: assignment, reminder, overdue notice. Gives the instant at which the next is due, or null. */
  writeLetters(attended: AttendedVisit & At): Promise<number | null>;
  /** Lets the verification form (核定单) lapse once its last day is over. Gives the instant at which it will be, or null where that is settled. */
  lapseForm(attended: AttendedVisit & At): Promise<number | null>;
  /** Whether the visit is open and its office has a system of its own. */
  hasOtherSystem(attended: AttendedVisit & At): Promise<boolean>;
  /** Asks the system of the visit's office, where it has one, and records its answer. */
  askOtherSystem(attended: AttendedVisit & At): Promise<void>;
  /** Tells the institution how its case ended. */
  writeClosingLetter(asked: { readonly caseNumber: string } & At): Promise<void>;
  /** Notes that nothing is left to conduct. */
  closeConduct(asked: { readonly caseNumber: string } & At): Promise<void>;
}

/** What an office morning asks for; each tells how much it did, for the reader of its history. */
export interface OfficeActivities {
  /** Counts the due days of open stages anew where a calendar was entered while they were opened. */
  recountDays(asked: At): Promise<number>;
  /** Computes when everybody in post retires (计划减员). */
  planSeparations(asked: At): Promise<number>;
  /** Tells institutions of people who come to their retirement day, and opens drafts of the reports; on working days. */
  announceRetirements(asked: At): Promise<number>;
  /** Queues the digests (每日汇总) of the day; on working days. */
  writeDigests(asked: At): Promise<number>;
}
