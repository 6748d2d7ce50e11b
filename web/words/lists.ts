import type { Words } from './pair';

/** Words of the lists of cases: all in reach, what the reader has started, what he has done. */
export const listsWords = {
  casesTitle: ['办件查询', 'Cases'],
  startedTitle: ['我发起', 'Started by me'],
  doneTitle: ['已办', 'Done'],
  state: ['状态', 'State'],
  open: ['办理中', 'open'],
  ended: ['已结束', 'ended'],
  withdrawn: ['已撤回', 'withdrawn'],
  opened: ['提交时间', 'Opened'],
  ending: ['结束', 'Ended'],
  now: ['当前环节', 'Open stages'],
  act: ['办理', 'What was done'],
  when: ['时间', 'When'],
  text: ['案号含', 'Number contains'],
  from: ['自', 'From'],
  until: ['至', 'Until'],
  emptyCases: ['您的范围内还没有办件。', 'There are no cases in your scope yet.'],
  emptyStarted: ['您还没有发起办件。从菜单“申请”开始。', 'You have started no case yet. Begin with “Apply” in the menu.'],
  emptyDone: ['您还没有办理过事项。', 'You have done nothing in a case yet.'],
} as const satisfies Words;
