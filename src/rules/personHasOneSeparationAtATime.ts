import type { Rule } from './rule';

/**
 * A person is separated by one case at a time: a second report waits until the first has reached the certificate or is
 * withdrawn. A hire elsewhere may well be open meanwhile; its placement waits for the removal. A placement is not reversed while a separation of the person is open.
 * @basis practice
 */
export const personHasOneSeparationAtATime = {
  code: 'personHasOneSeparationAtATime',
  basis: 'practice',
  guards: ['separation.report.submit', 'hire.placementReversal.reverse'],
  unblockedBy: 'finishTheOtherSeparation',
  check: ({ otherSeparations: [other] }) => (other === undefined ? null : { openCase: other }),
} as const satisfies Rule;
