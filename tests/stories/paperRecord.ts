import type { Actor } from '../../src/access/actor';
import { advance, opened, stateOf, type CaseState } from '../../src/decision/cases';
import type { Decision } from '../../src/decision/consequences';
import { arrange } from '../../src/decision/arrange';
import { decide, type Command } from '../../src/decision/decide';
import type { BlockFacts, CaseEvent, CaseFacts, StructureFacts, Surroundings } from '../../src/decision/facts';
import { unfitnessOf } from '../../src/decision/fitness';
import type { Unfitness } from '../../src/decision/unfitness';
import { currentEdition, type OpeningAct } from '../../src/editions/editions';
import { moved, noBalance, type Balance, type BalanceRef, type Movement } from '../../src/establishment/balance';
import { isHandlingAct, type HandlingCommand } from '../../src/handling/acts';
import { askOf } from '../../src/hire/case';
import { day, type Day } from '../../src/kernel/day';
import type { InstitutionId, PersonKey } from '../../src/kernel/ids';
import { OFFICE_DESKS } from '../../src/procedure/desk';
import type { Recorded } from '../../src/procedure/recorded';
import { openVisits, type StageVisit } from '../../src/procedure/standing';
import type { Refusal } from '../../src/rules/allRules';
import type { Holding } from '../../src/roster/holding';
import { postsLeft } from '../../src/verificationForm/form';
import { officeId } from './people';

type Line = { readonly id: string; readonly kind: string; readonly body: string | null };
type Institution = { readonly id: string; readonly quotas: readonly Line[]; readonly leadershipPosts: readonly Line[]; blocks: BlockFacts[]; overdueSeparations: number; readonly limits: Limit[] };
/** A limit of the structure: so many of a quota's posts for a category, a level or a division. */
type Limit = Pick<StructureFacts, 'quota' | 'dimension' | 'value' | 'limit'>;
export type CaseFile = { readonly number: string; readonly institution: string; readonly openedBy: string; readonly applicants: Set<string>; facts: CaseFacts; papers: string[] };

/** What became of an act put to the record. */
export type Answered =
  | { readonly kind: 'recorded'; readonly decision: Decision; readonly file: CaseFile }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unfit'; readonly problems: readonly Unfitness[] };

const refKey = (ref: BalanceRef): string => `${ref.of}/${ref.id}`;

/** A record kept on paper: the core's decisions applied in memory, one after the other, as the database would. */
export class PaperRecord {
  today: Day;
  freeze: Surroundings['freeze'] = null;
  /** Offices take one person for a stage unless the story says otherwise. */
  peopleAStage = 1;
  readonly institutions = new Map<string, Institution>();
  readonly balances = new Map<string, Balance>();
  readonly holdings: Record<string, Holding> = {};
  readonly cases = new Map<string, CaseFile>();
  /** Whom arrangements may name: the accounts that are enabled. */
  readonly officers = new Set<Actor>();

  constructor(today: string) {
    this.today = day(today);
  }

  /** An institution with so many posts of some quota kinds, approved and placed by nobody the story names. */
  institution(id: string, quotas: Readonly<Record<string, Partial<Balance>>>, leadershipPosts: Readonly<Record<string, Partial<Balance>>> = {}): string {
    const lines = (of: BalanceRef['of'], numbers: Readonly<Record<string, Partial<Balance>>>): Line[] =>
      Object.entries(numbers).map(([kind, balance]) => {
        const line = { id: `${id} ${kind}`, kind, body: null };
        this.balances.set(refKey({ of, id: line.id }), { ...noBalance, ...balance });
        return line;
      });
    this.institutions.set(id, { id, quotas: lines('quota', quotas), leadershipPosts: lines('leadershipPost', leadershipPosts), blocks: [], overdueSeparations: 0, limits: [] });
    return id;
  }

  /** A limit of the structure on one of the institution's quotas. */
  limit(institution: string, kind: string, dimension: Limit['dimension'], value: string, limit: number): void {
    this.institutions.get(institution)!.limits.push({ quota: `${institution} ${kind}`, dimension, value, limit });
  }

