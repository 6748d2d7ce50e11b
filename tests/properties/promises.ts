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
export function check(record: PaperRecord, what: Put, answered: Answered): void {
  for (const [id, balance] of record.balances) if (!isSound(balance)) throw new Error(`${id} is overdrawn: ${JSON.stringify(balance)}`);
  if (answered.kind !== 'recorded') return;
  if (what.kind === 'act' && decidesForOffice(what.file.facts.procedure, what.act)) checkWhoDecides(record, what, answered);
  const placed = [...record.balances].filter(([id]) => id.startsWith('quota/')).reduce((sum, [, balance]) => sum + balance.placed, 0);
  expect(placed, 'people in post are counted once').toBe(Object.keys(record.holdings).length + INSTITUTIONS.length); // one unnamed colleague each
  if (answered.decision.after.standing.endedAs !== null) expect(reservedBy(answered.file), 'a closed case holds no reservation').toBe(0);
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
      expect(before.includes(post), `${person} ${kind} ${post}`).toBe(kind === 'removal' || kind === 'leadershipOff');
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

/** The days on which a balance recomputed for that day would hold fewer than no people or no reservations. */
export function overdrawnOnAnyDay(record: PaperRecord): string[] {
  const byDay = [...record.cases.values()].flatMap(movementsOf).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const sums = new Map<string, { placed: number; reserved: number }>();
  return byDay.flatMap(({ on, movement: { balance, placed, reserved } }) => {
    const before = sums.get(balance.id) ?? { placed: balance.of === 'quota' ? 2 : 1, reserved: 0 }; // the people in post at the beginning, at most
    const now = { placed: before.placed + placed, reserved: before.reserved + reserved };
    sums.set(balance.id, now);
    return now.placed < 0 || now.reserved < 0 ? [`${balance.id} on ${on}`] : [];
  });
}
