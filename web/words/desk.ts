import type { Words } from './pair';

/** Words of the desk (工作台). */
export const deskWords = {
  title: ['工作台', 'Desk'],
  hello: ['{{name}}，您好', 'Good day, {{name}}'],
  counts: ['待办数量', 'What waits'],
  overdue: ['逾期', 'Overdue'],
  dueSoon: ['两个工作日内到期', 'Due within two working days'],
  waiting: ['全部待办', 'All that waits'],
  drafted: ['已拟办、待签批', 'Drafts to sign'],
  started: ['我发起、办理中', 'Started by me, open'],
  first: ['最先到期', 'Due first'],
  allToDo: ['查看全部待办', 'All that waits'],
  begin: ['开始申请', 'Begin'],
  noSeat: ['您的岗位不办理案件中的事项，可以使用以下页面：', 'Nothing in a case is decided from your seats. These pages are yours:'],
} as const satisfies Words;