  /** A person who already stands in post; the institution's numbers count him. */
  person(key: string, institution: string, kind: string, leadershipPosts: readonly string[] = []): PersonKey {
    const [person, quota] = [key as PersonKey, `${institution} ${kind}`];
    this.move({ of: 'quota', id: quota }, { placed: 1 });
    for (const id of leadershipPosts) this.move({ of: 'leadershipPost', id: `${institution} ${id}` }, { placed: 1 });
    const posts = leadershipPosts.map(id => `${institution} ${id}`);
    this.holdings[person] = { person, institution, quota, quotaKind: kind, body: null, personCategory: 'civilServant', post: 'clerk', postLevel: 'sectionMember', placedOn: day('2001-07-01'), leadershipPosts: posts, appointedOn: posts.length === 0 ? null : day('2011-07-01') } as unknown as Holding; // the story's ids are plain words
    return person;
  }

  /** Moves a balance from outside of any case: a grant or a cut by document. */
  move(ref: BalanceRef, change: Partial<Balance>): void {
    this.balances.set(refKey(ref), moved(this.balances.get(refKey(ref)) ?? noBalance, { ...noBalance, ...change }));
  }

  balance = (of: BalanceRef['of'], id: string): Balance => this.balances.get(refKey({ of, id })) ?? noBalance;

  state = (file: CaseFile): CaseState => stateOf(file.facts);

  open = (file: CaseFile): StageVisit[] => openVisits(this.state(file).standing);

  /** Opens a case by its first act. */
  openCase(act: OpeningAct, institution: string, actor: Actor, input: unknown, papers: readonly string[] = []): Answered {
    const procedure = act === 'report.submit' ? 'separation' : 'hire';
    const number = `${procedure}-${this.cases.size + 1}`;
    const file: CaseFile = { number, institution, openedBy: actor.account, applicants: new Set([actor.account]), facts: { procedure, edition: currentEdition[act], events: [] }, papers: [...papers] };
    return this.put(file, actor, 'case', act, input);
  }

  /** Puts an act to the record: judged by the core, and written down where it may be done. */
  put(file: CaseFile, actor: Actor, lane: string, act: string, input: unknown): Answered {
    const around = this.surroundings(file, actor);
    const command = { procedure: file.facts.procedure, lane, act, input } as Command; // the tests put acts as the door would
    const problems = unfitnessOf(command, file.facts, around);
    if (problems.length > 0) return { kind: 'unfit', problems };
    const [stage = '', name = ''] = act.split('.');
    const decided = isHandlingAct(name) ? arrange(file.facts, around, { name, stage, lane, input } as HandlingCommand) : decide(file.facts, around, command);
    if (!decided.ok) return { kind: 'refused', refusal: decided.problem };
    this.write(file, decided.value, actor);
    if (decided.value.events.some(({ event }) => ['applied', 'exemptApplied', 'nominated', 'resubmitted', 'placementRequested', 'separationReported', 'removalRequested', 'corrected'].includes(event.type))) {
      for (const account of [actor.account, decided.value.events[0]?.onBehalfOf ?? actor.account]) file.applicants.add(account);
    }
    return { kind: 'recorded', decision: decided.value, file };
  }

  surroundings(file: CaseFile, actor: Actor): Surroundings {
    const { id, quotas, leadershipPosts, blocks, overdueSeparations, limits } = this.institutions.get(file.institution)!;
    return {
      today: this.today,
      actor,
      applicants: [...file.applicants],
      institution: {
        id,
        region: '219901',
        blocks,
        overdueSeparations,
        overdueRetirements: 0,
        bodies: [],
        quotas: quotas.map(line => ({ ...line, balance: this.balance('quota', line.id) })),
        leadershipPosts: leadershipPosts.map(line => ({ ...line, balance: this.balance('leadershipPost', line.id) })),
        structure: limits.map(limit => ({ ...limit, ...this.taken(limit) })),
      },
      offices: Object.fromEntries(OFFICE_DESKS.map(desk => [desk, officeId(desk)])),
      holdings: { ...this.holdings },
      papers: file.papers,
      freeze: this.freeze,
      formMonths: 12,
      extensionMonths: 6,
      peopleAStage: Object.fromEntries(OFFICE_DESKS.map(desk => [desk, this.peopleAStage])),
      otherSeparations: this.openSeparations(file),
      officers: Object.fromEntries([...this.officers].map(officer => [officer.account, officer])),
    };
  }

