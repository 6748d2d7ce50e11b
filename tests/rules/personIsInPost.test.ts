import { describe, expect, test } from 'vitest';
import { personIsInPost } from '../../src/rules/personIsInPost';
import { facts, holding, nominee } from './facts';

describe('a separation', () => {
  test('concerns a person in post at this institution', () => {
    expect(personIsInPost.check(facts({ nominee: null, concernsPerson: true, holding: holding('the township') }))).toBeNull();
  });
  test('of a person in post elsewhere is refused', () => {
    expect(personIsInPost.check(facts({ nominee: null, concernsPerson: true, holding: holding('the court') }))).toEqual({ isInPostElsewhere: true });
  });
  test('of a person in no post is refused', () => {
    expect(personIsInPost.check(facts({ nominee: null, concernsPerson: true, holding: null }))).toEqual({ isInPostElsewhere: false });
  });
  test('of which it is only asked whether it may be reported passes', () => {
    expect(personIsInPost.check(facts({ nominee: null, concernsPerson: false, holding: null }))).toBeNull();
  });
});

describe('a hire', () => {
  test('of somebody who takes a new post on a quota asks nothing of the post he holds', () => {
    expect(personIsInPost.check(facts({ concernsPerson: true, holding: null }))).toBeNull();
  });
  test('that only appoints somebody is refused where he is not in post here', () => {
    expect(personIsInPost.check(facts({ concernsPerson: true, nominee: nominee({ keepsQuota: true }), holding: holding('the court') }))).toEqual({ isInPostElsewhere: true });
    expect(personIsInPost.check(facts({ concernsPerson: true, nominee: nominee({ keepsQuota: true }), holding: holding('the township') }))).toBeNull();
  });
});
