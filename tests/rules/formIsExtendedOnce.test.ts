import { expect, test } from 'vitest';
import { formIsExtendedOnce } from '../../src/rules/formIsExtendedOnce';
import { facts, form } from './facts';

test('a form that was never extended may be', () => expect(formIsExtendedOnce.check(facts())).toBeNull());
test('a form that was extended is not extended again', () => expect(formIsExtendedOnce.check(facts({ form: form({ isExtended: true }) }))).toEqual({ validUntil: '2027-03-03' }));
