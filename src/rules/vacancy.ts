import { postsAvailable, postsVacant } from '../establishment/balance';
import type { Numbers, Wanted } from './rule';

/**
 * The shortage that a vacancy rule refuses on, or null. What a form has not reserved yet must be available
 * (approved − placed − reserved); what it has reserved must still be vacant (approved − placed): the approved posts
 * may have been cut in the meantime. What a policy placement (政策性安置) takes comes with an allowance instead.
 */
export function shortageOf(wanted: readonly Wanted[]): Numbers | null {
  for (const { kind, balance, posts, fromReservation, comesWithAllowance } of wanted) {
    if (comesWithAllowance) continue;
    const free = fromReservation ? postsVacant(balance) : postsAvailable(balance);
    if (free < posts) return { kind, approved: balance.approved, placed: balance.placed, reserved: balance.reserved, wanted: posts, available: Math.max(0, free) };
  }
  return null;
}
