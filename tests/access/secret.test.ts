import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGround, type Ground } from './ground';
import { people, type Person } from './people';
import { states } from './states';

let ground: Ground;
let number: string;
let quota: string;
const NAME = '某不宜公开之局';
const CODE = '11219921MB00000001';
beforeAll(async () => {
  ground = await openGround();
  const { pool } = ground.door.at;
  await pool.query('UPDATE institution SET name = $1, is_state_secret = true WHERE id = $2', [NAME, ground.institutions[0]]);
  ({ number } = await ground.caseIn(states.find(state => state.name === 'application returned')!)); // waits at the institution itself
  quota = (await pool.query<{ id: string }>('SELECT id FROM establishment_quota WHERE institution_id = $1', [ground.institutions[0]])).rows[0]?.id ?? '';
  await ground.caseIn(states.find(state => state.name === 'hire completed')!); // something has changed on its certificate, and nothing more waits
  const clerk = await ground.door.visitor(`clerk of ${NAME}`, [{ role: 'institutionHandler', institution: ground.institutions[0] ?? '' }]);
  await pool.query(`INSERT INTO mail (key, case_id, account_id, kind, to_address, subject, body, message_id, queued_at) SELECT 'a mail', id, $1, 'assignment', '', '', '', 'a mail', now() FROM case_file WHERE number = $2`, [clerk.account, number]);
  const refused = await clerk.post(`/cases/${number}/decisions`, { lane: 'case', act: 'staffingOfficeCheck.reject', input: { note: '试' } });
  if (refused.status !== 403) throw new Error(refused.text);
});
afterAll(() => ground.door.close());

/** By §5.3: the institution itself and the offices that serve it work with its name; whoever oversees a region does not. */
const worksWith = ({ seats }: Person): boolean => seats.some(({ role, at }) => at === 'own' && (role.startsWith('institution') || role.startsWith('office') || role === 'leaderInCharge'));
const paths = (): string[] => ['/institutions', '/cases', '/supervision', '/supervision/list', '/refusals', '/mails', '/to-do', '/certificate-entries', `/cases/${number}`, `/cases/${number}/papers`, `/cases/${number}/audit`, `/institutions/${ground.institutions[0]}/establishment`, `/institutions/${ground.institutions[0]}/certificate/entries`, `/institutions/${ground.institutions[0]}/certificate`, `/institutions/${ground.institutions[0]}/certificate/export`, `/institutions/${ground.institutions[0]}/ledger?quota=${quota}`];

test('the name and the code of an institution that is a state secret are told to nobody who only looks on', async () => {
  const wrong: string[] = [];
  for (const person of people.filter(each => !worksWith(each))) {
    for (const path of paths()) {
      const { text, status } = await ground.get(path, ground.tokenOf(person));
      if (text.includes(NAME) || text.includes(CODE)) wrong.push(`${person.name} sees it at ${path}`);
      if (path.includes(number) || path.includes(ground.institutions[0] ?? '-')) expect(status, `${person.name} ${path}`).not.toBe(200);
    }
  }
  expect(wrong).toEqual([]);
});

test('that it is there, and that something waits in it, is told', async () => {
  const supervisor = ground.tokenOf(people.find(each => each.name === 'supervisor, own')!);
  const items = async (path: string): Promise<Record<string, unknown>[]> => (await ground.get(path, supervisor)).body['items'] as Record<string, unknown>[];
  expect(await items('/institutions')).toContainEqual(expect.objectContaining({ id: ground.institutions[0], name: '涉密单位', creditCode: '' }));
  expect(await items('/cases')).toContainEqual(expect.objectContaining({ caseNumber: number, institutionName: '涉密单位' }));
  expect(await items('/supervision')).toContainEqual(expect.objectContaining({ caseNumber: number, waitsFor: '涉密单位', officers: [] }));
});

test('its own seats and the offices that serve it see it as any other', async () => {
  for (const name of ['institutionHandler, own', 'staffingOffice officeSigner, own', 'financeDepartment leaderInCharge, own']) {
    const token = ground.tokenOf(people.find(each => each.name === name)!);
    for (const path of ['/institutions', '/cases', `/cases/${number}`, `/institutions/${ground.institutions[0]}/establishment`]) expect((await ground.get(path, token)).text, `${name} ${path}`).toContain(NAME);
  }
});
