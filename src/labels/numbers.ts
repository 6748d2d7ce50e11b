import type { Labels } from './labels';

/** What rules look at, by the names under which a refusal records it. */
export type NumberName =
  | 'desk' | 'managingDepartment' | 'isApplicant' | 'isPersonConcerned' | 'line' | 'formCategory' | 'candidateCategory' | 'formLevel' | 'candidateLevel' | 'postsToNominateFor' | 'validUntil' | 'certificateEntry' | 'peopleAStage' | 'isPrepared' | 'isPreparedByAnother' | 'signs'
  | 'form' | 'today' | 'cause' | 'documentNumber' | 'since' | 'overdueSeparations' | 'overdueRemovals' | 'overdueRetirements' | 'institution' | 'quotaKind' | 'placedOn' | 'openCase' | 'isInPostElsewhere' | 'approval' | 'formKind' | 'candidateKind' | 'from' | 'until' | 'missing' | 'settledAs' | 'settledAt' | 'askedBefore' | 'newlyAsked'
  | 'isDelegated' | 'mode' | 'asked' | 'agreed' | 'dissented' | 'due' | 'officer' | 'isEnabled' | 'sitsThere' | 'isOneself' | 'hasPrepared' | 'mustDecide' | 'withHim'
  | 'isOwn' | 'isEntered' | 'actedSince' | 'actedAt'
  | 'kind' | 'approved' | 'placed' | 'reserved' | 'wanted' | 'available' | 'over' | 'dimension' | 'value' | 'limit' | 'leadershipPostsFilled';

/** The words (核对数字). */
export const numberLabels: Labels<NumberName> = {
  zh: {
    isOwn: '本人办理', isEntered: '已登记或者已办结', actedSince: '已办理的后续环节', actedAt: '办理时间',
    desk: '办理部门', managingDepartment: '管理部门', isApplicant: '是本人申请', isPersonConcerned: '涉及本人', line: '行', formCategory: '核定单人员类别', candidateCategory: '人选类别', formLevel: '核定单职务层次', candidateLevel: '人选职务层次', postsToNominateFor: '可提名岗位数', validUntil: '有效期至', certificateEntry: '管理证登记', peopleAStage: '本环节应办人数', isPrepared: '已拟办', isPreparedByAnother: '由他人拟办', signs: '有签批权',
    form: '核定单', today: '今日', cause: '原因', documentNumber: '文号', since: '起始', overdueSeparations: '逾期减员', overdueRemovals: '逾期未申请出编', overdueRetirements: '到龄逾期未报退休', institution: '机构', quotaKind: '编制类别', placedOn: '落编日期', openCase: '在办案号', isInPostElsewhere: '在其他机构在编', approval: '批准手续', formKind: '核定单编制类别', candidateKind: '人选编制类别', from: '自', until: '至', missing: '缺少材料', settledAs: '已办结果', settledAt: '办结时间', askedBefore: '已告知补正', newlyAsked: '新增补正',
    isDelegated: '已委派', mode: '会签方式', asked: '征求人数', agreed: '同意', dissented: '不同意', due: '待表示意见', officer: '第几人', isEnabled: '账号启用', sitsThere: '在该岗位', isOneself: '是本人', hasPrepared: '本环节拟办人', mustDecide: '须能签批', withHim: '在其手中',
    kind: '类别', approved: '核定', placed: '实有', reserved: '在途占用', wanted: '申请', available: '可用', over: '超编', dimension: '结构', value: '限额对象', limit: '限额', leadershipPostsFilled: '现任领导职务',
  },
  en: {
    isOwn: 'done by oneself', isEntered: 'entered or ended', actedSince: 'stage done since', actedAt: 'done at',
    desk: 'desk', managingDepartment: 'managing department', isApplicant: 'own application', isPersonConcerned: 'own case', line: 'line', formCategory: 'category on the form', candidateCategory: 'candidate’s category', formLevel: 'level on the form', candidateLevel: 'candidate’s level', postsToNominateFor: 'posts to nominate for', validUntil: 'valid until', certificateEntry: 'certificate entry', peopleAStage: 'people for this stage', isPrepared: 'prepared', isPreparedByAnother: 'prepared by another', signs: 'may sign',
    form: 'form', today: 'today', cause: 'cause', documentNumber: 'document number', since: 'since', overdueSeparations: 'overdue separations', overdueRemovals: 'removals not applied for in time', overdueRetirements: 'retirements not reported in time', institution: 'institution', quotaKind: 'quota kind', placedOn: 'placed on', openCase: 'open case', isInPostElsewhere: 'in post elsewhere', approval: 'approval', formKind: 'kind on the form', candidateKind: 'candidate’s kind', from: 'from', until: 'until', missing: 'missing', settledAs: 'settled as', settledAt: 'settled at', askedBefore: 'asked for before', newlyAsked: 'newly asked for',
    isDelegated: 'delegated', mode: 'way of counting', asked: 'asked', agreed: 'agreed', dissented: 'dissented', due: 'still to speak', officer: 'officer number', isEnabled: 'account enabled', sitsThere: 'sits there', isOneself: 'oneself', hasPrepared: 'has prepared it', mustDecide: 'must be able to decide', withHim: 'with him',
    kind: 'kind', approved: 'approved', placed: 'in post', reserved: 'reserved', wanted: 'wanted', available: 'available', over: 'over', dimension: 'structure', value: 'limit on', limit: 'limit', leadershipPostsFilled: 'leadership posts filled',
  },
};
