import { plannedHires } from './plans/hires';
import type { PlannedHire, PlannedSeparation } from './plannedCases';
import { plannedSeparations } from './plans/separations';

/** The cases that are under way in the demo: at every stage of both procedures, a few of them overdue, a few at their end. */
export const historyPlan: readonly (PlannedHire | PlannedSeparation)[] = [...plannedHires, ...plannedSeparations];
