import type { SeparationStages } from '../src/separation/procedure';
import { otherSystemIsAsked, type Attendances } from './attendances';
import { conduct } from './conduct';
import type { ConductEdition } from './messages';

/**
 * What a separation (减员, §5.2) needs in time beyond the letters of every stage: once the person is off the
 * establishment, funding, insurance and pay run side by side and may be settled by the offices' own systems.
 */
const attendances: Attendances<SeparationStages> = {
  fundingReduction: [otherSystemIsAsked],
  insuranceChange: [otherSystemIsAsked],
  payStop: [otherSystemIsAsked],
  payRefixing: [otherSystemIsAsked],
};

/** Conducts one separation through time and the outside world, from the case number alone. Ends as the case ends. */
export async function separation(caseNumber: string, edition: ConductEdition = 1): Promise<string> {
  return conduct(caseNumber, edition, attendances);
}
