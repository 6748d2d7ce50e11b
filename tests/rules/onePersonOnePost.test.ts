import { describe, expect, test } from 'vitest';
import { onePersonOnePost } from '../../src/rules/onePersonOnePost';
import { facts, holding } from './facts';

describe('a person', () => {
  test('who holds no post is placed', () => {
    expect(onePersonOnePost.check(facts({ holding: null }))).toBeNull();
  });
  test('who holds one is not placed on another, in this institution or elsewhere', () => {
    expect(onePersonOnePost.check(facts({ holding: holding('the court') }))).toEqual({ institution: 'the court', quotaKind: 'administrative', placedOn: '2001-07-01' });
    expect(onePersonOnePost.check(facts({ holding: holding('the township') }))).toMatchObject({ institution: 'the township' });
  });
});
