import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/access/actor';
import { examiningDepartmentOf } from '../../src/certificate/approval';
import { addWorkingDays } from '../../src/calendar/workingDays';
import { dayOf, instantOf, type Day } from '../../src/kernel/day';
import { impossible } from '../../src/kernel/result';
import type { OfficeDesk } from '../../src/procedure/desk';
import { papersNeeded } from '../../src/separation/papersNeeded';
import { calendarOf } from '../../prisma/records/calendarYears';
import { actorOf } from '../../prisma/records/accounts';
import { personalFieldsOf } from '../../prisma/records/personalRecords';
import type { Outcome, RecordRoom } from '../../prisma/records/record';
import { clockActor, decideInCase, openCase } from '../../prisma/records/recordDecision';
import { historyPlan } from './historyPlan';
import type { PlannedHire, PlannedSeparation } from './plannedCases';
import { scheduleOf, type ScheduledAct } from './schedule';
import { inputOf, type Known } from './whatActsSay';

type Planned = PlannedHire | PlannedSeparation;
/** A case of the plan while it is told. */
type Telling = { readonly planned: Planned; readonly institution: string; readonly serving: string; readonly known: Known; number: string | null; readonly lanes: Map<number, string> };

/** Tells the plan to the record, act by act in the order of their days: every decision is one that the rules allowed on its day. Returns how many cases and decisions there are. */
export async function tellHistory(room: RecordRoom): Promise<{ readonly cases: number; readonly decisions: number }> {
  const today = dayOf(room.clock.now());
  const tellings = await Promise.all(historyPlan.map(planned => tellingOf(room, planned)));
  const acts = tellings.flatMap(telling => scheduleOf(telling.planned).map((act, index) => ({ telling, act, index }))).sort((one, other) => other.act.daysBefore - one.act.daysBefore || one.index - other.index);
  const actors = new Actors(room);
  const calendar = await calendarOf(room);
  let decisions = 0;
  for (const [minute, { telling, act }] of acts.entries()) {
    const day = act.daysBefore === 0 ? today : addWorkingDays(calendar, today, -act.daysBefore);
    // Later acts of a day come later in it; what is told of today has happened by now.
    const at = Math.min(instantOf(day, 9) + (minute % 420) * 60_000, room.clock.now());
    decisions += await take({ ...room, clock: { now: () => at } }, actors, telling, act, day);
  }
  return { cases: tellings.length, decisions };
}

/** One act, prepared by the handler first where the office takes two people a stage. */
async function take(room: RecordRoom, actors: Actors, telling: Telling, act: ScheduledAct, day: Day): Promise<number> {
  const { planned, institution, known } = telling;
  const desk = act.desk === 'examiningDepartment' ? examiningDepartmentOf(known.quotaKind) : act.desk;
  const input = inputOf(act.act, planned, act.candidate, known, day);
  const [stage = '', name = ''] = act.act.split('.');
  if (telling.number === null) {
    const paper = (kind: (typeof papersNeeded)[keyof typeof papersNeeded][number]) => ({ kind, title: '证明材料', documentNumber: '1', mediaType: 'text/plain', content: Buffer.from('证明材料').toString('base64') });
    const opened = await openCase(room, { actor: await actors.atInstitution(institution), key: randomUUID(), act: planned.procedure === 'hire' ? 'application.submit' : 'report.submit', institution, input, papers: planned.procedure === 'hire' ? [] : papersNeeded[planned.reason].map(paper) });
    telling.number = answered(opened, planned, act).caseNumber;
    return 1;
  }
  const lane = act.candidate === null || name === 'nominate' ? 'case' : (telling.lanes.get(act.candidate) ?? impossible(`candidate ${act.candidate} of ${planned.institution} has no lane`));
  const decide = (actor: Actor, what: string, said: unknown): Promise<Outcome> => decideInCase(room, { actor, key: randomUUID(), caseNumber: telling.number ?? '', lane, act: what, input: said });
  if (desk === 'officeClock') return void answered(await decide(clockActor, act.act, input), planned, act), 1;
  if (desk === 'institution') {
    const { lane: joined } = answered(await decide(await actors.atInstitution(institution), act.act, input), planned, act);
    if (name === 'nominate' && act.candidate !== null) telling.lanes.set(act.candidate, joined);
    return 1;
  }
  const isDecision = !['return', 'cannotAct'].includes(name);
  if (isDecision) answered(await decide(await actors.atOffice(telling.serving, desk, 'officeHandler'), `${stage}.prepare`, { proposes: name, input, note: '拟同意' }), planned, act);
  answered(await decide(await actors.atOffice(telling.serving, desk, isDecision ? 'officeSigner' : 'officeHandler'), act.act, input), planned, act);
  return isDecision ? 2 : 1;
}

