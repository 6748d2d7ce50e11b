import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noBalance, isSound, type Balance } from '../../src/establishment/balance';
import { plusDays, type Day } from '../../src/kernel/day';
import { papersNeeded } from '../../src/separation/papersNeeded';
import { movementsOf, PaperRecord, refolded, type Answered } from '../stories/paperRecord';
import { INSTITUTIONS, PEOPLE, putBy, throws, type Put, type Throw } from './commands';
import { endsOf } from './endings';

const RUNS = Number(process.env['RUNS'] ?? 150);
const COMMANDS = 160;
const SEED = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

/** Two institutions, seven people of whom two are in post, and one leadership post each. */
function county(): { record: PaperRecord; beginning: Map<string, Balance> } {
  const record = new PaperRecord('2026-03-02');
  for (const institution of INSTITUTIONS) record.institution(institution, { administrative: { approved: 4, placed: 1 }, supportStaff: { approved: 2 } }, { principal: { approved: 1 }, deputy: { approved: 2 } });
  record.person(PEOPLE[0], INSTITUTIONS[0], 'administrative', ['principal']);
  record.person(PEOPLE[1], INSTITUTIONS[1], 'supportStaff');
  record.limit(INSTITUTIONS[0], 'administrative', 'postLevel', 'sectionMember', 2);
  return { record, beginning: new Map(record.balances) };
}

function put(record: PaperRecord, what: Put): Answered {
  return what.kind === 'open' ? record.openCase(what.act, what.institution, what.actor, what.input, Object.values(papersNeeded).flat()) : record.put(what.file, what.actor, what.lane, what.act, what.input);
}

/** Now and then a document of the staffing commission cuts a quota; what no longer fits becomes an allowance to digest. */
function cut(record: PaperRecord, beginning: Map<string, Balance>, dice: Throw): void {
  const id = `${INSTITUTIONS[dice.file % 2]} administrative`;
  const now = record.balance('quota', id);
  if (now.approved < 2) return;
  const excess = Math.max(0, now.placed + now.reserved - (now.approved - 1) - now.allowance);
  record.move({ of: 'quota', id }, { approved: -1, allowance: excess });
  const before = beginning.get(`quota/${id}`) ?? noBalance;
  beginning.set(`quota/${id}`, { ...before, approved: before.approved - 1, allowance: before.allowance + excess });
}

const said = { commands: 0, recorded: 0, refused: {} as Record<string, number>, unfit: 0, ended: {} as Record<string, number> };

function count(answered: Answered): void {
  said.commands += 1;
  if (answered.kind === 'recorded') said.recorded += 1;
  if (answered.kind === 'unfit') said.unfit += 1;
  if (answered.kind === 'refused') said.refused[answered.refusal.rule] = (said.refused[answered.refusal.rule] ?? 0) + 1;
}

/** What must hold after every command, whoever put it. */
function check(record: PaperRecord, what: Put, answered: Answered): void {
  for (const [id, balance] of record.balances) if (!isSound(balance)) throw new Error(`${id} is overdrawn: ${JSON.stringify(balance)}`);
  if (answered.kind !== 'recorded') return;
  const { decision, file } = answered;
  for (const event of decision.events) {
    if (event.event.type === 'approved' || event.event.type === 'separationApproved') expect(what.actor.account, 'nobody approves his own case').not.toBe(file.openedBy);
  }
  const placed = record.institutions.size > 0 ? [...record.balances].filter(([id]) => id.startsWith('quota/')).reduce((sum, [, balance]) => sum + balance.placed, 0) : 0;
  expect(placed, 'people in post are counted once').toBe(Object.keys(record.holdings).length + INSTITUTIONS.length); // one unnamed colleague each
  if (decision.after.standing.endedAs !== null) {
    said.ended[decision.after.standing.endedAs] = (said.ended[decision.after.standing.endedAs] ?? 0) + 1;
    expect(reservedBy(answered), 'a closed case holds no reservation').toBe(0);
  }
}

const reservedBy = ({ file }: Answered & { kind: 'recorded' }): number => [...refolded([file], new Map()).values()].reduce((sum, balance) => sum + balance.reserved, 0);

/** The days on which a balance recomputed for that day would hold fewer than no people or no reservations. */
function overdrawnOnAnyDay(record: PaperRecord): string[] {
  const byDay = [...record.cases.values()].flatMap(movementsOf).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const sums = new Map<string, { placed: number; reserved: number }>();
  return byDay.flatMap(({ on, movement: { balance, placed, reserved } }) => {
    const before = sums.get(balance.id) ?? { placed: balance.of === 'quota' ? 2 : 1, reserved: 0 }; // the people in post at the beginning, at most
    const now = { placed: before.placed + placed, reserved: before.reserved + reserved };
    sums.set(balance.id, now);
    return now.placed < 0 || now.reserved < 0 ? [`${balance.id} on ${on}`] : [];
  });
}

test(`whatever is put to the record, its arithmetic holds and every case can still end (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.array(throws, { minLength: COMMANDS, maxLength: COMMANDS }), dice => {
      const { record, beginning } = county();
      for (const each of dice) {
        record.today = plusDays(record.today, each.days % 8 === 0 ? each.days : 0) satisfies Day;
        if (each.number % 61 === 0) cut(record, beginning, each);
        const what = putBy(record, each);
        const answered = put(record, what);
        count(answered);
        check(record, what, answered);
      }
      expect(Object.fromEntries(refolded(record.cases.values(), beginning))).toEqual(Object.fromEntries(record.balances));
      endsOf(record);
      expect(overdrawnOnAnyDay(record)).toEqual([]);
    }),
    { seed: SEED, numRuns: RUNS, endOnFailure: true },
  );
  console.log(`seed ${SEED}:`, JSON.stringify(said));
  expect(said.commands).toBeGreaterThanOrEqual(20_000);
}, 60_000 + RUNS * 500);
