import { describe, expect, test } from 'vitest';
import { formerPostIsRelievedOrCounted } from '../../src/rules/formerPostIsRelievedOrCounted';
import { facts, holding, nominee } from './facts';

const appointee = { nominee: nominee({ keepsQuota: true }), holding: holding('the township') };

describe('an appointment of somebody who fills a leadership post', () => {
  test('is refused where it does not say what becomes of it', () => expect(formerPostIsRelievedOrCounted.check(facts({ ...appointee, formerPosts: { said: null } }))).toEqual({ leadershipPostsFilled: 1 }));
  test('may give it up', () => expect(formerPostIsRelievedOrCounted.check(facts({ ...appointee, formerPosts: { said: 'relieved' } }))).toBeNull());
  test('may keep it, and both are counted', () => expect(formerPostIsRelievedOrCounted.check(facts({ ...appointee, formerPosts: { said: 'counted' } }))).toBeNull());
});
test('an appointment of somebody who fills none says nothing of former posts', () => {
  expect(formerPostIsRelievedOrCounted.check(facts({ ...appointee, holding: { ...holding('the township'), leadershipPosts: [] }, formerPosts: { said: null } }))).toBeNull();
});
test('a placement on a quota is no such appointment', () => expect(formerPostIsRelievedOrCounted.check(facts({ holding: holding('the court'), formerPosts: { said: null } }))).toBeNull());
