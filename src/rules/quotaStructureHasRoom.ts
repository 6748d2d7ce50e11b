import type { Rule } from './rule';

/**
 * The structure of the establishment (编制结构) holds: no more people in a division, of a category or of a level than
 * its limit allows, at issue, at examination and at placement. What the state places by policy comes beside it.
 * @basis §4.1, §5.1
 */
export const quotaStructureHasRoom = {
  code: 'quotaStructureHasRoom',
  basis: '§4.1, §5.1',
  guards: ['hire.application.submit', 'hire.staffingOfficeCheck.issue', 'hire.examination.approve', 'hire.placement.place', 'hire.exemptApplication.submit', 'hire.exemptPlacement.place'],
  unblockedBy: 'adjustTheStructure',
  check: ({ structure, isPolicyPlacement }) => {
    if (isPolicyPlacement) return null;
    const full = structure.find(({ limit, placed, reserved, wanted, fromReservation }) => limit - placed - (fromReservation ? 0 : reserved) < wanted);
    return full ? { dimension: full.dimension, value: full.value, limit: full.limit, placed: full.placed, reserved: full.reserved, wanted: full.wanted } : null;
  },
} as const satisfies Rule;
