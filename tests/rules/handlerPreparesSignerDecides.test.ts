import { describe, expect, test } from 'vitest';
import { handlerPreparesSignerDecides } from '../../src/rules/handlerPreparesSignerDecides';
import { actor, facts } from './facts';

describe('an office that takes two people a stage', () => {
  test('lets a signer decide on what another has prepared', () => expect(handlerPreparesSignerDecides.check(facts())).toBeNull());
  test('refuses a decision that nobody has prepared', () => {
    expect(handlerPreparesSignerDecides.check(facts({ office: { peopleAStage: 2, preparedBy: null } }))).toEqual({ peopleAStage: 2, isPrepared: false, isPreparedByAnother: false, signs: true });
  });
  test('refuses the signer who prepared it himself', () => {
    expect(handlerPreparesSignerDecides.check(facts({ office: { peopleAStage: 2, preparedBy: 'the signer' } }))).toMatchObject({ isPrepared: true, isPreparedByAnother: false });
  });
  test('refuses a handler, whoever prepared it', () => expect(handlerPreparesSignerDecides.check(facts({ actor: actor({ signs: false }) }))).toMatchObject({ signs: false }));
  test('takes the answer of its own system', () => expect(handlerPreparesSignerDecides.check(facts({ actor: actor({ isMachine: true, signs: false }), office: { peopleAStage: 2, preparedBy: null } }))).toBeNull());
});
test('an office that is configured for one lets one decide', () => expect(handlerPreparesSignerDecides.check(facts({ office: { peopleAStage: 1, preparedBy: null } }))).toBeNull());