  /** What fills a limit: people in post, and what open forms hold. */
  private taken({ quota, dimension, value }: Limit): { placed: number; reserved: number } {
    const placed = Object.values(this.holdings).filter(each => each.quota === quota && each[dimension] === value).length;
    const forms = [...this.cases.values()].flatMap(file => { const { state } = this.state(file); return state && 'form' in state ? [state.form] : []; });
    const reserved = forms.flatMap(form => form.posts).filter(post => post.quota === quota && post[dimension] === value).reduce((sum, post) => sum + postsLeft(post), 0);
    return { placed, reserved };
  }

  private openSeparations(but: CaseFile): Record<string, string[]> {
    const open: Record<string, string[]> = {};
    for (const file of this.cases.values()) {
      const { procedure, state, standing } = this.state(file);
      if (file === but || procedure !== 'separation' || standing.endedAs !== null || state === null || state.state === 'removed' || state.state === 'relieved') continue;
      (open[state.person] ??= []).push(file.number);
    }
    return open;
  }

  private write(file: CaseFile, decision: Decision, { account: by }: Actor): void {
    const before = this.state(file);
    for (const each of decision.movements.flat()) this.move(each.balance, each);
    for (const { event } of decision.events) this.hold(file, before, event);
    file.facts = { ...file.facts, events: [...file.facts.events, ...decision.events.map(event => ({ ...event, by }))] } as CaseFacts; // events of the case's own procedure
    this.cases.set(file.number, file);
  }

  private hold(file: CaseFile, before: CaseState, event: CaseEvent): void {
    if (event.type === 'removed' || event.type === 'placementReversed') Reflect.deleteProperty(this.holdings, event.person);
    if (event.type === 'relieved') this.relieve(event.person, event.relieved.map(each => each.leadershipPost));
    if ((event.type !== 'placed' && event.type !== 'appointed') || before.procedure !== 'hire') return;
    const { body, post, quota, leadershipPost } = askOf(before.state, event.nomination.line)!;
    const { person, quotaKind, personCategory, postLevel } = event.nomination;
    const filled = leadershipPost === null ? [] : [leadershipPost];
    if (event.type === 'appointed') {
      this.relieve(person, event.relieved.map(each => each.leadershipPost));
      const holding = this.holdings[person]!;
      this.holdings[person] = { ...holding, body, post, personCategory, postLevel, leadershipPosts: [...holding.leadershipPosts, ...filled], appointedOn: event.appointment.appointedOn };
      return;
    }
    this.holdings[person] = { person, institution: file.institution as InstitutionId, quota: quota!, quotaKind, body, personCategory, post, postLevel, placedOn: event.placing.placedOn, leadershipPosts: filled, appointedOn: filled.length === 0 ? null : (event.placing.appointment?.appointedOn ?? event.placing.placedOn) };
  }

  private relieve(person: string, posts: readonly string[]): void {
    const holding = this.holdings[person]!;
    this.holdings[person] = { ...holding, leadershipPosts: holding.leadershipPosts.filter(post => !posts.includes(post)) };
  }
}

/** Every movement of a case with the day from which it holds, from its events alone. */
export function movementsOf({ facts }: CaseFile): { on: Day; movement: Movement }[] {
  let now = opened(facts.procedure, facts.edition);
  return (facts.events as readonly Recorded<CaseEvent>[]).flatMap(recorded => {
    const { next, effect } = advance(now, recorded);
    now = next;
    return effect.movements.map(movement => ({ on: recorded.effectiveOn, movement }));
  });
}

/** The balances that the events of all cases alone come to, beside the given beginning. */
export function refolded(files: Iterable<CaseFile>, beginning: ReadonlyMap<string, Balance>): Map<string, Balance> {
  const balances = new Map(beginning);
  for (const { movement } of [...files].flatMap(movementsOf)) balances.set(refKey(movement.balance), moved(balances.get(refKey(movement.balance)) ?? noBalance, movement));
  return balances;
}
