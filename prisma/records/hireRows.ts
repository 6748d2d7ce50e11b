import type { Decision } from '../../src/decision/consequences';
import type { CaseEvent } from '../../src/decision/facts';
import { askOf, candidaciesOf, candidacyIn, type HireCase } from '../../src/hire/case';
import { impossible } from '../../src/kernel/result';
import type { Recorded } from '../../src/procedure/recorded';
import type { LoadedCase } from './loadCase';
import type { DecisionRows } from './decisionStatement';

const eventsOf = <Type extends CaseEvent['type']>(decision: Decision, type: Type): (Recorded<CaseEvent> & { event: CaseEvent & { type: Type } })[] =>
  decision.events.filter((each): each is Recorded<CaseEvent> & { event: CaseEvent & { type: Type } } => each.event.type === type);

/** The form as it is issued, extended, used and closed by this decision, with the allowances that a policy placement grants. */
export function formRows(loaded: LoadedCase, decision: Decision, hire: HireCase | null): Pick<DecisionRows, 'form' | 'formPosts' | 'formUses' | 'formState' | 'formExtension' | 'allowances'> {
  const form = hire?.state === 'formIssued' ? hire.form : null;
  const policy = hire?.application.policy ?? null;
  const [issued] = eventsOf(decision, 'formIssued');
  const [extended] = eventsOf(decision, 'formExtended');
  const year = Number(loaded.around.today.slice(0, 4));
  const uses = [
    ...[...eventsOf(decision, 'placed'), ...eventsOf(decision, 'appointed')].map(({ event }) => ({ line: event.nomination.line, placed: 1, released: 0 })),
    ...eventsOf(decision, 'formClosed').flatMap(({ event }) => event.released.map(each => ({ line: each.line, placed: 0, released: each.posts }))),
    ...eventsOf(decision, 'placementReversed').map(({ event }) => ({ line: event.line, placed: -1, released: 1 })),
    ...eventsOf(decision, 'postReleased').map(({ event }) => ({ line: event.line, placed: 0, released: 1 })),
  ];
  const lines = form === null ? [] : [...new Set(uses.map(use => use.line))];
  return {
    form: issued ? { id: issued.event.form, issuedOn: issued.event.issuedOn, validUntil: issued.event.validUntil, year, region: loaded.serving, numberPrefix: `编核〔${year}〕${loaded.serving}-`, policyDocument: policy?.documentNumber ?? null } : null,
    formPosts: issued && form ? form.posts.map(post => ({ line: post.line, quota: post.quota, leadershipPost: post.leadershipPost, body: post.body, personCategory: post.personCategory, post: post.post, postLevel: post.postLevel, requested: post.posts, granted: post.granted })) : [],
    formUses: lines.map(line => uses.filter(use => use.line === line).reduce((sum, use) => ({ line, placed: sum.placed + use.placed, released: sum.released + use.released }))),
    formState: eventsOf(decision, 'formClosed')[0]?.event.as ?? null,
    formExtension: extended ? { validUntil: extended.event.validUntil } : null,
    allowances: (issued?.event.allowances ?? []).map(({ balance, posts }) => ({
      quota: balance.id,
      posts,
      cause: 'policyPlacement',
      documentNumber: policy?.documentNumber ?? impossible('an allowance without a policy'),
      digestBy: policy?.digestBy ?? impossible('an allowance without a policy'),
    })),
  };
}

/** Every candidacy as it stands now; the statement writes over what was there. */
export const candidateRows = (hire: HireCase | null): DecisionRows['candidates'] =>
  Object.entries(candidaciesOf(hire)).map(([lane, candidacy]) => ({ lane, person: candidacy.nomination.person, line: candidacy.nomination.line, state: candidacy.state === 'over' ? candidacy.as : candidacy.state }));

/** Who comes on and off quota and leadership posts by this decision, and who changes his post on the quota that he keeps. */
export function holdingRows(decision: Decision, hire: HireCase | null): Pick<DecisionRows, 'placements' | 'appointments' | 'removals' | 'reliefs' | 'moves'> {
  const placed = eventsOf(decision, 'placed').map(each => ({ ...entered(hire, each.lane, each.event.nomination.line), number: each.number, ...each.event }));
  const appointed = eventsOf(decision, 'appointed').map(each => ({ ...entered(hire, each.lane, each.event.nomination.line), number: each.number, ...each.event }));
  return {
    placements: placed.map(({ number, nomination, placing, ask, approval }) => ({
      event: number, person: nomination.person, quota: ask.quota ?? impossible('placed on no quota'), body: ask.body, personCategory: ask.personCategory, post: ask.post, postLevel: ask.postLevel,
      civilServiceRank: placing.civilServiceRank, entryMode: hire?.application.wayOfFilling ?? impossible('no application'), entryDocument: approval.documentNumber, placedOn: placing.placedOn,
    })),
    appointments: [
      ...placed.flatMap(({ number, nomination, placing, ask, approval }) =>
        ask.leadershipPost === null ? [] : [{ event: number, person: nomination.person, leadershipPost: ask.leadershipPost, documentNumber: placing.appointment?.documentNumber ?? approval.documentNumber, appointedOn: placing.appointment?.appointedOn ?? placing.placedOn }],
      ),
      ...appointed.map(({ number, nomination, appointment, ask }) => ({ event: number, person: nomination.person, leadershipPost: ask.leadershipPost ?? impossible('appointed to nothing'), ...appointment })),
    ],
    removals: [
      ...eventsOf(decision, 'removed').map(({ number, event }) => ({ event: number, person: event.person, removedOn: event.removedOn })),
      ...eventsOf(decision, 'placementReversed').map(({ number, event }) => ({ event: number, person: event.person, removedOn: event.reversedOn })),
    ],
    reliefs: [
      ...appointed.flatMap(({ number, nomination, appointment, relieved }) => relieved.map(({ leadershipPost }) => ({ event: number, person: nomination.person, leadershipPost, relievedOn: appointment.appointedOn }))),
      ...eventsOf(decision, 'relieved').flatMap(({ number, event }) => event.relieved.map(({ leadershipPost }) => ({ event: number, person: event.person, leadershipPost, relievedOn: event.relievedOn }))),
    ],
    moves: appointed.map(({ nomination, ask }) => ({ person: nomination.person, body: ask.body, personCategory: ask.personCategory, post: ask.post, postLevel: ask.postLevel })),
  };
}

/** The line and the approval on which somebody was entered. */
function entered(hire: HireCase | null, lane: string, line: number) {
  const candidacy = candidacyIn(hire, lane);
  return { ask: askOf(hire, line) ?? impossible('entered off the application'), approval: candidacy && 'approval' in candidacy ? candidacy.approval : impossible('entered without approval') };
}
