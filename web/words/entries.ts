import type { Words } from './pair';

/** Words of the changes on certificates (证面变动), on which pay, funding and insurance act. */
export const entriesWords = {
  title: ['证面变动', 'Changes on certificates'],
  institution: ['机构', 'Institution'],
  certificate: ['证号', 'Certificate'],
  entry: ['登记序号', 'Entry no.'],
  kind: ['登记事项', 'Entry'],
  person: ['姓名', 'Name'],
  hidden: ['（无权查看姓名）', '(name not shown to you)'],
  quotaOrPost: ['编制或者职务', 'Quota or post'],
  effectiveOn: ['生效日期', 'Effective on'],
  recordedAt: ['登记时间', 'Recorded'],
  case: ['案号', 'Case'],
  funds: ['经费年度', 'Fiscal year'],
  fundsRecorded: ['{{year}} 财年，自 {{month}} 起', '{{year}}, from {{month}}'],
  fundsExpected: ['{{year}} 财年，最早自 {{month}} 起（待财政部门登记）', '{{year}}, from {{month}} at the earliest (not yet recorded)'],
  text: ['机构名称或者代码含', 'Institution’s name or code contains'],
  from: ['生效自', 'Effective from'],
  until: ['生效至', 'Effective until'],
  desk: ['部门', 'Department'],
  state: ['该部门办理情况', 'With that department'],
  doneAt: ['{{act}}：{{at}} 已办', '{{act}}: done {{at}}'],
  openUntil: ['{{act}}：待办，{{day}} 到期', '{{act}}: open, due {{day}}'],
  open: ['{{act}}：待办', '{{act}}: open'],
  sentBack: ['{{act}}：无法办理，待用编单位更正', '{{act}}: could not act, the institution is to correct it'],
  empty: ['没有符合条件的证面变动。落编、出编、任职和免职登记后列在这里。', 'There are no such changes. Placements, removals, appointments and reliefs are listed here once they are entered.'],
} as const satisfies Words;
