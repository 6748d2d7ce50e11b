import type { SeparationStages } from '../src/separation/procedure';
import { otherSystemIsAsked, type Attendances } from './attendances';
import { conduct } from './conduct';

/** What is attended to beside the letters of every stage. */
const attendances: Attendances<SeparationStages> = {
  fundingReduction: [otherSystemIsAsked],
  insuranceChange: [otherSystemIsAsked],
  payStop: [otherSystemIsAsked],
};

/**
 * A separation (减员) through time. What is special to it:
 * - approval, removal application and removal follow each other, each with its norm, reminder and overdue notice;
 * - after the removal, funding, insurance and the pay stop run side by side, in the offices' own systems where they have them;
 * - it ends when all three have acted, with a notice to the institution.
 */
export async function separation(caseNumber: string): Promise<string> {
  return conduct(caseNumber, attendances);
}
