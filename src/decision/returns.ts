import type { BalanceRef } from '../establishment/balance';
import { handlingOf } from '../handling/handling';
import { askOf, candidaciesOf, candidacyIn, formOf, lineOf, type HireCase } from '../hire/case';
import { CASE_LANE } from '../procedure/position';
import { after, openVisits, visitKey, type Standing, type StageVisit } from '../procedure/standing';
import { stagesOf, type Tree } from '../procedure/tree';
import type { Desk } from '../procedure/desk';
import { postsLeft } from '../verificationForm/form';
import { stateOf, type CaseState } from './cases';
import { simulated, type Asked } from './decide';
import { deskOf } from './desks';
import type { CaseFacts, Surroundings } from './facts';

/** Why a stage that lies before is no target of a return: it belongs to the whole case and not to this candidate, or only the office between may return to it. */
export const NOT_A_TARGET = ['ofTheWholeCase', 'byTheStageBetween'] as const;
/** So many posts of a balance. */
export type PostsOf = BalanceRef & { readonly kind: string; readonly posts: number };
/**
 * What an act that turns a case back does: where it opens, what is done again until the case is where it was, what does not
 * hold any more, which posts it releases and which stay reserved, which candidacies end, and whose go on as they are.
 */
export type TurningBack = {
  readonly to: readonly { readonly lane: string; readonly stage: string; readonly desk: Desk }[];
  readonly again: readonly string[];
  readonly voids: readonly { readonly event: string; readonly lane: string; readonly documentNumber: string | null }[];
  readonly releases: readonly PostsOf[];
  readonly keeps: readonly PostsOf[];
  readonly ends: readonly string[];
  readonly untouched: readonly string[];
  readonly notTo: readonly { readonly stage: string; readonly why: (typeof NOT_A_TARGET)[number] }[];
};

const TURNS_BACK: readonly string[] = ['return', 'returnToExamination', 'returnToApproval', 'takeBack', 'withdraw', 'relinquish', 'void', 'reverse', 'reject'];
/** What such acts may say; what is said changes nothing of what follows. */
const SAID = { note: '', missing: [], reason: '', documentNumber: '' };

/** What an act would turn back, judged by doing it on paper; null for acts that go forward. Asked only of acts that the rules allow. */
export function turningBack(facts: CaseFacts, around: Surroundings, { stage, act, lane }: Omit<Asked, 'input'>): TurningBack | null {
  if (!TURNS_BACK.includes(act)) return null;
  const before = stateOf(facts);
  const { after: then, movements } = simulated(facts, around, { stage, act, lane, input: { ...SAID, reversedOn: around.today } });
  const opened = newlyOpen(before.standing, then.standing).filter(visit => !visit.isInterruption && visit.lane === lane);
  const own = then.procedure === 'hire' ? then.state : null;
  return {
    to: opened.map(visit => ({ lane: visit.lane, stage: visit.stage, desk: deskOf(then, visit.stage, visit.lane, around) })),
    again: act.startsWith('return') ? wayBack(then.standing, lane, stage) : [],
    voids: [...noLongerHeld(before, then), ...workOf(facts, before, then)],
    releases: released(movements.flat(), around),
    keeps: stillReserved(own, lane, around),
    ends: Object.keys(then.standing.laneEnds).filter(each => before.standing.laneEnds[each] === undefined),
    untouched: untouchedLanes(before, then, lane),
    notTo: act.startsWith('return') ? noTargets(facts, lane, stage) : [],
  };
}

const newlyOpen = (before: Standing, then: Standing): StageVisit[] => {
  const was = new Set(openVisits(before).map(visitKey));
  return openVisits(then).filter(visit => !was.has(visitKey(visit)));
};

/** The stages that are settled again, one after the other and each as is usual, until the stage that returned is open once more. */
function wayBack(then: Standing, lane: string, stage: string): string[] {
  const again: string[] = [];
  let now = then;
  for (let steps = 0; steps < 12; steps += 1) {
    const next = openVisits(now).find(visit => visit.lane === lane && !visit.isInterruption && visit.stage !== 'nominationPeriod');
    if (next === undefined || next.stage === stage) break;
    again.push(next.stage);
    const [outcome = ''] = Object.keys(stagesOf(now.tree).find(each => each.name === next.stage)?.outcomes ?? {}); // the usual outcome is written first
    now = after(now, { number: Number.MAX_SAFE_INTEGER, lane, stage: next.stage, visit: next.visit, outcome });
  }
  return again;
}

/** What was granted or entered and does not hold any more. */
function noLongerHeld(before: CaseState, then: CaseState): TurningBack['voids'] {
  const gone = before.held.filter(each => !then.held.includes(each)).map(({ recorded }) => ({ event: recorded.event.type, lane: recorded.lane, documentNumber: documentOf(recorded.event) }));
  if (before.procedure === 'hire' && then.procedure === 'hire') {
    const lost = Object.keys(candidaciesOf(before.state)).flatMap(lane => {
      const [was, is] = [candidacyIn(before.state, lane), candidacyIn(then.state, lane)];
      const hadApproval = was !== null && was.state === 'approved' && is !== null && is.state !== 'approved' && is.state !== 'placed';
      return [
        ...(hadApproval ? [{ event: 'approved', lane, documentNumber: was.approval.documentNumber }] : []),
        ...(was?.state === 'placed' && is?.state === 'over' ? [{ event: 'placed', lane, documentNumber: null }] : []),
      ];
    });
    return [...gone.filter(each => !lost.some(other => other.event === each.event && other.lane === each.lane)), ...lost];
  }
  if (before.procedure === 'separation' && then.procedure === 'separation' && before.state?.state === 'approved' && then.state?.state === 'reported') return [{ event: 'separationApproved', lane: CASE_LANE, documentNumber: before.state.approval.documentNumber }];
  return gone;
}

