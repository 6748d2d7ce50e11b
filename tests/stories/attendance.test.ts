import { describe, expect, test } from 'vitest';
import type { Actor } from '../../src/access/actor';
import { whyNot } from '../../src/decision/decide';
import { attendedBy, type Attended, type Colleague } from '../../src/decision/eligible';
import { day } from '../../src/kernel/day';
import { allRules, rulesOnWhoActs } from '../../src/rules/allRules';
import { application, grant } from './inputs';
import { PaperRecord, type CaseFile } from './paperRecord';
import { clerkOf, handlerAt, headOf, known, officeId, signerAt, standingIn, supervisor } from './people';

const clerk = clerkOf('the bureau');
const handler = handlerAt('staffingOffice');
const director = signerAt('staffingOffice');
const draft = { proposes: 'issue', input: { granted: [{ line: 1, posts: 1 }], note: '' }, note: 'one vacancy' };

const there = (actor: Actor): Colleague => ({ account: actor.account, name: actor.account, person: actor.person, seats: actor.seats, standsInFor: actor.standsInFor ?? [], away: null });
const away = (actor: Actor, substitute: Actor | null = null, kinds: readonly string[] = ['hire', 'separation']): Colleague => ({ ...there(actor), away: { until: day('2026-06-30'), substitute: substitute?.account ?? null, kinds } });

/** A case that waits for the staffing office, which takes so many people a stage. */
function waiting(peopleAStage: number, by: Actor = clerk): { record: PaperRecord; file: CaseFile } {
  const record = new PaperRecord('2026-06-08');
  record.peopleAStage = peopleAStage;
  record.institution('the bureau', { administrative: { approved: 10, placed: 8 } });
  const answered = record.openCase('application.submit', 'the bureau', by, application('the bureau'));
  if (answered.kind !== 'recorded') throw new Error(JSON.stringify(answered));
  return { record, file: answered.file };
}
const attended = ({ record, file }: ReturnType<typeof waiting>, ...colleagues: readonly Colleague[]): Attended => attendedBy(file.facts, record.surroundings(file, clerk), colleagues)[0]!;
const eligible = ({ officers }: Attended): string[] => officers.filter(each => each.isEligible).map(each => each.name);

