import { expect, test } from 'vitest';
import { countersignaturesAreComplete } from '../../src/rules/countersignaturesAreComplete';
import { refusalOf } from '../../src/rules/allRules';
import { facts, handling } from './facts';

const round = { by: 'the signer', isCallerThere: true, mode: 'all', asked: 2, agreed: 1, dissented: 0, due: ['Cao'], isComplete: false };

test('where nobody was asked, nothing is waited for', () => expect(countersignaturesAreComplete.check(facts())).toBeNull());
test('what is complete is agreed to', () => expect(countersignaturesAreComplete.check(facts({ handling: handling({ round: { ...round, agreed: 2, due: [], isComplete: true } }) }))).toBeNull());
test('what is not complete is refused with its numbers', () => expect(countersignaturesAreComplete.check(facts({ handling: handling({ round }) }))).toEqual({ mode: 'all', asked: 2, agreed: 1, dissented: 0, due: 1 }));
test('a dissent is no end: a return and a rejection stay possible', () => {
  const dissent = handling({ round: { ...round, agreed: 0, dissented: 1 } });
  expect(refusalOf(facts({ handling: dissent }))).toMatchObject({ rule: 'countersignaturesAreComplete', unblockedBy: 'awaitTheOpinions' });
  expect(refusalOf(facts({ act: 'hire.examination.return', handling: dissent }))).toBeNull();
  expect(refusalOf(facts({ act: 'hire.examination.reject', handling: dissent }))).toBeNull();
});
