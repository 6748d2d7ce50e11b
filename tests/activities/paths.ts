import { personOfNobody, type County } from './county';
import { applyExempt, applyForLeadership, applyForPosts, exemptInput, hiring, reportRelief, reportRetirement, separating, type DeskAct } from './desks';

/** A way through a procedure, desk by desk; `endsAs` is what becomes of the case. */
export type Path = { readonly open: (county: County) => Promise<{ readonly caseNumber: string; readonly acts: readonly DeskAct[] }>; readonly endsAs: string };

const { issue, nominate, approve, requestPlacement, place, fixPay, addFunding, enroll } = hiring;
const untilPlaced = (lane?: string): DeskAct[] => [nominate(), approve(lane), requestPlacement(lane), place(lane)];
const afterPlacement = (lane?: string): DeskAct[] => [fixPay(lane), addFunding(lane), enroll(lane)];
const { approve: approveReport, requestRemoval, remove, reduceFunding, changeInsurance, stopPay } = separating;

const hirePath = (endsAs: string, acts: (county: County) => readonly DeskAct[], posts = 1): Path => ({
  endsAs,
  open: async county => ({ caseNumber: await applyForPosts(county, posts), acts: acts(county) }),
});
const separationPath = (endsAs: string, acts: (person: string) => readonly DeskAct[]): Path => ({
  endsAs,
  open: async county => {
    const person = await county.personInPost();
    return { caseNumber: await reportRetirement(county, person), acts: acts(person) };
  },
});

/** Every way through the two procedures so far that ends by acts at desks; the lapse ends by time and is walked apart. */
export const paths: Readonly<Record<string, Path>> = {
  'hire-straight': hirePath('completed', () => [issue(), ...untilPlaced(), ...afterPlacement()]),
  'hire-returned-and-resubmitted': hirePath('completed', ({ quota }) => [
    hiring.returnApplication,
    hiring.resubmit(quota),
    issue(),
    nominate(),
    hiring.returnNomination(),
    hiring.renominate(),
    approve(),
    requestPlacement(),
    hiring.returnPlacement(),
    requestPlacement(),
    place(),
    ...afterPlacement(),
  ]),
  'hire-rejected': hirePath('rejected', () => [hiring.rejectApplication]),
  'hire-withdrawn': hirePath('withdrawn', () => [hiring.withdraw]),
  'hire-candidate-rejected-form-relinquished': hirePath('completed', () => [issue(), nominate(), hiring.rejectCandidate(), hiring.relinquish]),
  'hire-pay-corrected': hirePath('completed', () => [issue(), ...untilPlaced(), hiring.cannotFixPay(), hiring.correctPay(), ...afterPlacement()]),
  'hire-two-candidates': hirePath(
    'completed',
    () => [issue(2), nominate(), nominate(), approve('candidate-2'), approve(), requestPlacement('candidate-2'), place('candidate-2'), requestPlacement(), place(), ...afterPlacement(), ...afterPlacement('candidate-2')],
    2,
  ),
  'separation-straight': separationPath('completed', () => [approveReport, requestRemoval, remove, reduceFunding, changeInsurance, stopPay]),
  'separation-returned': separationPath('completed', person => [separating.returnReport, separating.resubmit(person), approveReport, requestRemoval, separating.returnRemoval, requestRemoval, remove, stopPay, changeInsurance, reduceFunding]),
  'separation-rejected': separationPath('rejected', () => [separating.reject]),
  'separation-withdrawn': separationPath('withdrawn', () => [separating.withdraw]),
  'separation-funding-corrected': separationPath('completed', () => [approveReport, requestRemoval, remove, separating.cannotReduceFunding, separating.correctFunding, reduceFunding, changeInsurance, stopPay]),
  'hire-extended': hirePath('completed', () => [issue(), hiring.extend, ...untilPlaced(), ...afterPlacement()]),
  'hire-appointment': {
    endsAs: 'completed',
    open: async county => {
      const person = await county.knownInPost(false);
      return { caseNumber: await applyForLeadership(county), acts: [issue(), hiring.nominateInPost(person), approve(), requestPlacement(), hiring.appoint(), hiring.cannotRefixPay(), hiring.correctRefixing(), hiring.refixPay()] };
    },
  },
  'exempt-straight': {
    endsAs: 'completed',
    open: async county => ({ caseNumber: await applyExempt(county, personOfNobody(), false), acts: [hiring.appoint('case', 'exemptPlacement'), ...afterPlacement('case')] }),
  },
  'exempt-returned-in-post': {
    endsAs: 'completed',
    open: async county => {
      const person = await county.knownInPost(false);
      const again: DeskAct = { at: 'institution', act: 'exemptApplication.submit', input: () => exemptInput(county, person, true) };
      return { caseNumber: await applyExempt(county, person, true), acts: [hiring.returnExempt, again, hiring.appoint('case', 'exemptPlacement'), hiring.refixPay('case')] };
    },
  },
  'exempt-rejected': { endsAs: 'rejected', open: async county => ({ caseNumber: await applyExempt(county, personOfNobody(), false), acts: [hiring.rejectExempt] }) },
  'exempt-withdrawn': { endsAs: 'withdrawn', open: async county => ({ caseNumber: await applyExempt(county, personOfNobody(), false), acts: [hiring.withdraw] }) },
  'separation-relief': {
    endsAs: 'completed',
    open: async county => {
      const { key } = await county.knownInPost(true);
      return { caseNumber: await reportRelief(county, key), acts: [approveReport, requestRemoval, remove, separating.refixPay] };
    },
  },
};