function answered(outcome: Outcome, planned: Planned, act: ScheduledAct) {
  return outcome.kind === 'recorded' ? outcome.answer : impossible(`${planned.institution}, ${act.act}: ${JSON.stringify(outcome)}`);
}

/** The register's identities of what the plan names. */
async function tellingOf(room: RecordRoom, planned: Planned): Promise<Telling> {
  const { rows: [found] } = await room.pool.query<{ id: string; serving: string }>('SELECT i.id, r.served_by_code AS serving FROM institution i JOIN region r ON r.code = i.region_code WHERE i.name = $1', [planned.institution]);
  const { id, serving } = found ?? impossible(`no institution ${planned.institution}`);
  const known: Known = planned.procedure === 'hire' ? await postOf(room, id, planned) : await personCalled(room, id, planned.person);
  return { planned, institution: id, serving, known, number: null, lanes: new Map() };
}

async function postOf(room: RecordRoom, institution: string, { post }: PlannedHire): Promise<Known> {
  const { rows: [found] } = await room.pool.query<Known>(
    `SELECT (SELECT id FROM establishment_quota WHERE institution_id = $1 AND kind = $2) AS quota, b.id AS body, NULL AS person, $2 AS "quotaKind",
       (SELECT id FROM leadership_post WHERE institution_id = $1 AND kind = $4 AND body_id IS NOT DISTINCT FROM b.id) AS "leadershipPost"
     FROM institution i LEFT JOIN body b ON b.institution_id = i.id AND b.name = $3 WHERE i.id = $1`,
    [institution, post.quotaKind, post.body, post.leadershipPost],
  );
  return found ?? impossible(`no post of ${institution}`);
}

async function personCalled(room: RecordRoom, institution: string, name: string): Promise<Known> {
  const { rows } = await room.pool.query<{ person: string; quotaKind: string }>('SELECT h.person_key AS person, q.kind AS "quotaKind" FROM post_holding h JOIN establishment_quota q ON q.id = h.quota_id WHERE h.institution_id = $1 AND h.removed_on IS NULL', [institution]);
  const fields = await personalFieldsOf(room.pool, room.keys, rows.map(row => row.person));
  const found = rows.find(row => fields.get(row.person)?.name === name) ?? impossible(`nobody called ${name}`);
  return { quota: null, leadershipPost: null, body: null, ...found };
}

/** The officers of the demo as actors, by where they sit. */
class Actors {
  private readonly found = new Map<string, Promise<Actor>>();
  constructor(private readonly room: RecordRoom) {}

  atInstitution = (institution: string): Promise<Actor> => this.first(`institution_id = $1 AND role = 'institutionHandler'`, [institution]);
  atOffice = (region: string, desk: OfficeDesk, role: 'officeHandler' | 'officeSigner'): Promise<Actor> => this.first('office_id = (SELECT id FROM office WHERE region_code = $1 AND desk = $2) AND role = $3', [region, desk, role]);

  private first(where: string, values: readonly string[]): Promise<Actor> {
    const key = values.join('/');
    const known = this.found.get(key) ?? this.look(where, values);
    this.found.set(key, known);
    return known;
  }

  private async look(where: string, values: readonly string[]): Promise<Actor> {
    // The one with a single seat: an officer who is seconded elsewhere has another matter there.
    const { rows: [row] } = await this.room.pool.query<{ id: string }>(`SELECT account_id AS id FROM account_role r WHERE ${where} ORDER BY (SELECT count(*) FROM account_role o WHERE o.account_id = r.account_id), r.id LIMIT 1`, [...values]);
    return actorOf(this.room.pool, row?.id ?? impossible(`nobody sits at ${values.join(' ')}`), null);
  }
}
