import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importRegister } from '../../prisma/records/importRegister';
import { declare } from '../../prisma/records/networkGrades';
import { registerInstitutions } from '../../prisma/records/registerInstitutions';
import { day } from '../../src/kernel/day';
import { opening, COUNTY } from '../harness/county';
import { withCells } from '../import/files';
import { openDoor, type Answered, type Door, type Visitor } from './door';

let door: Door;
let [handler, signer, other, clerk, finance]: Visitor[] = [];
const DOCUMENT = '编公开〔2026〕1号';
const secretName = '某不宜公开之局';
const propose = (who: Visitor, index: number, item: string, mode = 'public', duties = ''): Promise<Answered> => who.post(`/institutions/${door.institution(index)}/disclosure`, { item, mode, duties, documentNumber: DOCUMENT });
const publish = (who: Visitor, { body }: Answered): Promise<Answered> => who.post(`/disclosures/${String(body['id'])}/publish`, { note: '' });
const shown = async (index: number, item: string, mode = 'public', duties = ''): Promise<string> => {
  const proposed = await propose(handler!, index, item, mode, duties);
  const published = await publish(signer!, proposed);
  if (published.status !== 200) throw new Error(`${proposed.text} ${published.text}`);
  return String(published.body['id']);
};
const codeOf = ({ status, body }: Answered): unknown => (status < 300 ? 'done' : body['code']);
const publicList = async (query = ''): Promise<string[]> => ((await door.stranger.get(`/public/institutions${query}`)).body['items'] as { name: string }[]).map(each => each.name);

beforeAll(async () => {
  const led = opening(1, 5, 3, { leadershipPosts: [{ body: null, kind: 'principal', documentNumber: '编办〔2020〕1号', approved: 1, allowance: null }] });
  const [head, ...others] = led.people;
  const people = head ? [{ ...head, post: '局长', leadership: { kind: 'principal' as const, body: null, appointedOn: day('2020-01-01'), documentNumber: '组干〔2020〕1号' } }, ...others] : [];
  door = await openDoor([{ ...led, people }, opening(2, 6, 2), opening(3, 7, 1), opening(4, 8, 2)]);
  const { pool, room } = door.at;
  await pool.query(`INSERT INTO body (institution_id, name, kind, grade, document_number) SELECT id, '办公室', 'internalDivision', 'ungraded', '1' FROM institution`);
  const account = await door.open('declarer', []);
  await declare(pool, room, { account, documentNumber: '1', grade: 'secret' });
  await pool.query('UPDATE institution SET is_state_secret = true, name = $2 WHERE id = $1', [door.institution(3), secretName]);
  await pool.query(`UPDATE office SET people_a_stage = 2 WHERE desk = 'staffingOffice'`);
  handler = await door.officer('staffingOffice', 'officeHandler');
  signer = await door.officer('staffingOffice');
  other = await door.officer('staffingOffice', 'officeSigner', 'othersigner');
  finance = await door.officer('financeDepartment');
  clerk = await door.clerk(0);
});
afterAll(() => door.close());

test('an item is reviewed by two people and then shown to everybody, and withdrawn it is gone with its history kept', async () => {
  expect(await publicList()).toEqual([]);
  const proposed = await propose(signer!, 0, 'basics');
  expect([proposed.status, await publicList()]).toEqual([201, []]);
  expect([codeOf(await publish(signer!, proposed)), codeOf(await publish(handler!, proposed)), codeOf(await publish(clerk!, proposed))]).toEqual(['notByWhoProposed', 'notYoursToDo', 'notYoursToDo']);
  expect(codeOf(await publish(other!, proposed))).toBe('done');
  expect(codeOf(await publish(other!, proposed))).toBe('disclosureDecided');
  expect(await publicList('?name=第1')).toEqual(['第1局']);
  expect(await publicList(`?region=${COUNTY}&name=`)).toEqual(['第1局']);
  expect(await publicList('?region=110000')).toEqual([]);
  const [id] = [await shown(0, 'establishment')];
  const page = await door.stranger.get(`/public/institutions/${door.institution(0)}`);
  expect((page.body['items'] as { content: unknown }[]).map(each => each.content)).toContainEqual({ item: 'establishment', quotas: [{ kind: 'administrative', approved: 5, inPost: 3 }] });
  expect(codeOf(await handler!.post(`/disclosures/${id}/withdraw`, { reason: '' }))).toBe('invalid');
  expect(codeOf(await handler!.post(`/disclosures/${id}/withdraw`, { reason: '数字有误' }))).toBe('done');
  expect((await door.stranger.get(`/public/institutions/${door.institution(0)}`)).text).not.toContain('establishment');
  const { body } = await signer!.get(`/institutions/${door.institution(0)}/disclosure`);
  expect(body['versions']).toContainEqual(expect.objectContaining({ id, state: 'withdrawn', endReason: '数字有误', version: 1 }));
});

