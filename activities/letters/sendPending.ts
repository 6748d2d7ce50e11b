import { calendarOf } from '../../prisma/records/calendarYears';
import { takePending } from '../../prisma/records/mails';
import { nextOfficeInstant } from '../../src/calendar/workingDays';
import type { ConductRoom } from '../room';
import { handOver } from './sendLetters';

/** So many letters are handed over at once: what a process holds is out long before its lease ends. */
const AT_ONCE = 5;

/** What a round did: how many letters it took, and what stood in the way of those that stay. */
export type RoundOfPost = { readonly taken: number; readonly troubles: readonly string[] };

/** Sends the queued letters whose time has come, in office hours only; out of them nothing is taken. Any number of workers may do so beside each other. */
export async function sendPending({ record, post }: Pick<ConductRoom, 'record' | 'post'>): Promise<RoundOfPost> {
  const now = record.clock.now();
  if (nextOfficeInstant(await calendarOf(record), now) !== now) return { taken: 0, troubles: [] };
  const mails = await takePending(record, AT_ONCE);
  const results = await Promise.all(mails.map(mail => handOver({ post }, record, mail)));
  return { taken: mails.length, troubles: results.filter(each => each !== null) };
}
