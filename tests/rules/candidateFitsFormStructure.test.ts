import { describe, expect, test } from 'vitest';
import { candidateFitsFormStructure } from '../../src/rules/candidateFitsFormStructure';
import { facts, nominee } from './facts';

const nominating = (candidate: ReturnType<typeof nominee>) => candidateFitsFormStructure.check(facts({ act: 'hire.nominationPeriod.nominate', nominee: candidate }));

describe('a candidate', () => {
  test('of the category and level of the form, for a post that is left, may be nominated', () => {
    expect(nominating(nominee({ postsToNominateFor: 1 }))).toBeNull();
  });
  test('is not nominated for a line whose posts are all taken', () => {
    expect(nominating(nominee({ postsToNominateFor: 0 }))).toMatchObject({ line: 1, postsToNominateFor: 0 });
  });
  test('is approved on the post that he himself took', () => {
    expect(candidateFitsFormStructure.check(facts({ act: 'hire.examination.approve', nominee: nominee({ postsToNominateFor: 0 }) }))).toBeNull();
  });
  test('of another category is refused with both', () => {
    expect(nominating(nominee({ personCategory: 'worker' }))).toMatchObject({ formCategory: 'civilServant', candidateCategory: 'worker' });
  });
  test('of another post level is refused with both', () => {
    expect(nominating(nominee({ postLevel: 'deputySectionHead' }))).toMatchObject({ formLevel: 'sectionMember', candidateLevel: 'deputySectionHead' });
  });
  test('for a line that the form does not have is refused', () => {
    expect(nominating(nominee({ post: null }))).toEqual({ line: 'none' });
  });
});