test('with its name everything is withdrawn that the public is shown of an institution; it does not come back with the name alone', async () => {
  const basics = await shown(1, 'basics');
  await shown(1, 'duties', 'public', '负责某事');
  const acts = ((await signer!.get(`/institutions/${door.institution(1)}/disclosure`)).body['versions'] as { id: string; acts: unknown }[]).map(each => [each.id === basics, each.acts]);
  expect(acts).toContainEqual([true, [expect.objectContaining({ act: 'withdraw', takesAlong: ['duties'] })]]); // said before it is done
  expect(acts).toContainEqual([false, [expect.objectContaining({ act: 'withdraw', takesAlong: [] })]]);
  expect(codeOf(await propose(handler!, 1, 'basics'))).toBe('done'); // a later version may wait
  expect(codeOf(await signer!.post(`/disclosures/${basics}/withdraw`, { reason: '机构更名' }))).toBe('done');
  expect((await door.stranger.get(`/public/institutions/${door.institution(1)}`)).status).toBe(404);
  const waiting = ((await signer!.get(`/institutions/${door.institution(1)}/disclosure`)).body['versions'] as { id: string; state: string }[]).find(each => each.state === 'proposed');
  await signer!.post(`/disclosures/${waiting?.id ?? ''}/publish`, { note: '' });
  expect((await door.stranger.get(`/public/institutions/${door.institution(1)}`)).text).not.toContain('负责某事');
});

test('a later version takes the place of the one that is shown; what was shown stays in the history', async () => {
  const first = await shown(2, 'basics');
  await door.at.pool.query('UPDATE institution SET name = $2 WHERE id = $1', [door.institution(2), '改名之局']);
  expect(await publicList('?name=第3局')).toEqual(['第3局']); // what was published stands until the office publishes anew
  expect(((await signer!.get(`/institutions/${door.institution(2)}/disclosure`)).body['proposals'] as { item: string; mode: string; differs: boolean }[]).find(each => each.item === 'basics' && each.mode === 'public')?.differs).toBe(true);
  await shown(2, 'basics');
  expect([await publicList('?name=第3局'), await publicList('?name=改名')]).toEqual([[], ['改名之局']]);
  await expect(door.at.pool.query(`UPDATE disclosure SET content = '{}' WHERE id = $1`, [first])).rejects.toThrow('append-only');
  await expect(door.at.pool.query('DELETE FROM disclosure WHERE id = $1', [first])).rejects.toThrow('append-only');
});

test('inside the organ names are read by its own seats and the offices that serve it, and by nobody else', async () => {
  await shown(0, 'people', 'organ');
  const path = `/institutions/${door.institution(0)}/disclosure`;
  for (const reader of [clerk!, finance!, signer!]) expect((await reader.get(path)).text).toContain('在编0');
  const [sibling, stranger] = [await door.clerk(1, 'siblingclerk'), door.stranger];
  expect([(await sibling.get(path)).status, (await stranger.get(path)).status, (await (await door.over('supervisor')).get(path)).status]).toEqual([404, 401, 403]);
  expect((await stranger.get(`/public/institutions/${door.institution(0)}`)).text).not.toContain('在编');
  expect((await clerk!.get(path)).body).toMatchObject({ reviews: false, proposals: [] }); // what waits and what was withdrawn is the office's
  expect(((await clerk!.get(path)).body['versions'] as { state: string }[]).every(each => each.state === 'published')).toBe(true);
  const kept = (await door.at.pool.query<{ content: unknown; sealed: Buffer }>(`SELECT content, sealed FROM disclosure WHERE item = 'people'`)).rows;
  expect(kept.every(({ content, sealed }) => content === null && !sealed.toString('latin1').includes('在编'))).toBe(true);
});

