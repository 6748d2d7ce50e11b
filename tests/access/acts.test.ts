import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActAllowed } from '../../api/actsAllowed';
import { byLaw } from './byLaw';
import { codeOf, openGround, type Ground } from './ground';
import { inParallel } from './inParallel';
import { inputOf, type Matter } from './inputs';
import { lawOf, type LawfulAct } from './law';
import { people, type Person } from './people';
import { laneOf, procedureOf, states, type State } from './states';

let ground: Ground;
const cases = new Map<State, { number: string; matter: Matter }>();
beforeAll(async () => {
  ground = await openGround();
  await inParallel(states, 4, async state => void cases.set(state, await ground.caseIn(state)));
});
afterAll(() => ground.door.close());

const everyone: readonly (Person | null)[] = [null, ...people];
const nameOf = (person: Person | null): string => person?.name ?? 'a stranger';
const decide = (number: string, matter: Matter, state: State, act: LawfulAct, person: Person | null) =>
  ground.post(`/cases/${number}/decisions`, { lane: laneOf(state, act.stage), act: act.name, input: inputOf(act.name, matter) }, person === null ? undefined : ground.tokenOf(person));

test('what the door says that each may do is what the law says, for every role, place, state and act', async () => {
  const wrong: string[] = [];
  let cells = 0;
  await inParallel(states.flatMap(state => everyone.map(person => ({ state, person }))), 6, async ({ state, person }) => {
    const answered = await ground.get(`/cases/${cases.get(state)?.number}`, person === null ? undefined : ground.tokenOf(person));
    const allowed = new Set(((answered.body['acts'] ?? []) as ActAllowed[]).filter(each => each.isAllowed).map(({ lane, stage, act }) => `${lane} ${stage}.${act}`));
    for (const act of lawOf[procedureOf(state)]) {
      cells += 1;
      const says = byLaw(person, state, act);
      const isAllowed = allowed.has(`${laneOf(state, act.stage)} ${act.name}`);
      if (isAllowed !== (says === 'done')) wrong.push(`${isAllowed ? 'wrong allow' : 'wrong denial'}: ${nameOf(person)}, ${state.name}, ${act.name}`);
    }
    const law = lawOf[procedureOf(state)].map(act => `${laneOf(state, act.stage)} ${act.name}`);
    for (const each of allowed) if (!law.includes(each)) wrong.push(`no law for ${each}, ${state.name}`);
  });
  console.log(`${cells} cells of role, place, state and act were read: ${wrong.length} wrong`);
  expect(wrong).toEqual([]);
  expect(cells).toBeGreaterThan(50_000);
}, 300_000);

test('what is denied is denied when it is tried, for the reason that the law gives, and changes nothing', async () => {
  const { pool } = ground.door.at;
  const standing = async (): Promise<unknown> => (await pool.query('SELECT (SELECT array_agg((number, version) ORDER BY number)::text FROM case_file) AS cases, (SELECT array_agg((placed, reserved) ORDER BY id)::text FROM establishment_quota) AS quotas, (SELECT count(*) FROM event) AS events')).rows;
  const before = await standing();
  const wrong: string[] = [];
  const tried = states.flatMap((state, s) => everyone.flatMap((person, p) => {
    const acts = lawOf[procedureOf(state)];
    const ofOpen = acts.filter(act => state.open.includes(act.stage));
    const chosen = [ofOpen[p % Math.max(1, ofOpen.length)], acts[(s * 5 + p * 3) % acts.length]];
    return [...new Set(chosen)].flatMap(act => (act && byLaw(person, state, act) !== 'done' ? [{ state, person, act }] : []));
  }));
  await inParallel(tried, 6, async ({ state, person, act }) => {
    const { number, matter } = cases.get(state)!;
    const [says, said] = [byLaw(person, state, act), codeOf(await decide(number, matter, state, act, person))];
    if (said !== says) wrong.push(`${nameOf(person)}, ${state.name}, ${act.name}: ${said} and not ${says}`);
  });
  console.log(`${tried.length} denied acts were tried: ${wrong.length} wrong`);
  expect(wrong).toEqual([]);
  expect(tried.length).toBeGreaterThan(5_000);
  expect(await standing()).toEqual(before);
}, 300_000);

test('what is allowed is done when it is tried, each in a case of its own', async () => {
  const wrong: string[] = [];
  const tried = states.flatMap(state => lawOf[procedureOf(state)].flatMap(act => people.filter(person => byLaw(person, state, act) === 'done').map(person => ({ state, act, person }))));
  await inParallel(tried, 4, async ({ state, act, person }) => {
    const { number, matter } = await ground.caseIn(state);
    const answered = await decide(number, act.name === 'nominationPeriod.nominate' ? ground.matterOf(matter.opened) : matter, state, act, person);
    if (answered.status !== 200) wrong.push(`${nameOf(person)}, ${state.name}, ${act.name}: ${answered.text}`);
  });
  console.log(`${tried.length} allowed acts were done: ${wrong.length} wrong`);
  expect(wrong).toEqual([]);
  expect(tried.length).toBeGreaterThan(300);
});
