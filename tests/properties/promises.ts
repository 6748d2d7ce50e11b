import { actAt } from '../../src/decision/cases';
import { expect } from 'vitest';
import type { CertificateEntry } from '../../src/certificate/entry';
import { advance, opened } from '../../src/decision/cases';
import type { CaseEvent } from '../../src/decision/facts';
import { isSound } from '../../src/establishment/balance';
import type { Recorded } from '../../src/procedure/recorded';
import { decidesForOffice } from '../harness/twoPeople';
import { movementsOf, refolded, type Answered, type CaseFile, type PaperRecord } from '../stories/paperRecord';
import { INSTITUTIONS, preparedBy, type Put } from './commands';

type Written = Answered & { readonly kind: 'recorded' };
const eventsOf = ({ facts }: CaseFile): readonly Recorded<CaseEvent>[] => facts.events;

/** What must hold after every command, whoever put it. */
export function check(record: PaperRecord, what: Put, answered: Answered, heldBefore: string | null = null): void {
  for (const [id, balance] of record.balances) if (!isSound(balance)) throw new Error(`${id} is overdrawn: ${JSON.stringify(balance)}`);
  if (answered.kind !== 'recorded') return;
  checkHandling(what, answered, heldBefore);
  if (what.kind === 'act' && what.act.endsWith('.takeBack')) checkTakenBack(record, what, answered);
  if (what.kind === 'act' && decidesForOffice(what.file.facts.procedure, what.act)) checkWhoDecides(record, what, answered);
  const placed = [...record.balances].filter(([id]) => id.startsWith('quota/')).reduce((sum, [, balance]) => sum + balance.placed, 0);
  expect(placed, 'people in post are counted once').toBe(Object.keys(record.holdings).length + INSTITUTIONS.length); // one unnamed colleague each
  if (answered.decision.after.standing.endedAs !== null) expect(reservedBy(answered.file), 'a closed case holds no reservation').toBe(0);
}

/** An arrangement moves no balance, enters nothing and settles nothing; what somebody has in hand is settled by him alone. */
function checkHandling(what: Put, { decision }: Written, heldBefore: string | null): void {
  if (decision.events.some(({ event }) => event.type === 'arranged')) {
    expect(decision.events, 'an arrangement is one event').toHaveLength(1);
    expect([decision.movements.flat(), decision.entries.flat(), decision.visits], 'an arrangement moves nothing').toEqual([[], [], []]);
    return;
  }
  const [stage = '', act = ''] = what.act.split('.');
  const isOfThatDesk = what.kind === 'open' || actAt(what.file.facts.procedure, stage, act)?.desk === undefined; // a form is extended and voided by another desk than the one that nominates
  if (heldBefore !== null && isOfThatDesk && decision.events[0]?.settles) expect([what.actor.account, decision.events[0].onBehalfOf], 'what is in one hand is settled by it, or in its place').toContain(heldBefore);
}

/** Nobody decides on what he applied for or what concerns himself, and where two people are wanted, another has prepared it. */
function checkWhoDecides({ peopleAStage }: PaperRecord, { actor, lane }: Put & { kind: 'act' }, { decision, file }: Written): void {
  const principal = (actor.standsInFor ?? []).find(each => each.account === decision.events[0]?.onBehalfOf);
  if (principal !== undefined) expect(principal.kinds, 'who stands in does so in the kinds of work that he was given').toContain(file.facts.procedure);
  expect(decision.events.every(each => each.onBehalfOf === principal?.account), 'all of a decision is done for the same officer').toBe(true);
  const people = principal === undefined ? [actor] : [actor, principal];
  for (const { account, person } of people) {
    expect([...file.applicants], 'nobody decides on his own case, nor in that of whom he stands in for').not.toContain(account);
    if (person !== null) expect(personIn(file, lane), 'nobody decides on himself').not.toBe(person);
  }
  const settles = decision.events[0]?.settles;
  if (!settles) throw new Error('a decision of an office settles its stage');
  if (peopleAStage < 2) return;
  const preparer = preparedBy(file, { lane, ...settles });
  expect(preparer, 'what two people decide was prepared').not.toBeNull();
  expect(people.map(each => each.account), 'who prepared does not sign').not.toContain(preparer);
  expect((principal ?? actor).seats.map(each => each.role), 'the signer decides').toContain('officeSigner');
}

