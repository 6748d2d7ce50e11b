import type { HandlingAct } from '../handling/acts';
import type { Arrangement, RoundMode } from '../handling/arrangement';
import type { UnfitOfficer } from '../rules/calledOfficerIsEligible';
import type { Labels } from './labels';

/** What the button of each arrangement (办理安排) says. */
export const handlingActLabels: Labels<HandlingAct> = {
  zh: { transfer: '转办', delegate: '委派', report: '报告委派人', recall: '收回委派', call: '会签', endorse: '表示意见', dismiss: '终止会签', copy: '抄送', reassign: '改派', handOver: '离岗交接' },
  en: { transfer: 'Transfer', delegate: 'Delegate', report: 'Report back', recall: 'Call back', call: 'Countersign', endorse: 'Give an opinion', dismiss: 'End the round', copy: 'Copy to', reassign: 'Assign anew', handOver: 'Hand over' },
};

/** Why somebody cannot be chosen for an arrangement (不可选的原因). */
export const unfitOfficerLabels: Labels<UnfitOfficer> = {
  zh: { isOneself: '即本人或者被代理人', isEnabled: '账号已停用', sitsThere: '不在可以选的岗位', isApplicant: '本办件的申请人，应当回避', isPersonConcerned: '办件涉及其本人，应当回避', hasPrepared: '本环节由其拟办，不能再由其决定', signs: '不是签批人，而拟办已提交签批' },
  en: { isOneself: 'oneself, or who is stood in for', isEnabled: 'the account is disabled', sitsThere: 'has no seat that can be chosen', isApplicant: 'applied in this case', isPersonConcerned: 'the case concerns him', hasPrepared: 'has prepared it, and does not decide on it', signs: 'does not sign, and a draft lies before the signer' },
};

/** What became of a visit, as the timeline tells it. */
export const arrangementLabels: Labels<Arrangement['kind']> = {
  zh: { transferred: '转办', delegated: '委派', reported: '报告委派人', recalled: '收回委派', called: '发起会签', endorsed: '会签意见', dismissed: '终止会签', copied: '抄送', reassigned: '改派', handedOver: '离岗交接' },
  en: { transferred: 'transferred', delegated: 'delegated', reported: 'reported back', recalled: 'called back', called: 'opinions asked for', endorsed: 'opinion given', dismissed: 'round ended', copied: 'copied', reassigned: 'assigned anew', handedOver: 'handed over' },
};

/** How opinions count. */
export const roundModeLabels: Labels<RoundMode> = {
  zh: { all: '会签（全部同意）', any: '或签（一人同意）', inTurn: '依次会签' },
  en: { all: 'all must agree', any: 'one is enough', inTurn: 'in turn' },
};

/** An opinion, as a form asks for it. */
export const opinionLabels: Labels<'agrees' | 'dissents'> = { zh: { agrees: '同意', dissents: '不同意' }, en: { agrees: 'I agree', dissents: 'I do not agree' } };

/** Why something is on the list of who reads it. */
export const whyMineLabels: Labels<'transferred' | 'delegated' | 'reported' | 'recalled' | 'reassigned' | 'handedOver' | 'opinion'> = {
  zh: { transferred: '转办', delegated: '委派', reported: '委派已报告', recalled: '委派已收回', reassigned: '改派', handedOver: '交接', opinion: '会签' },
  en: { transferred: 'transferred', delegated: 'delegated', reported: 'reported back', recalled: 'called back', reassigned: 'assigned anew', handedOver: 'handed over', opinion: 'opinion due' },
};
