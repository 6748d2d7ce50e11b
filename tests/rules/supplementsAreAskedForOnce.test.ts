import { expect, test } from 'vitest';
import { supplementsAreAskedForOnce } from '../../src/rules/supplementsAreAskedForOnce';
import { facts } from './facts';

const asked = (asks: readonly string[], askedBefore: readonly string[] | null) => supplementsAreAskedForOnce.check(facts({ supplement: { asks, askedBefore } }));

test('a first return asks for whatever is missing', () => expect(asked(['the plan', 'the budget'], null)).toBeNull());
test('a second return asks again for what was not delivered', () => expect(asked(['the plan'], ['the plan', 'the budget'])).toBeNull());
test('a second return for something new is refused', () => expect(asked(['the plan', 'a photograph'], ['the plan'])).toEqual({ askedBefore: 'the plan', newlyAsked: 'a photograph' }));
