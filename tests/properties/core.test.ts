import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noBalance, type Balance } from '../../src/establishment/balance';
import { plusDays, type Day } from '../../src/kernel/day';
import { papersNeeded } from '../../src/separation/papersNeeded';
import { decidesForOffice } from '../harness/twoPeople';
import { PaperRecord, refolded, type Answered } from '../stories/paperRecord';
import { EVERYBODY, heldOf, INSTITUTIONS, PEOPLE, putBy, throws, type Put, type Throw } from './commands';
import { endsOf } from './endings';
import { Certificate, check, overdrawnOnAnyDay } from './promises';

const RUNS = Number(process.env['RUNS'] ?? 150);
const COMMANDS = 160;
const SEED = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

/** Two institutions, seven people of whom two are in post, and one leadership post each. */
function county(): { record: PaperRecord; beginning: Map<string, Balance> } {
  const record = new PaperRecord('2026-03-02');
  for (const institution of INSTITUTIONS) record.institution(institution, { administrative: { approved: 4, placed: 1 }, supportStaff: { approved: 2 } }, { principal: { approved: 1 }, deputy: { approved: 2 } });
  record.person(PEOPLE[0], INSTITUTIONS[0], 'administrative', ['principal']);
  record.person(PEOPLE[1], INSTITUTIONS[1], 'supportStaff');
  for (const officer of EVERYBODY) if (!officer.isClock) record.officers.add(officer);
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

type Told = { commands: number; recorded: number; prepared: number; arranged: number; takenBack: number; reversed: number; voided: number; decided: number; refused: Record<string, number>; unfit: number; ended: Record<string, number> };
const nothing = (): Told => ({ commands: 0, recorded: 0, prepared: 0, arranged: 0, takenBack: 0, reversed: 0, voided: 0, decided: 0, refused: {}, unfit: 0, ended: {} });
/** What was put and what became of it, by how many people the offices take for a stage. */
const said = { 1: nothing(), 2: nothing() };

function count(told: Told, what: Put, answered: Answered): void {
  told.commands += 1;
  if (answered.kind === 'unfit') told.unfit += 1;
  if (answered.kind === 'refused') told.refused[answered.refusal.rule] = (told.refused[answered.refusal.rule] ?? 0) + 1;
  if (answered.kind !== 'recorded') return;
  told.recorded += 1;
  if (what.act.endsWith('.prepare')) told.prepared += 1;
  if (answered.decision.events[0]?.event.type === 'arranged') told.arranged += 1;
  if (what.act.endsWith('.takeBack')) told.takenBack += 1;
  if (what.act.endsWith('.reverse')) told.reversed += 1;
  if (what.act.endsWith('.void')) told.voided += 1;
  if (decidesForOffice(answered.file.facts.procedure, what.act)) told.decided += 1;
  const { endedAs } = answered.decision.after.standing;
  if (endedAs !== null) told.ended[endedAs] = (told.ended[endedAs] ?? 0) + 1;
}

test(`whatever is put to the record, its arithmetic holds and every case can still end (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.constantFrom(1, 2), fc.array(throws, { minLength: COMMANDS, maxLength: COMMANDS }), (people, dice) => {
      const { record, beginning } = county();
      record.peopleAStage = people;
      const certificate = new Certificate(record);
      for (const each of dice) {
        record.today = plusDays(record.today, each.days % 8 === 0 ? each.days : 0) satisfies Day;
        if (each.number % 61 === 0) cut(record, beginning, each);
        const what = putBy(record, each);
        const held = heldOf(record, what);
        const answered = put(record, what);
        count(said[people], what, answered);
        check(record, what, answered, held);
        if (answered.kind === 'recorded') certificate.write(answered);
      }
      expect(Object.fromEntries(refolded(record.cases.values(), beginning))).toEqual(Object.fromEntries(record.balances));
      certificate.checkAgainst(record);
      endsOf(record);
      expect(overdrawnOnAnyDay(record)).toEqual([]);
    }),
    { seed: SEED, numRuns: RUNS, endOnFailure: true },
  );
  console.log(`seed ${SEED}: one person a stage`, JSON.stringify(said[1]), 'two people', JSON.stringify(said[2]));
  expect(said[1].commands + said[2].commands).toBeGreaterThanOrEqual(20_000);
  for (const what of ['takenBack', 'reversed', 'voided'] as const) expect(said[1][what] + said[2][what], what).toBeGreaterThan(10);
  expect(said[2].decided, 'stages that two people decided').toBeGreaterThan(300);
  expect(said[1].arranged + said[2].arranged, 'visits that were arranged').toBeGreaterThan(300);
  expect((said[1].refused['anotherOfficerHandlesIt'] ?? 0) + (said[2].refused['anotherOfficerHandlesIt'] ?? 0), 'acts in what another has in hand').toBeGreaterThan(50);
  expect(said[2].refused['handlerPreparesSignerDecides'], 'stages that one person tried to decide alone').toBeGreaterThan(100);
  expect(said[1].refused['handlerPreparesSignerDecides'], 'nobody else is wanted where one decides').toBeUndefined();
}, 60_000 + RUNS * 500);
