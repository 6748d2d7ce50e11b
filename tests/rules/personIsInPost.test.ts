import { describe, expect, test } from 'vitest';
import { personIsInPost } from '../../src/rules/personIsInPost';
import { facts, holding } from './facts';

describe('a separation', () => {
  test('concerns a person in post at this institution', () => {
    expect(personIsInPost.check(facts({ concernsPerson: true, holding: holding('the township') }))).toBeNull();
  });
  test('of a person in post elsewhere is refused', () => {
    expect(personIsInPost.check(facts({ concernsPerson: true, holding: holding('the court') }))).toEqual({ isInPostElsewhere: true });
  });
  test('of a person in no post is refused', () => {
    expect(personIsInPost.check(facts({ concernsPerson: true, holding: null }))).toEqual({ isInPostElsewhere: false });
  });
  test('of which it is only asked whether it may be reported passes', () => {
    expect(personIsInPost.check(facts({ concernsPerson: false, holding: null }))).toBeNull();
  });
});
