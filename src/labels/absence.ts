import type { AbsenceObstacle, AbsenceReason } from '../access/absence';
import type { WorkKind } from '../access/actor';
import type { UnattendedReason } from '../decision/eligible';
import type { Labels } from './labels';

/** Why somebody is away (请假事由). */
export const absenceReasonLabels: Labels<AbsenceReason> = {
  zh: { annualLeave: '年休假', sickLeave: '病假', personalLeave: '事假', parentalLeave: '生育、陪产、育儿假', businessTrip: '出差', training: '学习培训', secondment: '借调、挂职', other: '其他' },
  en: { annualLeave: 'annual leave', sickLeave: 'sick leave', personalLeave: 'personal leave', parentalLeave: 'maternity, paternity or parental leave', businessTrip: 'business trip', training: 'training', secondment: 'secondment', other: 'other' },
};
/** How far an absence is (请假状态). */
export const absenceStateLabels: Labels<'toCome' | 'now' | 'over' | 'ended'> = {
  zh: { toCome: '未开始', now: '请假中', over: '已结束', ended: '已终止' },
  en: { toCome: 'to come', now: 'away', over: 'over', ended: 'ended early' },
};
/** The kinds of work that a substitute is given (代理事项). */
export const workKindLabels: Labels<WorkKind> = { zh: { hire: '补充工作人员', separation: '减员' }, en: { hire: 'hires', separation: 'separations' } };
/** Why somebody cannot be named, in few words, beside his name. */
export const substituteObstacleLabels: Labels<AbsenceObstacle> = {
  zh: { absentAlready: '请假人当日已请假', noSeatToPassOn: '没有可代理的岗位', substituteIsHimself: '本人', substituteSitsElsewhere: '不在同一岗位', substituteDoesNotSign: '不是签批人；唯一的签批人请假，由分管领导指定经办人代理', substituteIsAway: '当日也请假', proxyDoesNotPassOn: '连环代理' },
  en: { absentAlready: 'the officer is away already', noSeatToPassOn: 'no seat to be stood in for', substituteIsHimself: 'the officer himself', substituteSitsElsewhere: 'sits elsewhere', substituteDoesNotSign: 'does not sign; for the only signer the leader in charge names a handler', substituteIsAway: 'away on these days too', proxyDoesNotPassOn: 'two proxies in a row' },
};
/** Why nobody could attend to a stage (无人可办的原因). */
export const unattendedLabels: Labels<UnattendedReason> = {
  zh: { nobodySeated: '本岗位没有可用的账号', allAway: '本岗位的人员都已请假，无人代理', nobodySigns: '在岗人员中无人可以签批', nobodyElse: '本部门每环节须两人办理，在岗的只有一人可以办理', inHandOfOne: '已交由一人办理，而此人今天不能办理', allBarred: '在岗人员都应当回避' },
  en: { nobodySeated: 'nobody has a seat at this desk', allAway: 'all who sit at this desk are away, and nobody stands in', nobodySigns: 'nobody who is there may sign', nobodyElse: 'the office takes two people for a stage, and only one of them is there', inHandOfOne: 'it was handed to one officer who cannot settle it today', allBarred: 'all who are there have to stand back' },
};
/** What frees the way then (解决办法). */
export const attendLabels: Labels<UnattendedReason> = {
  zh: { nobodySeated: '请安全管理员授予岗位。在办公时间通知分管领导和督办人员', allAway: '请分管领导指定代理，或者请安全管理员授予岗位。在办公时间通知分管领导和督办人员', nobodySigns: '请分管领导指定代理签批的人，或者请安全管理员授予签批岗位。在办公时间通知分管领导和督办人员', nobodyElse: '请分管领导安排另一人代理，或者请安全管理员授予岗位；人手确实不足的，由系统管理员改为一人办理。在办公时间通知分管领导和督办人员', inHandOfOne: '请分管领导为其指定代理，或者由督办人员改派。在办公时间通知分管领导和督办人员', allBarred: '请分管领导或者安全管理员安排无须回避的人员。在办公时间通知分管领导和督办人员' },
  en: { nobodySeated: 'The security administrator seats somebody. The leader in charge and the supervisors are told in office hours', allAway: 'The leader in charge names a substitute, or the security administrator seats somebody. The leader in charge and the supervisors are told in office hours', nobodySigns: 'The leader in charge names who signs meanwhile, or the security administrator seats a signer. The leader in charge and the supervisors are told in office hours', nobodyElse: 'The leader in charge lets another stand in, or the security administrator seats one; an office that is too small is set to one person by the system administrator. The leader in charge and the supervisors are told in office hours', inHandOfOne: 'The leader in charge names who stands in for him, or the supervisor gives it to another. The leader in charge and the supervisors are told in office hours', allBarred: 'The leader in charge or the security administrator finds somebody who need not stand back. The leader in charge and the supervisors are told in office hours' },
};
