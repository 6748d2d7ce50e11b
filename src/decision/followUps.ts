import { hireActs } from '../hire/acts';
import type { StageActs } from '../procedure/desk';
import { separationActs } from '../separation/acts';

/** The departments that act on the certificate's entries and on nothing else (§3.1, §4.3): pay, funding, insurance. */
export const FOLLOWING_DESKS = ['personnelDepartment', 'financeDepartment', 'socialInsuranceAgency'] as const;
export type FollowingDesk = (typeof FOLLOWING_DESKS)[number];

/** How far a department is with an entry: it waits there, it was done, it could not be and is with the institution to be corrected, or it is not for that department. */
export const FOLLOW_UP_STATES = ['open', 'sentBack', 'done', 'notConcerned'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/** A stage at which a department acts on an entry, and the one at which the institution corrects what the department could not act on. */
export type FollowUp = { readonly desk: FollowingDesk; readonly stage: string; readonly correction: string };

/** Every stage at which an entry is acted on, of both procedures: those at which a department may say that it cannot act, and those at which it undoes what it did on a placement that was reversed. */
export const followUps: readonly FollowUp[] = FOLLOWING_DESKS.flatMap(desk => {
  const stages: readonly [string, StageActs][] = [...Object.entries(hireActs), ...Object.entries(separationActs)];
  const own = stages.filter(([, of]) => of.desk === desk && (Object.hasOwn(of.acts, 'cannotAct') || Object.hasOwn(of.acts, 'confirmReversal'))).map(([stage]) => stage);
  return [...new Set(own)].map(stage => ({ desk, stage, correction: `${stage}Correction` }));
});
