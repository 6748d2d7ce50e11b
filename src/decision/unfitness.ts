import type { Day } from '../kernel/day';

/** What makes an input unfit before any rule is asked: it names something that does not exist here, or a day that cannot be. */
export type Unfitness = {
  readonly field: string;
  readonly code:
    | 'unknownAct'
    | 'unknownQuota'
    | 'unknownLeadershipPost'
    | 'unknownBody'
    | 'unknownLine'
    | 'nothingAskedFor'
    | 'policyNeedsItsWay'
    | 'moreThanAsked'
    | 'nothingGranted'
    | 'alreadyNominated'
    | 'formIsStillValid'
    | 'notALaterDay'
    | 'extensionTooLong'
    | 'appointmentMissing'
    | 'noLeadershipPostToFill'
    | 'fillsThePostAlready'
    | 'fillsNoLeadershipPost'
    | 'reasonIsNotServedYet'
    | 'lateReportSaysWhy'
    | 'dayIsInTheFuture'
    | 'dayIsNotAhead'
    | 'dayBeforeForm'
    | 'dayBeforeApproval'
    | 'dayBeforePlacement'
    | 'dayBeforeEvent'
    | 'bodyIsNotThePosts'
    | 'noLongerInThatPost'
    | 'monthBeforeEntry'
    | 'notTheNextBudgetYear';
};

/** A day that has not come yet. */
export const notAfter = (field: string, day: Day | undefined, today: Day): Unfitness[] => (day !== undefined && day > today ? [{ field, code: 'dayIsInTheFuture' }] : []);

/** A month (yyyy-mm) before that of the certificate's entry on which it builds. */
export const monthNotBefore = (field: string, month: string, entry: Day | undefined): Unfitness[] => (entry !== undefined && month < entry.slice(0, 7) ? [{ field, code: 'monthBeforeEntry' }] : []);
