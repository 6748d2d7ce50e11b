import type { HireStages } from '../src/hire/procedure';
import { formLapses, otherSystemIsAsked, type Attendances } from './attendances';
import { conduct } from './conduct';

/** What is attended to beside the letters of every stage. */
const attendances: Attendances<HireStages> = {
  nominationPeriod: [formLapses],
  pay: [otherSystemIsAsked],
  funding: [otherSystemIsAsked],
  insurance: [otherSystemIsAsked],
};

/**
 * A hire (补充工作人员) through time. What is special to it:
 * - the check has its norm, and its officers are told, reminded and, when it is overdue, reported to the supervisor;
 * - then the form is good for months: candidates join one by one, each conducted in a lane of his own, until the posts
 *   are used up, given back, or the day after the form's last, when the record lets it lapse;
 * - after a placement, pay, funding and insurance run side by side; where an office has a system of its own, that
 *   system is asked and its answer recorded;
 * - it ends when the last lane has ended and the form is closed, with a notice to the institution.
 */
export async function hire(caseNumber: string): Promise<string> {
  return conduct(caseNumber, attendances);
}
