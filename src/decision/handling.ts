import { sitsAt, type Actor, type Place } from '../access/actor';
import { mayRead } from '../access/reading';
import { accountsNamed, isHandlingAct, type HandlingAct } from '../handling/acts';
import { dueIn, handlingOf, isComplete, partsOf, UNARRANGED, withThosePresent, type Handling } from '../handling/handling';
import type { Act } from '../procedure/desk';
import type { CalledOfficer, HandlingFacts, RuleFacts } from '../rules/rule';
import type { CaseFacts, Surroundings } from './facts';

const PEOPLE = ['handler', 'signer'] as const;

/** How a visit is handled now, with the officers who are still there; `visit` is null where the stage is not open. `leavers`: who counts as there although he has left, for what is with him to be handed over. */
export function handlingAt(facts: CaseFacts, around: Surroundings, place: Place, at: { readonly lane: string; readonly stage: string; readonly visit: number | null }, leavers: readonly string[] = []): Handling {
  if (at.visit === null) return UNARRANGED;
  const isPresent = (account: string): boolean => {
    if (leavers.includes(account)) return true;
    const officer = around.officers[account];
    return officer !== undefined && sitsAt(officer, place, PEOPLE);
  };
  return withThosePresent(handlingOf(facts.events, { ...at, visit: at.visit }), isPresent);
}

/** Who leaves, in a hand-over: what is with him is handed on though he may be gone. */
export const leaversIn = (act: string, input: object | null): readonly string[] => (act === 'handOver' && input !== null && 'from' in input && typeof input.from === 'string' ? [input.from] : []);

/** Whether the actor has a seat from which an arrangement is made or answered: at the desk; for an opinion, wherever the case is dealt with; for what is put right from above, a supervisor's or the leader's in charge. */
export function holdsForArranging(act: HandlingAct, actor: Actor, place: Place, around: Surroundings): boolean {
  if (act === 'endorse') return isWithin(actor, around, true);
  if (act === 'reassign' || act === 'handOver') {
    return act === 'handOver' ? isAbove(actor, place) || isWithin(actor, around, true) : isAbove(actor, place) && !actor.seats.some(seat => seat.role === 'securityAdministrator');
  }
  return sitsAt(actor, place, PEOPLE);
}

/** Whether somebody puts right from above what is stuck or left behind: a supervisor, the leader in charge of the office or, for what is with an account, the security administrator. */
const isAbove = (actor: Actor, place: Place): boolean => actor.seats.some(seat => seat.role === 'supervisor' || seat.role === 'securityAdministrator' || (seat.role === 'leaderInCharge' && seat.office === place.office));

/** Whether somebody has a seat at the institution or at an office that serves it; `acts`: one from which acts are done. */
function isWithin(officer: Actor, { institution, offices }: Surroundings, acts: boolean): boolean {
  const serving: readonly (string | undefined)[] = Object.values(offices);
  const near = officer.seats.filter(seat => ('institution' in seat ? seat.institution === institution.id : 'office' in seat && serving.includes(seat.office)));
  return near.some(seat => !acts || ['institutionHandler', 'institutionSigner', 'officeHandler', 'officeSigner'].includes(seat.role));
}

type Asked = { readonly name: string; readonly entry: Act | undefined; readonly actor: RuleFacts['actor']; readonly place: Place; readonly person: string | null; readonly office: RuleFacts['office']; readonly input: object | null };

/** What the rules ask about the handling of the visit, for one act. */
export function handlingFacts(now: Handling, around: Surroundings, { name, entry, actor, place, person, office, input }: Asked): HandlingFacts {
  const { round, holder, delegation } = now;
  const named = isHandlingAct(name) ? accountsNamed(input) : [];
  const leaver = input !== null && 'from' in input ? (named.at(-1) ?? null) : null;
  const going = leaver === null ? named : named.slice(0, -1);
  const isOpinion = name === 'call' || (leaver !== null && partsOf(now, leaver).every(part => part === 'member'));
  const said = round ? Object.values(round.said) : [];
  return {
    isBound: entry?.desk === undefined && (entry?.by ?? []).some(by => by !== 'clock') && !around.actor.isClock && !actor.isMachine,
    holder: holder?.account ?? null,
    delegation,
    round: round && { by: round.by, isCallerThere: around.officers[round.by] !== undefined, mode: round.mode, asked: round.members.length, agreed: said.filter(Boolean).length, dissented: said.filter(each => !each).length, due: dueIn(round), isComplete: isComplete(round) },
    withLeaver: leaver === null ? null : { account: leaver, parts: partsOf(now, leaver).length, isFromAbove: isAbove(around.actor, place) },
    called: going.map(account => calledOfficer(account, around, { name, isOpinion, place, person, preparedBy: office.preparedBy, oneself: leaver === null ? (name === 'reassign' ? [] : actor.people) : [leaver] })),
    mustDecide: !isOpinion && office.peopleAStage > 1 && office.preparedBy !== null,
  };
}

type Called = { readonly name: string; readonly isOpinion: boolean; readonly place: Place; readonly person: string | null; readonly preparedBy: string | null; readonly oneself: readonly string[] };

function calledOfficer(account: string, around: Surroundings, { name, isOpinion, place, person, preparedBy, oneself }: Called): CalledOfficer {
  const officer: Actor | undefined = around.officers[account];
  const sitsThere = officer !== undefined && (name === 'copy' ? isWithin(officer, around, false) && mayRead(officer, 'cases') : sitsAt(officer, place, PEOPLE) || (isOpinion && isWithin(officer, around, true) && isOfAnOffice(officer, around)));
  return {
    isEnabled: officer !== undefined,
    sitsThere,
    signs: officer !== undefined && sitsAt(officer, place, ['signer']),
    isOneself: oneself.includes(account),
    isApplicant: around.applicants.includes(account) && place.desk !== 'institution',
    isPersonConcerned: person !== null && officer?.person === person,
    hasPrepared: preparedBy === account,
  };
}

const isOfAnOffice = (officer: Actor, { offices }: Surroundings): boolean => officer.seats.some(seat => 'office' in seat && (Object.values(offices) as readonly string[]).includes(seat.office));
