import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/access/actor';
import type { Day } from '../../src/kernel/day';
import { actorOf } from '../../prisma/records/accounts';
import { decideInCase } from '../../prisma/records/recordDecision';
import type { Outcome, RecordRoom } from '../../prisma/records/record';
import { keysFile } from '../../scripts/provision/home';
import { openRoom } from '../../scripts/room';
import { decidesForOffice } from '../harness/twoPeople';

/** A stage that waits in an open case, with who prepares and who decides there. */
export type Waiting = { readonly number: string; readonly procedure: 'hire' | 'separation'; readonly institution: string; readonly lane: string; readonly stage: string; readonly visit: number; readonly office: string | null; readonly people: number; readonly since: number; readonly dueOn: Day | null };

/** The demo region in a database of its own, at the hour that `clock` says. */
export async function demoRegion(databaseUrl: string, clock: { readonly now: () => number }): Promise<RecordRoom> {
  const home = mkdtempSync(join(tmpdir(), 'dingbian-year-'));
  const keys = keysFile(home);
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/seed.ts'], { env: { ...process.env, DATABASE_URL: databaseUrl, DINGBIAN_KEYS_FILE: keys, DINGBIAN_HOME: home }, stdio: 'inherit' });
  const code = await new Promise<number | null>(resolve => child.once('close', resolve));
  if (code !== 0) throw new Error('the demo region was not loaded');
  const room = openRoom(databaseUrl, keys);
  await room.pool.query('UPDATE office SET endpoint_url = NULL'); // a system that never answers would hold its case for ever
  return { ...room, clock };
}

/** Everything that waits, oldest first. */
export async function waiting({ pool }: RecordRoom): Promise<Waiting[]> {
  const { rows } = await pool.query<Waiting>(`SELECT c.number, c.procedure, v.institution_id AS institution, v.lane, v.stage, v.visit, v.office_id AS office, coalesce(o.people_a_stage, 1) AS people, (extract(epoch FROM v.opened_at) * 1000)::bigint AS since, v.due_on AS "dueOn"
    FROM stage_visit v JOIN case_file c ON c.id = v.case_id LEFT JOIN office o ON o.id = v.office_id WHERE v.settled_at IS NULL AND NOT v.is_interruption ORDER BY v.opened_at, c.number, v.lane, v.stage`);
  return rows;
}

/** The officers of the region as actors, by where they sit. */
export class Officers {
  private readonly known = new Map<string, Promise<Actor>>();
  constructor(private readonly room: RecordRoom) {}

  at(place: { readonly institution: string } | { readonly office: string }, role: string): Promise<Actor> {
    const id = 'office' in place ? place.office : place.institution;
    const found = this.known.get(`${id}/${role}`) ?? this.look(id, role);
    this.known.set(`${id}/${role}`, found);
    return found;
  }

  private async look(id: string, role: string): Promise<Actor> {
    const { rows } = await this.room.pool.query<{ account: string }>('SELECT r.account_id AS account FROM account_role r WHERE coalesce(r.office_id, r.institution_id) = $1 AND r.role = $2 ORDER BY (SELECT count(*) FROM account_role o WHERE o.account_id = r.account_id), r.id LIMIT 1', [id, role]);
    return actorOf(this.room.pool, rows[0]?.account ?? '', null);
  }
}

/** Acts at a stage: at an office the handler prepares what the signer decides. */
export async function act(room: RecordRoom, officers: Officers, at: Waiting, name: string, input: unknown, lane = at.lane): Promise<Outcome> {
  const decide = (actor: Actor, what: string, said: unknown): Promise<Outcome> => decideInCase(room, { actor, key: randomUUID(), caseNumber: at.number, lane, act: what, input: said });
  if (at.office === null) return decide(await officers.at({ institution: at.institution }, 'institutionHandler'), name, input);
  const [stage = '', proposes = ''] = name.split('.');
  if (at.people > 1 && decidesForOffice(at.procedure, name)) await decide(await officers.at({ office: at.office }, 'officeHandler'), `${stage}.prepare`, { proposes, input, note: '' });
  return decide(await officers.at({ office: at.office }, 'officeSigner'), name, input);
}