const documentOf = (event: object): string | null => ('documentNumber' in event && typeof event.documentNumber === 'string' ? event.documentNumber : null);

/** A draft that lies before the signer, and the opinions of a round (会签), belong to the visit that is over then. */
function workOf(facts: CaseFacts, before: CaseState, then: CaseState): TurningBack['voids'] {
  const goesOn = new Set(openVisits(then.standing).map(visitKey));
  return openVisits(before.standing)
    .filter(visit => !goesOn.has(visitKey(visit)))
    .flatMap(visit => {
      const { lane } = visit;
      const isPrepared = before.held.some(({ recorded: { lane: of, event } }) => event.type === 'prepared' && of === lane && event.stage === visit.stage && event.visit === visit.visit);
      const { round } = handlingOf(facts.events, visit);
      const asked = round === null ? [] : [Object.keys(round.said).length === 0 ? 'called' : 'endorsed'];
      return [...(isPrepared ? ['prepared'] : []), ...asked].map(event => ({ event, lane, documentNumber: null }));
    });
}

const kindOf = (ref: BalanceRef, { institution }: Surroundings): string => (ref.of === 'quota' ? institution.quotas : institution.leadershipPosts).find(each => each.id === ref.id)?.kind ?? '';
type Moved = { readonly balance: BalanceRef; readonly reserved: number; readonly placed: number };
/** The posts that become vacant: reserved or filled before, and neither then. */
const released = (movements: readonly Moved[], around: Surroundings): PostsOf[] =>
  movements.filter(each => each.reserved + each.placed < 0).map(({ balance, reserved, placed }) => ({ ...balance, kind: kindOf(balance, around), posts: -reserved - placed }));

/** The posts that stay reserved: that of a candidate who goes on, or all that is left of the form. */
function stillReserved(hire: HireCase | null, lane: string, around: Surroundings): PostsOf[] {
  const form = formOf(hire);
  const candidacy = candidacyIn(hire, lane);
  if (hire === null || form === null) return [];
  const lines = candidacy === null ? form.posts.map(post => ({ line: post.line, posts: postsLeft(post) })) : candidacy.state === 'over' || candidacy.state === 'placed' ? [] : [{ line: candidacy.nomination.line, posts: Math.min(1, postsOfLine(form, candidacy.nomination.line)) }];
  return lines.filter(each => each.posts > 0).flatMap(({ line, posts }) => {
    const ask = askOf(hire, line);
    const refs: (BalanceRef | null)[] = [ask === undefined || ask.quota === null ? null : { of: 'quota', id: ask.quota }, ask === undefined || ask.leadershipPost === null ? null : { of: 'leadershipPost', id: ask.leadershipPost }];
    return refs.flatMap(ref => (ref === null ? [] : [{ ...ref, kind: kindOf(ref, around), posts }]));
  });
}
const postsOfLine = (form: NonNullable<ReturnType<typeof formOf>>, line: number): number => {
  const post = lineOf(form, line);
  return post === undefined ? 0 : postsLeft(post);
};

/** The other candidates who go on exactly where they are. */
function untouchedLanes(before: CaseState, then: CaseState, own: string): string[] {
  const openIn = ({ standing }: CaseState, lane: string): string => openVisits(standing).filter(each => each.lane === lane).map(visitKey).sort().join(' ');
  const lanes = new Set(openVisits(before.standing).map(each => each.lane).filter(lane => lane !== own && lane !== CASE_LANE));
  return [...lanes].filter(lane => openIn(before, lane) === openIn(then, lane));
}

/** The stages to which a stage may return the case, as its tree says it. */
const stagesReturnedTo = (tree: Tree, stage: string): string[] =>
  stagesOf(tree).filter(each => each.name === stage).flatMap(each => Object.values(each.outcomes)).flatMap(exit => (exit.to === 'stage' ? [exit.stage] : []));

/** The stages that were settled before and are no target of a return from this one. */
function noTargets(facts: CaseFacts, lane: string, stage: string): TurningBack['notTo'] {
  const { standing } = stateOf(facts);
  const targets = stagesReturnedTo(standing.tree, stage);
  const done = [...new Set(standing.steps.flatMap(step => ('outcome' in step && (step.lane === lane || step.lane === CASE_LANE) ? [`${step.lane}/${step.stage}`] : [])))];
  return done.flatMap(place => {
    const [of = '', name = ''] = place.split('/');
    if (name === stage || targets.includes(name)) return [];
    return [{ stage: name, why: of === lane ? ('byTheStageBetween' as const) : ('ofTheWholeCase' as const) }];
  });
}
