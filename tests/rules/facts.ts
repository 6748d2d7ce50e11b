import type { Balance } from '../../src/establishment/balance';
import { day } from '../../src/kernel/day';
import type { FormId, InstitutionId, LeadershipPostId, PersonKey, QuotaId } from '../../src/kernel/ids';
import type { Holding } from '../../src/roster/holding';
import type { Nominee, RuleFacts, Wanted } from '../../src/rules/rule';
import type { FormPost, VerificationForm } from '../../src/verificationForm/form';

/** A balance by its four numbers. */
export const balance = (approved: number, placed: number, reserved = 0, allowance = 0): Balance => ({ approved, allowance, placed, reserved });

/** A line of the form: one administrative post of a clerk, granted and free. */
export const formPost = (change: Partial<FormPost> = {}): FormPost => ({
  line: 1,
  quota: 'quota' as QuotaId,
  quotaKind: 'administrative',
  leadershipPost: null,
  body: null,
  personCategory: 'civilServant',
  post: 'clerk',
  postLevel: 'sectionMember',
  posts: 1,
  granted: 1,
  placed: 0,
  released: 0,
  ...change,
});

/** A form issued on 4 March 2026 that is good until 3 March 2027. */
export const form = (change: Partial<VerificationForm> = {}): VerificationForm => ({ id: 'form' as FormId, issuedOn: day('2026-03-04'), validUntil: day('2027-03-03'), state: 'open', isExtended: false, posts: [formPost()], ...change });

/** A candidate who fits the form's one line. */
export const nominee = (change: Partial<Nominee> = {}): Nominee => ({ quotaKind: 'administrative', personCategory: 'civilServant', postLevel: 'sectionMember', post: formPost(), postsToNominateFor: 1, keepsQuota: false, ...change });

/** Posts that an act takes from a balance. */
export const wanted = (of: 'quota' | 'leadershipPost', posts: number, from: Balance, fromReservation = false): Wanted => ({ ref: { of, id: 'line' }, kind: of === 'quota' ? 'administrative' : 'principal', balance: from, posts, fromReservation, comesWithAllowance: false });

/** The post that a person holds. */
export const holding = (institution: string): Holding => ({
  person: 'Zhao' as PersonKey,
  institution: institution as InstitutionId,
  quota: 'quota' as QuotaId,
  quotaKind: 'administrative',
  body: null,
  personCategory: 'civilServant',
  post: 'clerk',
  postLevel: 'sectionMember',
  placedOn: day('2001-07-01'),
  leadershipPosts: ['principal' as LeadershipPostId],
  appointedOn: day('2011-07-01'),
});

/** A signer at the desk, whose own matter it is not. */
export const actor = (change: Partial<RuleFacts['actor']> = {}): RuleFacts['actor'] => ({ account: 'the signer', people: ['the signer'], holdsDesk: true, signs: true, isMachine: false, isApplicant: false, isPersonConcerned: false, ...change });

/** A visit with which nobody in particular deals. */
export const handling = (change: Partial<RuleFacts['handling']> = {}): RuleFacts['handling'] => ({ isBound: true, holder: null, delegation: null, round: null, withLeaver: null, called: [], mustDecide: false, ...change });

/** Facts on which every rule passes; a test changes what its rule looks at. */
export const facts = (change: Partial<RuleFacts> = {}): RuleFacts => ({
  today: day('2026-04-10'),
  act: 'hire.examination.approve',
  takingBack: null,
  desk: 'organizationDepartment',
  actor: actor(),
  office: { peopleAStage: 2, preparedBy: 'the handler' },
  handling: handling(),
  stage: { isOpen: true, settledAs: null, settledAt: null },
  institution: { id: 'the township', blocks: [], overdueSeparations: 0, overdueRetirements: 0, quotas: [{ kind: 'administrative', balance: balance(24, 22) }] },
  form: form(),
  approval: { department: 'organizationDepartment', documentNumber: '组干〔2026〕18号', approvedOn: day('2026-04-10') },
  isOnCertificate: true,
  isPolicyPlacement: false,
  structure: [],
  wanted: [wanted('quota', 1, balance(24, 22))],
  nominee: nominee(),
  holding: null,
  concernsPerson: false,
  formerPosts: null,
  otherSeparations: [],
  supplement: { asks: [], askedBefore: null },
  papers: { attached: [], needed: [] },
  freeze: null,
  ...change,
});
