import type { HireStages } from '../src/hire/procedure';
import { formLapses, otherSystemIsAsked, type Attendances } from './attendances';
import { conduct } from './conduct';
import type { ConductEdition } from './messages';

/**
 * What a hire (补充工作人员, §5.1) needs in time beyond the letters of every stage: candidates are nominated for months,
 * each in a lane of his own, until the posts are used up or the verification form (核定单) lapses; pay, funding and
 * insurance run side by side and may be settled by the offices' own systems.
 */
const attendances: Attendances<HireStages> = {
  nominationPeriod: [formLapses],
  pay: [otherSystemIsAsked],
  funding: [otherSystemIsAsked],
  insurance: [otherSystemIsAsked],
  payRefixing: [otherSystemIsAsked],
};

/** Conducts one hire through time and the outside world, from the case number alone. Ends as the case ends. */
export async function hire(caseNumber: string, edition: ConductEdition = 1): Promise<string> {
  return conduct(caseNumber, edition, attendances);
}
