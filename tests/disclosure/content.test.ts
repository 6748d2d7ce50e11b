import { describe, expect, test } from 'vitest';
import { carries, DISCLOSURE_ITEMS, DISCLOSURE_MODES, gradeNeeded, NETWORK_GRADES } from '../../src/disclosure/codes';
import { contentOf, isEmpty, names, type InstitutionFacts } from '../../src/disclosure/content';
import { whyNotProposed, whyNotPublished, type DisclosureGround } from '../../src/disclosure/whyNot';
import { disclosedContent } from '../../src/contracts/answers/disclosure';
import { proposeDisclosureRequest } from '../../src/contracts/disclosure';

/** A register that holds far more than is shown: every field that is not allowed is a canary. */
const canary = { residentId: 'CANARY-ID', birthDate: 'CANARY-BIRTH', person: 'CANARY-KEY', key: 'CANARY-KEY', caseNumber: 'CANARY-CASE', creditCode: 'CANARY-CODE', otherNames: ['CANARY-NAME'], documentNumber: 'CANARY-DOCUMENT', allowance: 'CANARY-ALLOWANCE', reserved: 'CANARY-RESERVED', formNumber: 'CANARY-FORM', sex: 'CANARY-SEX' };
const facts: InstitutionFacts = {
  ...canary, name: '某局', grade: 'sectionLevelPrincipal', region: '219921', regionName: '临溪县',
  bodies: [{ ...canary, name: '办公室', kind: 'internalDivision', grade: 'ungraded' }],
  quotas: [{ ...canary, kind: 'administrative', approved: 20, placed: 18 }] as InstitutionFacts['quotas'],
  leadershipPosts: [{ ...canary, bodyName: null, kind: 'principal', approved: 1, placed: 1 }] as InstitutionFacts['leadershipPosts'],
  people: [{ ...canary, name: '局长甲', post: '局长', bodyName: null, leads: true }, { ...canary, name: '科员乙', post: '科员', bodyName: '办公室', leads: false }],
};

test('of whatever the register holds, the allowed fields alone are shown', () => {
  for (const item of DISCLOSURE_ITEMS) for (const mode of DISCLOSURE_MODES) {
    const content = contentOf(item, mode, facts, '负责某事');
    expect(JSON.stringify(content)).not.toContain('CANARY');
    expect(JSON.stringify(content)).not.toContain('leads');
    expect(disclosedContent.parse(content)).toEqual(content); // strict: a field more would be refused
    expect(isEmpty(content)).toBe(false);
  }
});

test('the public is told who leads; inside the organ everybody is named', () => {
  const named = (mode: 'organ' | 'public'): string[] => {
    const content = contentOf('people', mode, facts, '');
    return content.item === 'people' ? content.people.map(each => each.name) : [];
  };
  expect(named('public')).toEqual(['局长甲']);
  expect(named('organ')).toEqual(['局长甲', '科员乙']);
});

test('an item that the register has nothing of is empty', () => {
  const bare: InstitutionFacts = { ...facts, bodies: [], quotas: [], leadershipPosts: [], people: [] };
  expect(DISCLOSURE_ITEMS.filter(item => isEmpty(contentOf(item, 'organ', bare, '')))).toEqual(['duties', 'divisions', 'establishment', 'leadership', 'people']);
});

test('a name that is sealed is found in what somebody wrote, however it is spaced', () => {
  const duties = (text: string) => contentOf('duties', 'public', facts, text);
  expect(names(duties('协助 机要和 保密局 工作'), ['机要和保密局'])).toBe(true);
  for (const hidden of ['机·要·和·保密局', '机 要（和）保-密-局', '机要和\u200b保密局', '「机」「要」「和」「保」「密」「局」']) expect(names(duties(`协助${hidden}工作`), ['机要和保密局'])).toBe(true);
  expect(names(duties('协助Ａ１０８局'), ['a108局'])).toBe(true);
  expect(names(duties('协助保密工作'), ['机要和保密局'])).toBe(false);
  expect(names(contentOf('divisions', 'public', { ...facts, bodies: [{ name: '机要和保密局联络科', kind: 'x', grade: 'y' }] }, ''), ['机要和保密局'])).toBe(true);
  expect(names(duties('任何文字'), ['', ' '])).toBe(false);
});

test.each(['身份证 11010519491231002X', '11010519491231002X', '电话 0411-1234 5678', '1101 0519 4912 3100 2X'])('duties in which a number of a person stands are not taken: %s', duties => {
  expect(proposeDisclosureRequest.safeParse({ item: 'duties', mode: 'public', duties, documentNumber: '1' }).success).toBe(false);
});
test('duties may speak of years and numbers of documents, up to two thousand characters', () => {
  const of = (duties: string) => proposeDisclosureRequest.safeParse({ item: 'duties', mode: 'public', duties, documentNumber: '1' }).success;
  expect([of('2026 年起，按照编办〔2025〕112 号文件，负责下列工作：\n（一）……'), of('职'.repeat(2_000)), of('职'.repeat(2_001))]).toEqual([true, true, false]);
});

describe('a proposal', () => {
  const content = contentOf('establishment', 'public', facts, '');
  const ground: DisclosureGround = { isStateSecret: false, standing: [{ item: 'basics', mode: 'public', state: 'published' }], sealedNames: [], content, item: 'establishment', mode: 'public' };
  test('is made where the name is shown, nothing waits and something is there', () => expect(whyNotProposed(ground)).toBeNull());
  test('is never made of a state secret, whatever else stands in the way', () => expect(whyNotProposed({ ...ground, isStateSecret: true, standing: [] })).toBe('secretStaysSealed'));
  test('waits for the name, where it is for the public', () => {
    expect(whyNotProposed({ ...ground, standing: [{ item: 'basics', mode: 'public', state: 'proposed' }] })).toBe('basicsFirst');
    expect(whyNotProposed({ ...ground, standing: [], mode: 'organ' })).toBeNull();
  });
  test('is not made twice', () => expect(whyNotProposed({ ...ground, standing: [...ground.standing, { item: 'establishment', mode: 'public', state: 'proposed' }] })).toBe('disclosureWaits'));
  test('of nothing is none', () => expect(whyNotProposed({ ...ground, content: { item: 'establishment', quotas: [] } })).toBe('nothingToDisclose'));

  const proposal = { state: 'proposed', proposedBy: 'a', peopleAStage: 2 } as const;
  test('is published by another where the office takes two people, and by whoever where it takes one', () => {
    expect([whyNotPublished(proposal, 'a', ground), whyNotPublished(proposal, 'b', ground), whyNotPublished({ ...proposal, peopleAStage: 1 }, 'a', ground)]).toEqual(['notByWhoProposed', null, null]);
  });
  test('is judged once more when it is published', () => {
    expect(whyNotPublished(proposal, 'b', { ...ground, isStateSecret: true })).toBe('secretStaysSealed');
    expect(whyNotPublished({ ...proposal, state: 'withdrawn' }, 'b', ground)).toBe('disclosureDecided');
  });
});

test('a network carries what its grade reaches', () => {
  expect(NETWORK_GRADES.map(grade => [carries(grade, gradeNeeded({ isStateSecret: true })), carries(grade, gradeNeeded({ isStateSecret: false }))])).toEqual([[false, true], [false, true], [true, true], [true, true]]);
});
