import type { StatutoryHoliday } from '../calendar/noticeDays';
import type { AccountAct, AccountObstacle } from '../access/administering';
import type { PasswordFault } from '../access/passwords';
import type { DayKind } from '../calendar/workingDays';
import type { NumberSetting } from '../decision/norms';
import type { Labels } from './labels';

/** What is done to accounts (账号管理). */
export const accountActLabels: Labels<AccountAct> = {
  zh: { open: '开立账号', grant: '授予岗位', withdraw: '收回岗位', disable: '停用', enable: '启用', unlock: '解除锁定', reset: '重置密码' },
  en: { open: 'Open an account', grant: 'Grant a seat', withdraw: 'Withdraw a seat', disable: 'Disable', enable: 'Enable', unlock: 'Unlock', reset: 'Reset the password' },
};
/** Why something is not done to an account, and by whom it is done; `{who}` stands for the role. */
export const accountObstacleLabels: Labels<AccountObstacle> = {
  zh: { notYoursToDo: '由{who}办理', ownAccount: '不能管理自己的账号，由另一名{who}办理', reachesBeyond: '账号超出本行政区划，由上级的{who}办理', accountAlreadySo: '账号已是此状态' },
  en: { notYoursToDo: 'done by the {who}', ownAccount: 'not one’s own account: done by another {who}', reachesBeyond: 'the account reaches beyond the region: done by the {who} above', accountAlreadySo: 'the account is so already' },
};
/** The states of accounts (账号状态). */
export const accountStateLabels: Labels<'open' | 'disabled' | 'barred'> = {
  zh: { open: '正常', disabled: '已停用', barred: '暂停登录' },
  en: { open: 'open', disabled: 'disabled', barred: 'barred for a while' },
};
/** What is asked of a password (密码要求). */
export const passwordRuleLabels: Labels<PasswordFault> = {
  zh: { passwordTooShort: '至少 10 个字符', passwordTooPlain: '小写字母、大写字母、数字、其他字符中至少三种', passwordHoldsLogin: '不含用户名', passwordUnchanged: '与现用密码不同' },
  en: { passwordTooShort: 'ten characters at least', passwordTooPlain: 'three kinds out of small letters, capital letters, digits and other characters', passwordHoldsLogin: 'without the login', passwordUnchanged: 'another one than the present one' },
};
/** The statutory holidays (法定节日). */
export const statutoryHolidayLabels: Labels<StatutoryHoliday> = {
  zh: { newYear: '元旦', springFestival: '春节', qingming: '清明节', labourDay: '劳动节', dragonBoat: '端午节', midAutumn: '中秋节', nationalDay: '国庆节' },
  en: { newYear: 'New Year', springFestival: 'Spring Festival', qingming: 'Qingming', labourDay: 'Labour Day', dragonBoat: 'Dragon Boat Festival', midAutumn: 'Mid-Autumn Festival', nationalDay: 'National Day' },
};
/** What days are in the calendar (工作日历). */
export const dayKindLabels: Labels<DayKind> = {
  zh: { workingDay: '工作日', makeUpDay: '调休上班', weekend: '周末', dayOff: '节假日' },
  en: { workingDay: 'working day', makeUpDay: 'make-up working day', weekend: 'weekend', dayOff: 'day off' },
};
/** What a year of the calendar rests on (年度日历性质). */
export const calendarStandingLabels: Labels<'published' | 'assumed'> = {
  zh: { published: '按国务院办公厅通知', assumed: '通知发布前推定' },
  en: { published: 'as published', assumed: 'assumed until it is published' },
};
/** The settings of a region (设置项). */
export const settingLabels: Labels<NumberSetting | 'freeze'> = {
  zh: { formMonths: '核定单有效期（月）', formExtensionMonths: '核定单最多延长（月）', reminderDays: '到期前提醒（工作日）', escalationDays: '逾期后督办（工作日）', retirementMonths: '退休预告提前（月）', retirementsBlock: '逾期未报退休暂停核准（1 是，0 否）', dailyDigest: '每日汇总邮件（1 发，0 不发）', freeze: '冻结' },
  en: { formMonths: 'Validity of a form (months)', formExtensionMonths: 'Longest extension of a form (months)', reminderDays: 'Reminder before the due day (working days)', escalationDays: 'Supervisor told after the due day (working days)', retirementMonths: 'Retirements announced ahead (months)', retirementsBlock: 'Retirements not reported in time block (1 yes, 0 no)', dailyDigest: 'Daily digest by mail (1 on, 0 off)', freeze: 'Freeze' },
};
/** Where a setting comes from (来源). */
export const settingSourceLabels: Labels<'region' | 'everywhere' | 'assumed'> = {
  zh: { region: '本地所设', everywhere: '普遍所设', assumed: '推定' },
  en: { region: 'set by the region', everywhere: 'set everywhere', assumed: 'assumed' },
};
/** What it means that an office takes so many people for a stage (每环节办理人数). */
export const peopleMeaning: Labels<'one' | 'two'> = {
  zh: { one: '一人办理并决定，没有第二人复核。只有人手确实不足的部门才应如此；改为一人后，在办环节不再要求拟办意见。', two: '经办拟办、另一人签批。改为两人后，在办环节的决定须先有他人的拟办意见。' },
  en: { one: 'One person prepares and decides, and nobody checks it. Only for an office that has too few people; from then on open stages need no draft.', two: 'One prepares, another signs. From then on a decision in an open stage needs the draft of somebody else.' },
};
