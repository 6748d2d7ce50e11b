import { describe, expect, test } from 'vitest';
import { quotaStructureHasRoom } from '../../src/rules/quotaStructureHasRoom';
import type { StructureRoom } from '../../src/rules/rule';
import { facts } from './facts';

const room = (change: Partial<StructureRoom> = {}): StructureRoom => ({ dimension: 'postLevel', value: 'sectionDeputy', limit: 4, placed: 2, reserved: 1, wanted: 1, fromReservation: false, ...change });

describe('a limit of the structure', () => {
  test('has room up to its last post', () => expect(quotaStructureHasRoom.check(facts({ structure: [room()] }))).toBeNull());
  test('refuses the post after its last, reservations counted', () => {
    expect(quotaStructureHasRoom.check(facts({ structure: [room({ wanted: 2 })] }))).toEqual({ dimension: 'postLevel', value: 'sectionDeputy', limit: 4, placed: 2, reserved: 1, wanted: 2 });
  });
  test('lets a post be filled that the form holds already', () => expect(quotaStructureHasRoom.check(facts({ structure: [room({ placed: 3, fromReservation: true })] }))).toBeNull());
  test('refuses even that where the limit was cut meanwhile', () => expect(quotaStructureHasRoom.check(facts({ structure: [room({ placed: 3, limit: 3, fromReservation: true })] }))).not.toBeNull());
  test('does not stop whom the state places', () => expect(quotaStructureHasRoom.check(facts({ structure: [room({ wanted: 9 })], isPolicyPlacement: true }))).toBeNull());
});
