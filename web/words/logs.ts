import type { Words } from './pair';

/** Words of the register of refusals and the mail log. */
export const logsWords = {
  refusals: ['不予办理登记', 'Refusals'],
  mails: ['邮件记录', 'Mail log'],
  number: ['序号', 'No.'],
  when: ['时间', 'When'],
  institution: ['机构', 'Institution'],
  case: ['案号', 'Case'],
  act: ['办理', 'Act'],
  actor: ['办理人', 'Who'],
  rule: ['不予办理的规则', 'Rule'],
  facts: ['依据、核对数字和解除办法', 'Clause, numbers, and what would free the way'],
  from: ['自', 'From'],
  until: ['至', 'Until'],
  procedure: ['事项', 'Procedure'],
  emptyRefusals: ['没有不予办理的登记。', 'Nothing was refused.'],
  kind: ['种类', 'Kind'],
  to: ['收件人', 'To'],
  subject: ['主题和正文', 'Subject and text'],
  state: ['状态', 'State'],
  sent: ['已于 {{at}} 发送', 'sent {{at}}'],
  waiting: ['待发送', 'waiting'],
  failed: ['发送失败（尝试 {{n}} 次）：{{why}}', 'failed after {{n}} tries: {{why}}'],
  sentState: ['已发送', 'sent'],
  failedState: ['发送失败', 'failed'],
  emptyMails: ['没有邮件。', 'No mail.'],
} as const satisfies Words;
