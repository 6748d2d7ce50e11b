import { isAct } from '../../src/decision/cases';
import { isHandlingAct } from '../../src/handling/acts';
import type { Procedure } from '../../src/editions/editions';

/** What an office says that decides nothing yet: it takes no second person anywhere. */
const DECIDES_NOTHING = ['prepare', 'return', 'returnToExamination', 'returnToApproval', 'cannotAct', 'takeBack'];

/** Whether an act decides for an office: two people are wanted for it where the office takes two. Told from the act tables, not from the rule. */
export function decidesForOffice(procedure: Procedure, name: string): boolean {
  const [stage = '', act = ''] = name.split('.');
  return isAct(procedure, stage, act) && isAct(procedure, stage, 'prepare') && !isHandlingAct(act) && !DECIDES_NOTHING.includes(act);
}
