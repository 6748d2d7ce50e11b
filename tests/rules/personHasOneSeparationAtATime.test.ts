import { expect, test } from 'vitest';
import { personHasOneSeparationAtATime } from '../../src/rules/personHasOneSeparationAtATime';
import { facts } from './facts';

test('a person of whom no separation is open may be reported', () => expect(personHasOneSeparationAtATime.check(facts())).toBeNull());
test('a person of whom one is open may not be reported again', () => expect(personHasOneSeparationAtATime.check(facts({ otherSeparations: ['S2026-000007'] }))).toEqual({ openCase: 'S2026-000007' }));
