import { papersNeeded } from '../../src/separation/papersNeeded';

/** What the desks say in the stories: ordinary words where the story does not depend on them. */
export const application = (institution: string, posts = 1, leadershipPost: string | null = null, kind = 'administrative') => ({
  wayOfFilling: 'openRecruitment',
  reason: 'a colleague retired',
  asks: [{ quota: `${institution} ${kind}`, leadershipPost: leadershipPost === null ? null : `${institution} ${leadershipPost}`, body: null, personCategory: 'civilServant', post: 'clerk', postLevel: 'sectionMember', posts }],
  policy: null,
});
export const grant = (posts = 1) => ({ form: 'the form', granted: [{ line: 1, posts }], note: '' });
export const nominee = (person: string, quotaKind = 'administrative') => ({ nomination: { person, commitment: 'sealed', line: 1, quotaKind, personCategory: 'civilServant', postLevel: 'sectionMember' } });
export const approval = (approvedOn: string) => ({ documentNumber: '组干〔2026〕18号', approvedOn });
export const placing = (placedOn: string, appointedOn: string | null = null) => ({ placedOn, civilServiceRank: null, appointment: appointedOn === null ? null : { documentNumber: '任〔2026〕3号', appointedOn }, formerPosts: null });
export const request = { documentNumber: '请〔2026〕5号' };
export const pay = { payGrade: '27/1', monthlyAmount: 512_300, fromMonth: '2026-06', documentNumber: '薪〔2026〕9号' };
export const funding = { budgetYear: 2027, standard: 'county administrative', amount: 8_400_000, documentNumber: '财〔2026〕44号' };
export const enrollment = { schemes: ['pension', 'medical'], fromMonth: '2026-06', registrationNumber: 'SB-0007' };
export const reduction = { fromMonth: '2026-07', amount: 8_400_000, documentNumber: '财〔2026〕51号' };
export const payStop = { fromMonth: '2026-07', documentNumber: '薪〔2026〕12号' };
export const note = (text = '') => ({ note: text });
export const missing = (...papers: readonly string[]) => ({ note: 'please supplement', missing: papers });
export const report = (person: string, happenedOn: string, reason: keyof typeof papersNeeded = 'retired') => ({ person, reason, happenedOn, relievedPosts: null, note: '' });
export const papersOf = (reason: keyof typeof papersNeeded): readonly string[] => papersNeeded[reason];
