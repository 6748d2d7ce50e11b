import { allowanceEnding } from '../establishment/balance';
import { impossible } from '../kernel/result';
import { CASE_LANE } from '../procedure/position';
import { askOf, candidacyIn, hireAfter, type HireCase } from './case';
import type { HireEvent } from './events';
import { closing } from './formEvents';
import type { HireInputs } from './inputs';
import { postsLeft } from '../verificationForm/form';
import { nominationIn, settling, type HireMoment, type NewHireEvent } from './moment';

type Placement = HireInputs['placement.place'];

/** Whether the line takes a leadership post only: its candidate is in post already and stays on his quota. */
export function keepsQuota(hire: HireCase | null, lane: string): boolean {
  const candidacy = candidacyIn(hire, lane);
  return candidacy !== null && askOf(hire, candidacy.nomination.line)?.quota === null;
}

/** The placement (落编) or appointment in a lane and, where it fills the last post of an open form, the end of the nomination period. */
export function placing(lane: string, stage: string, outcome: string | null, input: Placement, moment: HireMoment): NewHireEvent[] {
  const before = moment.hire ?? impossible('a placement without an application');
  const isAppointment = keepsQuota(before, lane);
  const effectiveOn = isAppointment && input.appointment ? input.appointment.appointedOn : input.placedOn;
  const placed = settling(lane, stage, outcome, moment)(isAppointment ? appointing(lane, input, moment) : placingOnQuota(lane, input, moment), effectiveOn);
  const after = hireAfter(before, { ...placed, number: 0, recordedAt: 0 });
  if (after.state !== 'formIssued' || after.form.state !== 'open' || after.form.posts.some(post => postsLeft(post) > 0)) return [placed];
  return [placed, settling(CASE_LANE, 'nominationPeriod', 'usedUp', moment)(closing(after, 'usedUp', moment), moment.today)];
}

const placingOnQuota = (lane: string, { placedOn, civilServiceRank, appointment }: Placement, { hire }: HireMoment): HireEvent => ({ type: 'placed', nomination: nominationIn(hire, lane), placing: { placedOn, civilServiceRank, appointment } });

/** Somebody in post is appointed: the posts he filled before are given up in the same decision, or stay and are counted as well. */
function appointing(lane: string, { appointment, formerPosts }: Placement, { hire, holding, balance }: HireMoment): HireEvent {
  const given = formerPosts === 'relieved' ? (holding?.leadershipPosts ?? []) : [];
  return {
    type: 'appointed',
    nomination: nominationIn(hire, lane),
    appointment: appointment ?? impossible('an appointment without a document'),
    relieved: given.map(leadershipPost => ({ leadershipPost, allowanceEnded: allowanceEnding(balance({ of: 'leadershipPost', id: leadershipPost }), 1) })),
  };
}