describe('a state secret', () => {
  test('is not proposed, and its name does not slip into the words of others', async () => {
    expect(codeOf(await propose(handler!, 3, 'basics'))).toBe('secretStaysSealed');
    expect(codeOf(await propose(handler!, 0, 'duties', 'public', `协助${secretName}的工作`))).toBe('namesWhatIsSealed');
    await expect(door.at.pool.query(`INSERT INTO disclosure (id, institution_id, office_id, item, mode, version, state, content, document_number, people_a_stage, proposed_by, proposed_at) SELECT gen_random_uuid(), $1, o.id, 'basics', 'public', 1, 'proposed', '{}', '1', 1, $2, now() FROM office o LIMIT 1`, [door.institution(3), signer!.account])).rejects.toThrow('state secret');
  });

  test('changes nothing of what the public reads, whatever its numbers are and whether it is there at all', async () => {
    const all = async (): Promise<string[]> => {
      const other = await openFresh();
      const paths = ['/public/institutions', '/public/regions', '/public/list', '/public/list?format=json', `/public/institutions/${door.institution(0)}`];
      return Promise.all(paths.map(async path => (await other(path)).text));
    };
    const before = await all();
    await door.at.pool.query('UPDATE establishment_quota SET approved = approved + 77 WHERE institution_id = $1', [door.institution(3)]);
    const after = await all();
    expect(after).toEqual(before);
    expect(before.join()).not.toContain(secretName);
  });

  test('that an institution becomes takes it out of the portal at once', async () => {
    await door.at.pool.query('UPDATE institution SET is_state_secret = true WHERE id = $1', [door.institution(2)]);
    const ask = await openFresh();
    expect((await ask(`/public/institutions/${door.institution(2)}`)).status).toBe(404);
    expect((await ask('/public/institutions')).text).not.toContain('改名之局');
    await door.at.pool.query('UPDATE institution SET is_state_secret = false WHERE id = $1', [door.institution(2)]);
  });
});

/** Asks as a stranger after what was kept for a few seconds is forgotten: something of no account is published. */
async function openFresh(): Promise<(path: string) => Promise<Answered>> {
  const proposed = await propose(handler!, 0, 'divisions', 'organ');
  const ended = proposed.status === 201 ? await publish(signer!, proposed) : proposed;
  if (ended.status !== 200) throw new Error(ended.text);
  return path => door.stranger.get(path);
}

