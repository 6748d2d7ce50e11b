import { describe, expect, test } from 'vitest';
import { anotherOfficerHandlesIt } from '../../src/rules/anotherOfficerHandlesIt';
import { actor, facts, handling } from './facts';

const check = anotherOfficerHandlesIt.check;
const held = handling({ holder: 'another signer' });

test('a visit that is nobody’s in particular is everybody’s at the desk', () => expect(check(facts())).toBeNull());

describe('a visit that was handed to one officer', () => {
  test('is refused to everybody else', () => expect(check(facts({ handling: held }))).toEqual({ isDelegated: false }));
  test('is his', () => expect(check(facts({ handling: handling({ holder: 'the signer' }) }))).toBeNull());
  test('is his who stands in for him', () => expect(check(facts({ handling: held, actor: actor({ people: ['the signer', 'another signer'] }) }))).toBeNull());
  test('is neither prepared nor handed on by others', () => {
    expect(check(facts({ handling: held, act: 'hire.examination.prepare' }))).toEqual({ isDelegated: false });
    expect(check(facts({ handling: held, act: 'hire.examination.transfer' }))).toEqual({ isDelegated: false });
  });
  test('is still commented, copied and assigned anew by others', () => {
    for (const act of ['endorse', 'copy', 'reassign', 'dismiss'] as const) expect(check(facts({ handling: held, act: `hire.examination.${act}` }))).toBeNull();
  });
  test('does not bind the clock, an office’s own system and other desks', () => expect(check(facts({ handling: { ...held, isBound: false } }))).toBeNull());
});

describe('a visit that is out with a delegate', () => {
  const out = handling({ holder: 'the signer', delegation: { by: 'the signer', to: 'the delegate' } });
  const delegate = actor({ account: 'the delegate', people: ['the delegate'] });
  test('is not decided by who delegated it, before he has it back', () => expect(check(facts({ handling: out }))).toEqual({ isDelegated: true }));
  test('is prepared by the delegate, who does not decide', () => {
    expect(check(facts({ handling: out, actor: delegate, act: 'hire.examination.prepare' }))).toBeNull();
    expect(check(facts({ handling: out, actor: delegate }))).toEqual({ isDelegated: true });
    expect(check(facts({ handling: out, actor: delegate, act: 'hire.examination.transfer' }))).toEqual({ isDelegated: true });
  });
});
