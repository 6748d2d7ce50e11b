import type { ProblemCode } from '../src/labels/problems';
import { STATUS } from './problems';
import type { Route } from './route';
import { PACES } from './throttle';

/** Every problem that a route can answer with: what follows from its kind, and what it names itself. */
export function problemsOf({ method, statuses, for: readers, params, query, body, isKeyed, resumes, isBeforeChange, pace, problems = [] }: Route): ReadonlySet<ProblemCode> {
  const when = (holds: boolean, ...codes: readonly ProblemCode[]): readonly ProblemCode[] => (holds ? codes : []);
  return new Set<ProblemCode>([
    'notAcceptable',
    'methodNotAllowed',
    'unexpected',
    ...when(!(503 in statuses), 'recordAway'), // readiness tells it in its own shape
    ...when(readers !== 'anyone', 'signInFirst'),
    ...when(readers !== 'anyone' && !isBeforeChange, 'changePasswordFirst'),
    ...when(readers !== 'anyone' && readers !== 'signedIn', 'notYours'),
    ...(pace ? [PACES[pace].problem] : []),
    ...when(method !== 'get', 'foreignOrigin'),
    ...when(resumes === true, 'invalid'),
    ...when(params !== undefined || query !== undefined || body !== undefined, 'malformed', 'invalid'),
    ...when(params !== undefined, 'notFound'),
    ...when(body !== undefined, 'tooLarge', 'notJson'),
    ...when(isKeyed === true, 'keyMissing', 'keyReused', 'keyUnderway'),
    ...problems,
  ]);
}

/** The problems of a route by status. */
export function problemsByStatus(route: Route): ReadonlyMap<number, readonly ProblemCode[]> {
  const byStatus = new Map<number, readonly ProblemCode[]>();
  for (const code of problemsOf(route)) byStatus.set(STATUS[code], [...(byStatus.get(STATUS[code]) ?? []), code]);
  return byStatus;
}
