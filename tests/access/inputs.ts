import { residentIdOf } from '../harness/county';
import type { State } from './states';

/** What a case is about: the balances it takes from and the person it concerns. */
export type Matter = { readonly opened: State['opened']; readonly quota: string; readonly workers: string; readonly deputies: string; readonly person: { readonly key: string; readonly name: string; readonly residentId: string } };

const TODAY = '2026-11-23';
let strangers = 0;
/** Somebody whom the register does not know yet. */
export function stranger(): Matter['person'] {
  strangers += 1;
  return { key: '', name: `新人${strangers}`, residentId: residentIdOf(900_000 + strangers) };
}

const note = { note: '' };
const against = { note: '不符合规定' };
const missing = { note: '请补正', missing: ['岗位说明书'] };
const approval = { documentNumber: '组干〔2026〕7号', approvedOn: TODAY };
const pay = { payGrade: '27-1', monthlyAmount: 520_000, fromMonth: '2026-12', documentNumber: '人社薪〔2026〕3号' };
const insured = { schemes: ['pension', 'medical'], fromMonth: '2026-12', registrationNumber: 'SB-1' };

/** The line of posts that is asked for: two on a quota, or two leadership posts without one. */
function ask({ opened, quota, workers, deputies }: Matter) {
  const isForLeadership = opened === 'hireForLeadership';
  const isWorker = opened === 'hireOfWorker';
  return { quota: isForLeadership ? null : isWorker ? workers : quota, leadershipPost: isForLeadership ? deputies : null, body: null, personCategory: isWorker ? 'worker' : 'civilServant', post: isForLeadership ? '副局长' : '科员', postLevel: isWorker ? 'skilledWorker' : 'sectionMember' };
}
const clear = ({ name, residentId }: Matter['person']) => ({ name, residentId });

/** What each act says in a case about that matter: enough for it to be recorded where it may be done. */
export function inputOf(act: string, matter: Matter): unknown {
  const isWorker = matter.opened === 'hireOfWorker';
  const place = { placedOn: TODAY, civilServiceRank: null, appointment: matter.opened === 'hireForLeadership' ? { documentNumber: '县委干〔2026〕12号', appointedOn: TODAY } : null, formerPosts: null };
  const [stage, name = ''] = act.split('.');
  switch (act) {
    case 'application.submit':
      return { wayOfFilling: matter.opened === 'hireForLeadership' ? 'internalAppointment' : 'openRecruitment', reason: '补充工作人员', asks: [{ ...ask(matter), posts: 2 }], policy: null };
    case 'exemptApplication.submit':
      return { basis: { exemption: 'leadingGroup', documentNumber: '县委干〔2026〕8号', decidedOn: '2026-11-02' }, wayOfFilling: 'transferIn', reason: '县委任命', person: clear(matter.person), ask: ask(matter) };
    case 'staffingOfficeCheck.issue':
      return { granted: [{ line: 1, posts: 2 }], note: '' };
    case 'nominationPeriod.nominate':
      return { line: 1, person: clear(matter.person), quotaKind: isWorker ? 'supportStaff' : 'administrative', personCategory: isWorker ? 'worker' : 'civilServant', postLevel: isWorker ? 'skilledWorker' : 'sectionMember' };
    case 'nominationPeriod.extend':
      return { validUntil: '2028-01-31', note: '考试延期' };
    case 'nominationPeriod.void':
      return { reason: '核定有误', documentNumber: '编办〔2026〕31号' };
    case 'placementReversal.reverse':
      return { reversedOn: TODAY, reason: '落编有误', documentNumber: '编办〔2026〕32号' };
    case 'report.submit':
      return { person: matter.person.key, reason: matter.opened === 'relief' ? 'relievedOfPost' : 'retired', happenedOn: TODAY, relievedPosts: null, note: '' };
    case 'removal.remove':
      return { removedOn: TODAY };
    case 'funding.addNextYearFunding':
      return { budgetYear: 2027, standard: '行政一档', amount: 9_000_000, documentNumber: '财行〔2026〕9号' };
    case 'fundingReduction.reduceFunding':
      return { amount: 9_000_000, fromMonth: '2026-12', documentNumber: '财行〔2026〕10号' };
    case 'insurance.enroll':
    case 'insuranceChange.changeInsurance':
      return insured;
    case 'payStop.stopPay':
      return { fromMonth: '2026-12', documentNumber: '人社薪〔2026〕4号' };
    case 'placementApplication.submit':
    case 'removalApplication.submit':
      return { documentNumber: approval.documentNumber };
  }
  switch (name) {
    case 'prepare': {
      const proposes = { staffingOfficeCheck: 'issue', examination: 'approve', approval: 'approve', placement: 'place', exemptPlacement: 'place', removal: 'remove', pay: 'fixPay', funding: 'addNextYearFunding', insurance: 'enroll', payRefixing: 'refixPay', fundingReduction: 'reduceFunding', insuranceChange: 'changeInsurance', payStop: 'stopPay' }[stage ?? ''];
      return { proposes, input: inputOf(`${stage}.${proposes}`, matter), note: '拟同意' };
    }
    case 'approve':
      return approval;
    case 'place':
      return place;
    case 'fixPay':
    case 'refixPay':
      return pay;
    case 'return':
    case 'returnToExamination':
    case 'returnToApproval':
      return missing;
    case 'reject':
    case 'cannotAct':
      return against;
    default:
      return note;
  }
}