/** Whoever takes back did it himself; it moves no balance, is entered nowhere, and opens the stage as a visit that was never there. */
function checkTakenBack(record: PaperRecord, { actor, lane, act }: Put & { kind: 'act' }, { decision, file }: Written): void {
  const [event] = decision.events;
  if (event?.event.type !== 'takenBack') throw new Error('a taking back is one event');
  const { takesBack } = event.event;
  const taken = eventsOf(file).find(each => each.number === takesBack);
  expect(taken?.by, 'nobody takes back what another did').toBe(actor.account);
  expect([...decision.movements.flat(), ...decision.entries.flat()], 'a taking back moves nothing').toEqual([]);
  const open = record.open(file).find(visit => visit.lane === lane && visit.stage === act.split('.')[0]);
  const earlier = eventsOf(file).filter(each => each.lane === lane && each.settles?.stage === open?.stage).map(each => each.settles?.visit);
  expect(open, 'what is taken back is open again').toBeDefined();
  expect(earlier, 'as a visit of its own').not.toContain(open?.visit);
}

/** Whom the lane of a case concerns. */
function personIn(file: CaseFile, lane: string): string | null {
  const told = eventsOf(file).filter(each => each.lane === lane).flatMap(({ event }) => (event.type === 'separationReported' ? [event.person] : event.type === 'nominated' || event.type === 'exemptApplied' ? [event.nomination.person] : []));
  return told.at(-1) ?? null;
}

const reservedBy = (file: CaseFile): number => [...refolded([file], new Map()).values()].reduce((sum, balance) => sum + balance.reserved, 0);

/** The certificate as it was written, decision after decision. */
export class Certificate {
  private readonly written: { readonly number: string; readonly entry: CertificateEntry }[] = [];
  private readonly beginning: ReadonlyMap<string, readonly string[]>;
  constructor(record: PaperRecord) {
    this.beginning = standings(record);
  }

  write({ file, decision }: Written): void {
    for (const entry of decision.entries.flat()) this.written.push({ number: file.number, entry });
  }

  /** The events of each case alone give its entries again, and all entries in order give who fills what. */
  checkAgainst(record: PaperRecord): void {
    for (const file of record.cases.values()) expect(this.written.filter(each => each.number === file.number).map(each => each.entry), `entries of ${file.number}`).toEqual(entriesOf(file));
    const filled = new Map(this.beginning);
    for (const { entry: { kind, person, quota, leadershipPost } } of this.written) {
      const before = filled.get(person) ?? [];
      const post = quota ?? leadershipPost ?? '';
      expect(before.includes(post), `${person} ${kind} ${post}`).toBe(kind === 'removal' || kind === 'placementReversal' || kind === 'leadershipOff');
      filled.set(person, before.includes(post) ? before.filter(each => each !== post) : [...before, post].sort());
    }
    expect(Object.fromEntries([...filled].filter(([, posts]) => posts.length > 0)), 'the certificate says who fills what').toEqual(Object.fromEntries(standings(record)));
  }
}

/** The quota and the leadership posts of everybody in post. */
const standings = ({ holdings }: PaperRecord): Map<string, readonly string[]> => new Map(Object.values(holdings).map(each => [each.person, [each.quota, ...each.leadershipPosts].sort()]));

function entriesOf(file: CaseFile): CertificateEntry[] {
  let now = opened(file.facts.procedure, file.facts.edition);
  return eventsOf(file).flatMap(recorded => {
    const { next, effect } = advance(now, recorded);
    now = next;
    return effect.entries;
  });
}

/** The days at whose end a balance recomputed for that day would hold fewer than no people or no reservations; within a day the cases' order is not told. */
export function overdrawnOnAnyDay(record: PaperRecord): string[] {
  const all = [...record.cases.values()].flatMap(movementsOf);
  const days = [...new Set(all.map(each => each.on))].sort();
  const sums = new Map<string, { placed: number; reserved: number }>();
  return days.flatMap(on => {
    const moves = all.filter(each => each.on === on);
    for (const { movement: { balance, placed, reserved } } of moves) {
      const before = sums.get(balance.id) ?? { placed: balance.of === 'quota' ? 2 : 1, reserved: 0 }; // the people in post at the beginning, at most
      sums.set(balance.id, { placed: before.placed + placed, reserved: before.reserved + reserved });
    }
    return [...new Set(moves.map(each => each.movement.balance.id))].filter(id => (sums.get(id)?.placed ?? 0) < 0 || (sums.get(id)?.reserved ?? 0) < 0).map(id => `${id} on ${on}`);
  });
}
