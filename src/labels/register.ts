import type { Scan } from '../contracts/paperFormats';
import type { EntryKind } from '../certificate/entry';
import type { FollowUpState } from '../decision/followUps';
import type { RegisterEvent } from '../establishment/events';
import type { Procedure } from '../editions/editions';
import type { EXEMPTIONS, FormerPosts, WayOfFilling } from '../hire/events';
import type { PaperKind } from '../roster/papers';
import type { SeparationReason } from '../separation/events';
import type { Labels } from './labels';

/** The kinds of letters: those of the conduct, and those that are queued with what they tell of. */
export type LetterKind = 'assignment' | 'reminder' | 'overdue' | 'escalation' | 'closing' | 'urged' | 'transferred' | 'countersign' | 'copied' | 'standIn' | 'unattended' | 'digest' | 'retirement' | 'dailyRoot';

/** The two procedures (办理事项). */
export const procedureLabels: Labels<Procedure> = { zh: { hire: '补充工作人员', separation: '减员' }, en: { hire: 'Hire', separation: 'Separation' } };

/** Ways of filling a post (进人方式). */
export const wayOfFillingLabels: Labels<WayOfFilling> = {
  zh: { openRecruitment: '公开招录', transferIn: '调任', reassignment: '转任', selectedGraduate: '选调', competitiveSelection: '遴选', militaryTransfer: '军转安置', veteranPlacement: '退役士兵安置', talentIntroduction: '人才引进', internalAppointment: '内部任职' },
  en: { openRecruitment: 'open recruitment', transferIn: 'transfer in', reassignment: 'reassignment between organs', selectedGraduate: 'selected graduate', competitiveSelection: 'competitive selection', militaryTransfer: 'military transfer', veteranPlacement: 'placement of a veteran', talentIntroduction: 'talent introduction', internalAppointment: 'internal appointment' },
};

/** Reasons of a separation (减员原因). */
export const separationReasonLabels: Labels<SeparationReason> = {
  zh: { transferredOut: '调出', relievedOfPost: '免去领导职务', retired: '退休', died: '死亡', resigned: '辞职', dismissed: '辞退', expelled: '开除' },
  en: { transferredOut: 'transferred out', relievedOfPost: 'relieved of a leadership post', retired: 'retired', died: 'died', resigned: 'resigned', dismissed: 'dismissed', expelled: 'expelled' },
};

/** Kinds of paper (材料). */
export const paperKindLabels: Labels<PaperKind> = {
  zh: { retirementApprovalForm: '退休审批表', transferLetter: '调动函', resignationLetter: '辞职申请', resignationDecision: '同意辞职的决定', departmentDocument: '部门文件', deathCertificate: '死亡证明', approvalDocument: '批准文件', staffingDocument: '编制文件', other: '其他材料' },
  en: { retirementApprovalForm: 'retirement approval form', transferLetter: 'transfer letter', resignationLetter: 'resignation letter', resignationDecision: 'decision on the resignation', departmentDocument: 'document of the department', deathCertificate: 'death certificate', approvalDocument: 'approval document', staffingDocument: 'staffing document', other: 'other paper' },
};

/** Kinds of entry on the management certificate (管理证登记事项). */
export const entryKindLabels: Labels<EntryKind> = {
  zh: { registration: '入库登记', placement: '落编', removal: '出编', placementReversal: '撤销落编', leadershipOn: '任领导职务', leadershipOff: '免领导职务', certificateIssued: '核发管理证', certificateReplaced: '换发管理证', certificateCancelled: '注销管理证', annualReview: '年审', correction: '更正', quotaApproved: '核定编制', leadershipPostsApproved: '核定领导职数', bodyApproved: '核定内设、派出、直属机构' },
  en: { registration: 'registered', placement: 'placed', removal: 'removed', placementReversal: 'placement reversed', leadershipOn: 'leadership post taken up', leadershipOff: 'leadership post given up', certificateIssued: 'certificate issued', certificateReplaced: 'certificate replaced', certificateCancelled: 'certificate cancelled', annualReview: 'annual review', correction: 'correction', quotaApproved: 'quota approved', leadershipPostsApproved: 'leadership posts approved', bodyApproved: 'body approved' },
};

/** What stands on the register without a case (登记事项). */
export const registerEventLabels: Labels<RegisterEvent['type']> = {
  zh: { institutionOpened: '机构入库', certificateIssued: '核发管理证', certificateReplaced: '换发管理证', certificateCancelled: '注销管理证', annualReview: '年审', correction: '更正', bodyApproved: '核定内设、派出、直属机构', quotaGranted: '核定编制', leadershipPostGranted: '核定领导职数', personRegistered: '人员入库' },
  en: { institutionOpened: 'institution entered', certificateIssued: 'certificate issued', certificateReplaced: 'certificate replaced', certificateCancelled: 'certificate cancelled', annualReview: 'annual review', correction: 'correction', bodyApproved: 'body approved', quotaGranted: 'quota approved', leadershipPostGranted: 'leadership posts approved', personRegistered: 'person entered' },
};

/** How far a department is with an entry (各部门办理情况). */
export const followUpStateLabels: Labels<FollowUpState> = {
  zh: { open: '待办', sentBack: '无法办理，待更正', done: '已办', notConcerned: '不涉及' },
  en: { open: 'open', sentBack: 'could not act, to be corrected', done: 'done', notConcerned: 'not concerned' },
};

/** What a virus scan said of a paper (查毒结果). */
export const scanLabels: Labels<Scan> = { zh: { clean: '未发现病毒', notScanned: '未查毒' }, en: { clean: 'nothing found', notScanned: 'not scanned' } };

/** Kinds of letters in the mail log (邮件记录). */
export const letterKindLabels: Labels<LetterKind> = {
  zh: { assignment: '待办通知', reminder: '催办提醒', overdue: '逾期通知', escalation: '督办通知', closing: '办结通知', urged: '催办通知', transferred: '转办通知', countersign: '会签通知', copied: '抄送通知', standIn: '代理通知', unattended: '无人可办通知', digest: '每日汇总', retirement: '退休预告', dailyRoot: '每日根' },
  en: { assignment: 'assignment', reminder: 'reminder', overdue: 'overdue', escalation: 'escalation', closing: 'closing', urged: 'urging', transferred: 'transfer', countersign: 'countersigning', copied: 'copy', standIn: 'stand-in', unattended: 'nobody can act', digest: 'daily digest', retirement: 'coming retirements', dailyRoot: 'daily root' },
};

/** Who is entered without a form (免核定单类别). */
export const exemptionLabels: Labels<(typeof EXEMPTIONS)[number]> = { zh: { leadingGroup: '领导班子成员', exemptCadre: '免核定单干部' }, en: { leadingGroup: 'member of the leading group', exemptCadre: 'exempt cadre' } };

/** What becomes of an appointee's former leadership posts (原领导职务). */
export const formerPostsLabels: Labels<FormerPosts> = { zh: { relieved: '免去', counted: '兼任（分别占用职数）' }, en: { relieved: 'given up', counted: 'kept, and counted' } };


/** What an institution that is a state secret (国家秘密) is called where its name is kept: in mails, and for who only looks on. The name of an institution is no term: it has one language. */
export const SECRET_INSTITUTION = '涉密单位';
