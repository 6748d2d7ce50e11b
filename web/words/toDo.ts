import type { Words } from './pair';

/** Words of the lists of an officer. */
export const toDoWords = {
  title: ['待办', 'To do'],
  number: ['案号', 'Case'],
  procedure: ['事项', 'Procedure'],
  institution: ['机构', 'Institution'],
  person: ['人员', 'Person'],
  stage: ['环节', 'Stage'],
  arrived: ['到达', 'Arrived'],
  due: ['限期', 'Due'],
  left: ['剩余', 'Left'],
  draft: ['拟办人', 'Draft by'],
  returnedBy: ['原退回人', 'Returned before by'],
  overdueOnly: ['只看逾期', 'Overdue only'],
  urgedTag: ['催 {{n}}', 'Urged {{n}}'],
  urgedOnly: ['只看被催办', 'Urged only'],
  draftedOnly: ['只看已拟办', 'With a draft'],
  empty: ['没有待办事项。新的事项到达时会自动出现在这里。', 'Nothing waits for you. What arrives appears here by itself.'],
} as const satisfies Words;
