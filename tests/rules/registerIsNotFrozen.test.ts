import { describe, expect, test } from 'vitest';
import { registerIsNotFrozen } from '../../src/rules/registerIsNotFrozen';
import { day } from '../../src/kernel/day';
import { facts } from './facts';

const freeze = { from: day('2026-12-15'), until: day('2027-01-10') };

describe('a placement or removal', () => {
  test.each(['2026-12-14', '2027-01-11'])('is entered on %s, outside the freeze', today => {
    expect(registerIsNotFrozen.check(facts({ freeze, today: day(today) }))).toBeNull();
  });
  test.each(['2026-12-15', '2027-01-10'])('waits on %s, which belongs to the freeze', today => {
    expect(registerIsNotFrozen.check(facts({ freeze, today: day(today) }))).toEqual(freeze);
  });
  test('is entered on any day where the region sets no freeze', () => {
    expect(registerIsNotFrozen.check(facts({ freeze: null, today: day('2026-12-31') }))).toBeNull();
  });
});
