import { allowanceEnding } from '../establishment/balance';
import { impossible } from '../kernel/result';
import type { HireInputs } from './inputs';
import { nominationIn, settling, type HireMoment, type NewHireEvent } from './moment';

/** What is undone after a placement was reversed, by the stage at which a department acts on a placement. */
const UNDONE_AT: Readonly<Record<'pay' | 'funding' | 'insurance', string>> = { pay: 'payReversal', funding: 'fundingReversal', insurance: 'insuranceReversal' };

/**
 * The placement in a lane is reversed (撤销落编): the person is off the quota and every leadership post that he fills, as by a
 * removal, and the post is vacant. Departments that have not acted on the placement have nothing to undo.
 */
export function reversing(lane: string, { reversedOn, ...reversal }: HireInputs['placementReversal.reverse'], moment: HireMoment): NewHireEvent[] {
  const { hire, holding, balance, today, open } = moment;
  const { line } = nominationIn(hire, lane);
  if (holding === null) return impossible('a placement is reversed of somebody who holds no post');
  const ofLeadership = holding.leadershipPosts.map(id => [id, allowanceEnding(balance({ of: 'leadershipPost', id }), 1)] as const);
  const reversed = settling(lane, 'placementReversal', 'reversed', moment)({
    type: 'placementReversed', person: holding.person, line, reversedOn, reversal, quota: holding.quota, leadershipPosts: holding.leadershipPosts,
    allowanceEnded: allowanceEnding(balance({ of: 'quota', id: holding.quota }), 1), leadershipAllowanceEnded: Object.fromEntries(ofLeadership),
  }, reversedOn);
  const stillToAct = Object.entries(UNDONE_AT).filter(([stage]) => open.some(each => each.lane === lane && (each.stage === stage || each.stage === `${stage}Correction`)));
  return [reversed, ...stillToAct.map(([, stage]) => ({ lane, settles: { stage, visit: 1, outcome: 'nothingDone' }, effectiveOn: today, event: { type: 'nothingToReverse' as const } }))];
}
