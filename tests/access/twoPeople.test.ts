import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/access/actor';
import type { ActAllowed } from '../../api/actsAllowed';
import { OFFICE_DESKS } from '../../src/procedure/desk';
import { byLaw, sits } from './byLaw';
import { codeOf, openGround, type Ground } from './ground';
import { inputOf, type Matter } from './inputs';
import { lawOf, type LawfulAct } from './law';
import { people, type Person, type SeatAt } from './people';
import { laneOf, managerOf, procedureOf, states, type State } from './states';

const DRAFTED = [null, 'officeHandler', 'officeSigner'] as const;
type Waiting = { readonly state: State; readonly stage: string; readonly draftedBy: (typeof DRAFTED)[number]; readonly number: string; readonly matter: Matter };
type Answered = { readonly status: number; readonly text: string; readonly body: Record<string, unknown> };

let ground: Ground;
const waiting: Waiting[] = [];
beforeAll(async () => {
  ground = await openGround();
  for (const state of states) for (const stage of state.open.filter(each => draftable(state, each))) for (const draftedBy of DRAFTED) waiting.push({ state, stage, draftedBy, ...(await ground.caseIn(state)) });
  await ground.door.at.pool.query('UPDATE office SET people_a_stage = 2');
});
afterAll(() => ground.door.close());

const actsOf = (state: State, stage: string): LawfulAct[] => lawOf[procedureOf(state)].filter(act => act.stage === stage);
const draftable = (state: State, stage: string): boolean => actsOf(state, stage).some(act => act.name === `${stage}.prepare`);
/** Those of the stage's own office, by their single seats. */
const officers = (state: State, stage: string): Person[] => {
  const [{ whose } = { whose: 'nobody' }] = actsOf(state, stage);
  const desk = whose === 'manager' ? managerOf(state) : whose;
  return people.filter(({ seats: [seat, ...more] }) => seat && more.length === 0 && seat.at === 'own' && 'desk' in seat && seat.desk === desk);
};
const decide = (number: string, matter: Matter, state: State, act: LawfulAct, token: string): Promise<Answered> => ground.post(`/cases/${number}/decisions`, { lane: laneOf(state, act.stage), act: act.name, input: inputOf(act.name, matter) }, token);

describe('where an office takes two people for a stage (经办、签批)', () => {
  /** §practice: a decision is the signer's, on the draft of another; an office's own system answers for its office. */
  const answer = (person: Person, { state, draftedBy }: Waiting, act: LawfulAct): string => {
    const alone = byLaw(person, state, act);
    const role = person.seats[0]?.role;
    if (alone !== 'done' || act.decides !== 'decides' || role === 'officeMachine') return alone;
    if (person.standsInFor !== undefined) return draftedBy === null ? 'refusedByRule' : 'done'; // he signs in the place of one who drafted nothing, and drafted nothing himself
    return role === 'officeSigner' && draftedBy === 'officeHandler' ? 'done' : 'refusedByRule';
  };

  test('a signer decides on the draft of another, and nobody on his own or on none', async () => {
    const wrong: string[] = [];
    let cells = 0;
    for (const each of waiting) {
      const { state, stage, draftedBy, number, matter } = each;
      const acts = actsOf(state, stage);
      const drafter = officers(state, stage).find(({ seats: [seat] }) => seat?.role === draftedBy);
      const prepare = acts.find(act => act.name.endsWith('.prepare'))!;
      if (drafter) expect(codeOf(await decide(number, matter, state, prepare, ground.tokenOf(drafter)))).toBe('done');
      for (const person of officers(state, stage)) {
        const { body } = await ground.get(`/cases/${number}`, ground.tokenOf(person));
        for (const act of acts) {
          cells += 1;
          const says = answer(person, each, act);
          const isAllowed = ((body['acts'] ?? []) as ActAllowed[]).some(one => `${one.stage}.${one.act}` === act.name && one.lane === laneOf(state, stage) && one.isAllowed);
          if (isAllowed !== (says === 'done')) wrong.push(`read: ${person.name}, ${state.name}, drafted by ${draftedBy}, ${act.name}: ${says}`);
          if (says === 'done') continue;
          const said = codeOf(await decide(number, matter, state, act, ground.tokenOf(person)));
          if (said !== says) wrong.push(`tried: ${person.name}, ${state.name}, drafted by ${draftedBy}, ${act.name}: ${said} and not ${says}`);
        }
      }
      const decider = officers(state, stage).find(({ seats: [seat] }) => seat?.role === 'officeSigner')!;
      if (draftedBy === 'officeHandler') expect(codeOf(await decide(number, matter, state, acts.find(act => act.decides === 'decides')!, ground.tokenOf(decider)))).toBe('done');
    }
    console.log(`${cells} cells of draft, capacity, stage and act: ${wrong.length} wrong`);
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(500);
  });
});

describe('who applied (回避)', () => {
  test('decides nothing in the case, though he signs at every office', async () => {
    await ground.door.at.pool.query('UPDATE office SET people_a_stage = 1');
    const seats: SeatAt[] = [{ role: 'institutionHandler', at: 'own' }, ...OFFICE_DESKS.map(desk => ({ role: 'officeSigner', at: 'own', desk }) as const)];
    const { account, token } = await ground.signIn(seats);
    const clerk: Actor = { ...ground.door.at.clerk(0), account };
    const wrong: string[] = [];
    for (const state of states) {
      const acts = lawOf[procedureOf(state)].filter(act => state.open.includes(act.stage) && act.decides !== null);
      if (acts.length === 0) continue;
      const { number, matter } = await ground.caseIn(state, clerk);
      const { body } = await ground.get(`/cases/${number}`, token);
      for (const act of acts) {
        expect(seats.some(seat => sits(seat, state, act))).toBe(true);
        if (((body['acts'] ?? []) as ActAllowed[]).some(one => `${one.stage}.${one.act}` === act.name && one.isAllowed)) wrong.push(`read: ${state.name}, ${act.name}`);
        const answered = await decide(number, matter, state, act, token);
        if (answered.status < 400 || !['nobodyDecidesHisOwnCase', 'approverHasAuthority'].includes(String(answered.body['rule']))) wrong.push(`tried: ${state.name}, ${act.name}: ${answered.text}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
