import { describe, expect, test } from 'vitest';
import { quotaHasVacancy } from '../../src/rules/quotaHasVacancy';
import { balance, facts, wanted } from './facts';

const asking = (posts: number, from: ReturnType<typeof balance>, isReserved = false) => quotaHasVacancy.check(facts({ wanted: [wanted('quota', posts, from, isReserved)] }));

describe('posts', () => {
  test('are granted up to the last available one', () => {
    expect(asking(2, balance(24, 21, 1))).toBeNull();
  });
  test('are not granted beyond it: what is reserved is not available', () => {
    expect(asking(3, balance(24, 21, 1))).toEqual({ kind: 'administrative', approved: 24, placed: 21, reserved: 1, wanted: 3, available: 2 });
  });
  test('are not granted out of an allowance', () => {
    expect(asking(1, balance(24, 24, 0, 2))).toMatchObject({ available: 0 });
  });
  test('that the form has reserved are filled while one is vacant', () => {
    expect(asking(1, balance(24, 23, 1), true)).toBeNull();
  });
  test('that the form has reserved are not filled when a document has cut them', () => {
    expect(asking(1, balance(23, 23, 1, 1), true)).toMatchObject({ approved: 23, placed: 23, available: 0 });
  });
  test('of the other ledger are not looked at', () => {
    expect(quotaHasVacancy.check(facts({ wanted: [wanted('leadershipPost', 9, balance(1, 1))] }))).toBeNull();
  });
});
