import { randomUUID } from 'node:crypto';
import { openClient } from '../../prisma/client';
import { actorOf, createAccounts, type NewAccount } from '../../prisma/records/accounts';
import { decideInCase } from '../../prisma/records/recordDecision';
import type { Outcome, RecordRoom } from '../../prisma/records/record';
import type { Actor } from '../../src/access/actor';
import { dayOf } from '../../src/kernel/day';
import { rulesOnWhoActs } from '../../src/rules/allRules';
import { decidesForOffice } from '../harness/twoPeople';
import type { Waiting } from './region';

/** The address that letters tell. */
export const PUBLIC_URL = 'http://dingbian.example';
/** Somebody with seats at a desk; `person`: who he is in the register, where that is known. */
export type Officer = { readonly account: string; readonly person: string | null; readonly role: string; readonly place: string; readonly region: string };
/** What became of an act, and who did it or tried last. */
export type Done = { readonly outcome: Outcome; readonly by: Actor };

const ABOUT_WHO: readonly string[] = rulesOnWhoActs.map(each => each.code);
/** Whether somebody else might do what was refused. */
export const isAboutWho = (outcome: Outcome): boolean => outcome.kind === 'refused' && ABOUT_WHO.includes(outcome.refusal.rule);

const SEATED = `SELECT DISTINCT ON (a.id) a.id AS account, a.person_key AS person, r.role, coalesce(r.office_id, r.institution_id) AS place, coalesce(o.region_code, i.region_code) AS region
  FROM account a JOIN account_role r ON r.account_id = a.id LEFT JOIN office o ON o.id = r.office_id LEFT JOIN institution i ON i.id = r.institution_id
  WHERE a.is_enabled AND r.role IN ('officeHandler', 'officeSigner', 'institutionHandler', 'institutionSigner')`;
const AWAY = (account: string, day: string): string => `EXISTS (SELECT 1 FROM absence w WHERE w.account_id = ${account} AND w.ended_at IS NULL AND ${day}::date BETWEEN w.from_day AND w.until_day)`;

/** The officers of the region on the day that the office clock says: who is away acts in nothing, and who stands in acts in his place. */
export class Staff {
  private readonly actors = new Map<string, Promise<Actor>>();
  constructor(
    readonly room: RecordRoom,
    readonly roll: () => number,
  ) {}

  /** Those whom a desk has today, in any order. */
  async presentAt(place: string): Promise<Officer[]> {
    const { rows } = await this.room.pool.query<Officer>(`${SEATED} AND coalesce(r.office_id, r.institution_id) = $1 AND NOT ${AWAY('a.id', '$2')} ORDER BY a.id`, [place, dayOf(this.room.clock.now())]);
    return this.shuffled(rows);
  }

  /** All who have seats at desks. */
  async everybody(): Promise<Officer[]> {
    return (await this.room.pool.query<Officer>(`${SEATED} ORDER BY a.id, r.id`)).rows;
  }

  /** The account as an actor: whom it stands in for today the record knows. */
  actor({ account, person }: Pick<Officer, 'account' | 'person'>): Promise<Actor> {
    const found = this.actors.get(account) ?? actorOf(this.room.pool, account, person);
    this.actors.set(account, found);
    return found;
  }

  /** Who holds such a seat there. */
  async holding(role: string, place: string): Promise<Actor> {
    const { rows } = await this.room.pool.query<{ account: string }>('SELECT account_id AS account FROM account_role WHERE role = $1 AND coalesce(office_id::text, institution_id::text, region_code) = $2 ORDER BY id LIMIT 1', [role, place]);
    return this.actor({ account: rows[0]?.account ?? '', person: null });
  }

  shuffled<Value>(all: readonly Value[]): Value[] {
    return all.map(each => ({ each, at: this.roll() })).sort((one, other) => one.at - other.at).map(({ each }) => each);
  }

  pick<Value>(all: readonly Value[]): Value | undefined {
    return all[Math.floor(this.roll() * all.length)];
  }

