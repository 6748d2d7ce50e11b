import { examiningDepartmentOf } from '../certificate/approval';
import type { Desk } from '../procedure/desk';
import type { RuleFacts } from '../rules/rule';
import type { Holding } from '../roster/holding';
import { separationActs } from './acts';
import type { SeparationCase } from './case';
import type { SeparationCommand } from './inputs';
import { papersNeeded } from './papersNeeded';
import type { SeparationStages } from './procedure';

/** Whose desk a stage of a separation is; the approval belongs to the department that manages the cadre. */
export function deskOfSeparation(stage: keyof SeparationStages, holding: Holding | null): Desk {
  const { desk } = separationActs[stage];
  return desk === 'examiningDepartment' ? examiningDepartmentOf(holding?.quotaKind ?? '') : desk;
}

/** Whom a separation concerns: the one that the report about to be made names (a corrected report may name another), else the person reported. */
export const personOf = (separation: SeparationCase | null, input: SeparationCommand['input'] | null): string | null => (input && 'person' in input ? input.person : (separation?.person ?? null));

/** What the rules look at in a separation. `input` is null where it is only asked whether the act may be done. */
export function factsOfSeparation(separation: SeparationCase | null, input: SeparationCommand['input'] | null): Pick<RuleFacts, 'approval' | 'isOnCertificate'> & { person: string | null; needed: readonly string[] } {
  const reason = input && 'reason' in input ? input.reason : separation?.reason;
  return {
    approval: separation && 'approval' in separation ? separation.approval : null,
    isOnCertificate: separation?.state === 'removed' || separation?.state === 'relieved',
    person: personOf(separation, input),
    needed: reason === undefined ? [] : papersNeeded[reason],
  };
}