describe('a stage says who could attend to it', () => {
  test('where one decides alone: the signer, and nobody of another desk', () => {
    const says = attended(waiting(1), there(director), there(handler), there(clerk), there(signerAt('financeDepartment')));
    expect(says).toMatchObject({ visit: { stage: 'staffingOfficeCheck' }, unattended: null });
    expect(says.officers.map(({ name, capacity, isEligible }) => [name, capacity, isEligible])).toEqual([['staffingOffice signer', 'signer', true], ['staffingOffice handler', 'handler', false]]);
  });

  test('where two are wanted: the signer, as long as somebody else could prepare', () => {
    expect(eligible(attended(waiting(2), there(director), there(handler)))).toEqual(['staffingOffice signer']);
    expect(attended(waiting(2), there(director))).toMatchObject({ unattended: 'nobodyElse' });
    const laid = waiting(2);
    laid.record.put(laid.file, handler, 'case', 'staffingOfficeCheck.prepare', draft);
    expect(attended(laid, there(director), away(handler))).toMatchObject({ unattended: null });
    const own = waiting(2);
    own.record.put(own.file, director, 'case', 'staffingOfficeCheck.prepare', draft);
    expect(attended(own, there(director))).toMatchObject({ unattended: 'nobodyElse' });
    expect(attended(own, there(director), there(handler))).toMatchObject({ unattended: null }); // the handler lays another draft
  });

  test('while the director is away: nobody, until a handler is named in his place', () => {
    expect(attended(waiting(1), away(director), there(handler))).toMatchObject({ unattended: 'nobodySigns', officers: [{ name: 'staffingOffice signer', awayUntil: '2026-06-30', substitute: null, isEligible: false }, { isEligible: false, mayPrepare: true }] });
    const says = attended(waiting(1), away(director, handler), there(standingIn(handler, director)));
    expect(says).toMatchObject({ unattended: null, officers: [{ substitute: 'staffingOffice handler', isEligible: false }, { standsInFor: ['staffingOffice signer'], isEligible: true }] });
    expect(attended(waiting(1), away(director, handler, ['separation']), there(standingIn(handler, director, ['separation'])))).toMatchObject({ unattended: 'nobodySigns', officers: [{ substitute: null }, { standsInFor: [] }] });
  });

  test('with two people a stage, one who stands in needs a third to prepare', () => {
    const proxy = there(standingIn(handler, director));
    expect(attended(waiting(2), away(director, handler), proxy)).toMatchObject({ unattended: 'nobodyElse' });
    expect(eligible(attended(waiting(2), away(director, handler), proxy, there({ ...handler, account: 'the other handler' })))).toEqual(['staffingOffice handler']);
  });

  test('where it was delegated or given to a handler: he, who prepares or reports; not where he is away', () => {
    const handed = (by: Actor, act: string, to: Actor): ReturnType<typeof waiting> => {
      const at = waiting(2);
      for (const officer of [director, handler, supervisor]) at.record.officers.add(officer);
      const answered = at.record.put(at.file, by, 'case', `staffingOfficeCheck.${act}`, { to: to.account, note: 'by his hand' });
      if (answered.kind !== 'recorded') throw new Error(JSON.stringify(answered));
      return at;
    };
    for (const at of [handed(director, 'delegate', handler), handed(supervisor, 'reassign', handler), handed(director, 'transfer', handler)]) {
      expect(attended(at, there(director), there(handler))).toMatchObject({ unattended: null, officers: [{ isEligible: false, mayPrepare: false }, { name: 'staffingOffice handler', isEligible: true, mayPrepare: true }] });
      expect(attended(at, there(director), away(handler))).toMatchObject({ unattended: 'inHandOfOne' });
    }
    const laid = handed(director, 'delegate', handler);
    laid.record.put(laid.file, handler, 'case', 'staffingOfficeCheck.prepare', draft);
    expect(eligible(attended(laid, there(director), there(handler)))).toEqual(['staffingOffice handler']); // he has yet to report
    laid.record.put(laid.file, handler, 'case', 'staffingOfficeCheck.report', { note: 'in order' });
    expect(eligible(attended(laid, there(director), away(handler)))).toEqual(['staffingOffice signer']);
  });

  test('and why nobody could', () => {
    expect(attended(waiting(1))).toMatchObject({ unattended: 'nobodySeated', officers: [] });
    expect(attended(waiting(1), away(director), away(handler))).toMatchObject({ unattended: 'allAway' });
    const applicant: Actor = { ...director, seats: [...director.seats, ...clerk.seats] };
    expect(attended(waiting(1, applicant), there(applicant), there(handler))).toMatchObject({ unattended: 'allBarred' });
    expect(attended(waiting(1, applicant), there(applicant), away(director, handler), there(standingIn(handler, applicant)))).toMatchObject({ unattended: 'allBarred' });
  });

  test('who may only send it back does not attend to it, nor does who looks on', () => {
    const leader: Actor = { ...director, account: 'the leader', seats: [{ role: 'leaderInCharge', office: officeId('staffingOffice'), desk: 'staffingOffice', region: '219901' }] };
    expect(attended(waiting(1), there(handler), there(leader))).toMatchObject({ unattended: 'nobodySigns', officers: [{ name: 'staffingOffice handler' }] });
  });

  test('an office’s own system attends where it may answer', () => {
    const { record, file } = waiting(1);
    record.put(file, director, 'case', 'staffingOfficeCheck.issue', grant());
    const system: Actor = { ...director, account: 'system', seats: [{ role: 'officeMachine', office: officeId('staffingOffice'), desk: 'staffingOffice', region: '219901' }] };
    expect(attended(waiting(1), there(system))).toMatchObject({ unattended: 'nobodySigns' }); // a check is nothing for a machine
    expect(attendedBy(file.facts, record.surroundings(file, clerk), [there(headOf('the bureau')), there(system)])).toMatchObject([{ visit: { stage: 'nominationPeriod' }, unattended: null }]);
  });
});

test('who is called eligible is refused by no rule on who acts when he tries, and who is not is refused', () => {
  const applicant: Actor = { ...director, account: 'both', seats: [...director.seats, ...clerk.seats] };
  const actors = [director, handler, standingIn(handler, director), applicant, standingIn(handler, applicant), known(director, 'Wang')];
  for (const by of [clerk, applicant]) {
    for (const actor of actors) {
      const { record, file } = waiting(1, by);
      const says = attendedBy(file.facts, record.surroundings(file, actor), [there(actor)])[0]!;
      const refusal = whyNot(file.facts, record.surroundings(file, actor), { stage: 'staffingOfficeCheck', act: 'issue', lane: 'case', input: null });
      expect([actor.account, by.account, says.unattended === null]).toEqual([actor.account, by.account, refusal === null]);
    }
  }
});

test('every rule that looks at who acts is asked', () => {
  const looksAtWho = allRules.filter(rule => /\bactor\b|\bpreparedBy\b/.test(rule.check.toString())).map(rule => rule.code);
  expect(rulesOnWhoActs.map(rule => rule.code).sort()).toEqual(looksAtWho.sort());
});