  /** One account does one act. */
  decide(actor: Actor, at: Pick<Waiting, 'number' | 'lane'>, act: string, input: unknown): Promise<Outcome> {
    return decideInCase(this.room, { actor, key: randomUUID(), caseNumber: at.number, lane: at.lane, act, input, publicUrl: PUBLIC_URL });
  }

  /** Those who are there try one after the other, until one does it or the matter itself stands in the way; null where nobody is there. */
  async oneOf(officers: readonly Officer[], at: Pick<Waiting, 'number' | 'lane'>, act: string, input: unknown): Promise<Done | null> {
    let last: Done | null = null;
    for (const officer of officers) {
      const by = await this.actor(officer);
      last = { outcome: await this.decide(by, at, act, input), by };
      if (!isAboutWho(last.outcome)) return last;
    }
    return last;
  }

  /** Acts at the stage's own desk: where two are wanted, one prepares what another decides. */
  async act(at: Waiting, name: string, input: unknown): Promise<Done | null> {
    const there = await this.presentAt(at.office ?? at.institution);
    const [stage = '', proposes = ''] = name.split('.');
    if (at.office !== null && at.people > 1 && decidesForOffice(at.procedure, name)) await this.oneOf(there.toSorted((one, other) => Number(one.role === 'officeSigner') - Number(other.role === 'officeSigner')), at, `${stage}.prepare`, { proposes, input, note: '' });
    return this.oneOf(there, at, name, input);
  }
}

/** Gives every office a second handler, every other office a second signer, and makes some of the new ones people of the register: those may come to be concerned themselves. */
export async function moreOfficers(room: RecordRoom): Promise<{ readonly person: string; readonly institution: string }[]> {
  const { rows: offices } = await room.pool.query<{ id: string; region: string; desk: string }>('SELECT id, region_code AS region, desk FROM office ORDER BY region_code, desk');
  const open = (login: string, role: 'officeHandler' | 'officeSigner', office: string): NewAccount => ({ login, passwordHash: 'nobody signs in here', displayName: login, mailAddress: `${login}@demo.example`, roles: [{ role, office }] });
  const accounts = offices.flatMap(({ id }, index) => [open(`second.handler.${index}`, 'officeHandler', id), ...(index % 2 === 0 ? [open(`second.signer.${index}`, 'officeSigner', id)] : [])]);
  const opened = await createAccounts(openClient(room.pool), new Date(room.clock.now()), accounts);
  const { rows } = await room.pool.query<{ account: string; person: string; institution: string }>(
    `WITH known AS (SELECT a.id AS account, o.region_code AS region, row_number() OVER (PARTITION BY o.region_code ORDER BY a.login) AS nth FROM account a JOIN account_role s ON s.account_id = a.id JOIN office o ON o.id = s.office_id WHERE a.id = ANY($1::uuid[]) AND o.desk IN ('staffingOffice', 'organizationDepartment', 'personnelDepartment', 'financeDepartment')),
     people AS (SELECT h.person_key AS person, h.institution_id AS institution, r.served_by_code AS region, row_number() OVER (PARTITION BY r.served_by_code ORDER BY h.id) AS nth FROM post_holding h JOIN institution i ON i.id = h.institution_id JOIN region r ON r.code = i.region_code
       WHERE h.removed_on IS NULL AND NOT EXISTS (SELECT 1 FROM leadership_holding l WHERE l.person_key = h.person_key AND l.relieved_on IS NULL) AND NOT EXISTS (SELECT 1 FROM event e WHERE e.payload->>'person' = h.person_key::text))
     SELECT k.account, p.person, p.institution FROM known k JOIN people p ON p.region = k.region AND p.nth = k.nth ORDER BY k.region, k.nth`, [opened]);
  for (const { account, person } of rows) await room.pool.query('UPDATE account SET person_key = $2 WHERE id = $1', [account, person]);
  return rows;
}