test('nothing but what is allowed is in any public answer', async () => {
  await shown(0, 'people');
  await shown(0, 'divisions');
  await shown(0, 'leadership');
  const { rows } = await door.at.pool.query<{ hidden: string }>('SELECT person_key::text AS hidden FROM post_holding UNION SELECT id::text FROM establishment_quota UNION SELECT id::text FROM account UNION SELECT credit_code FROM institution UNION SELECT document_number FROM disclosure');
  const answers = await Promise.all(['/public/institutions', '/public/regions', '/public/list', `/public/institutions/${door.institution(0)}`].map(path => door.stranger.get(path)));
  const text = answers.map(each => each.text).join('\n');
  expect(rows.filter(({ hidden }) => text.includes(hidden))).toEqual([]);
  expect(text).toContain('在编0'); // who leads is named
  expect(text).not.toContain('在编1');
  expect(text).not.toMatch(/[1-9]\d{16}[\dX]|birth|residentId|person"/);
}, 60_000);

test('a public answer is tagged, and not sent again to who has it; a page is for browsers, in both languages', async () => {
  const first = await door.stranger.get('/public/institutions');
  const tag = first.headers.get('etag') ?? '';
  expect([first.headers.get('cache-control'), (await door.stranger.get('/public/institutions', { 'if-none-match': tag })).status]).toEqual(['public, no-cache', 304]);
  const page = await door.stranger.get('/public/institutions?language=en&size=large', { accept: 'text/html' });
  expect(page.text).toMatch(/<html lang="en">[\s\S]*class="portal large"[\s\S]*第1局/);
  expect(page.text).not.toContain('<script');
  expect((await door.stranger.get('/disclosure', { accept: 'text/html' })).text).toContain('机构编制公开');
  expect((await door.stranger.get('/public/list')).text).toContain('第1局');
});

test('the grade of the network is declared at the top; no institution above it is entered, and a sealed line is kept in its place', async () => {
  const administrator = await door.over('systemAdministrator');
  const secret = opening(9, 5, 1, { isStateSecret: true });
  expect(await registerInstitutions(door.at.room, [secret], randomUUID())).toEqual([]);
  expect(codeOf(await administrator.post('/network-grade', { grade: 'internal', documentNumber: '1' }))).toBe('secretsOnRegister');
  await door.at.pool.query('UPDATE institution SET is_state_secret = false');
  expect(codeOf(await administrator.post('/network-grade', { grade: 'internal', documentNumber: '2' }))).toBe('done');
  expect(await registerInstitutions(door.at.room, [opening(10, 5, 1, { isStateSecret: true })], randomUUID())).toEqual([expect.objectContaining({ code: 'aboveNetworkGrade' })]);
  await door.at.pool.query(`INSERT INTO region (code, name, level, served_by_code, parent_code) SELECT code, code, 'township', '219921', '219921' FROM unnest($1::text[]) code`, [['219921101', '219921201']]);
  const refused = await importRegister(door.at.room, withCells('institutions', 2, { isStateSecret: '是' }), randomUUID());
  expect(refused.ok ? [] : refused.problem).toEqual([expect.objectContaining({ code: 'aboveNetworkGrade', row: 2, column: '是否涉密', value: '' })]); // and nothing else of it
  expect(codeOf(await signer!.post('/network-grade', { grade: 'none', documentNumber: '3' }))).toBe('notYoursToDo');
  await expect(door.at.pool.query(`INSERT INTO institution (region_code, credit_code, name, organ_kind, grade, nature, subordinate_to, system_category, document_number, is_state_secret, opened_on, established_on) SELECT region_code, '11219921MB00009999', 'x', organ_kind, grade, nature, subordinate_to, system_category, document_number, true, opened_on, established_on FROM institution LIMIT 1`)).rejects.toThrow('not declared fit');
  const line = { region: COUNTY, kind: 'administrative', institutions: 1, approved: 4_321, inPost: 4_320, documentNumber: '4' };
  expect([codeOf(await signer!.post('/sealed-totals', line)), codeOf(await handler!.post('/sealed-totals', line)), codeOf(await signer!.post('/sealed-totals', { ...line, region: '110000' }))]).toEqual(['done', 'notYoursToDo', 'unfit']);
  expect(((await signer!.get('/sealed-totals')).body['items'] as unknown[])[0]).toMatchObject({ approved: 4_321, institutions: 1 });
  expect((await handler!.get('/sealed-totals')).body['items']).toEqual([]);
  expect((await door.stranger.get('/public/regions')).text).not.toContain('432');
  const { rows } = await door.at.pool.query<{ detail: unknown }>(`SELECT detail FROM audit_entry WHERE action LIKE 'sealedTotal.%'`);
  expect([rows.length > 1, JSON.stringify(rows).includes('432')]).toEqual([true, false]);
});

test('who asks without end is asked to wait, and who is signed in is not in his way', async () => {
  const answers = await Promise.all(Array.from({ length: 800 }, () => door.stranger.get('/public/regions')));
  const late = answers.filter(each => each.status === 429);
  expect([late.length > 0, late[0]?.headers.get('retry-after'), (await signer!.get('/disclosures')).status]).toEqual([true, '1', 200]);
});
