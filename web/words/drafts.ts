import type { Words } from './pair';

/** Words of drafts (草稿): what is typed and not sent yet. */
export const draftsWords = {
  planned: ['{{act}}（计划减员）', '{{act}} (planned separation)'],
  title: ['草稿', 'Drafts'],
  what: ['事项', 'What'],
  institution: ['机构', 'Institution'],
  caseNumber: ['办件', 'Case'],
  savedAt: ['保存时间', 'Saved'],
  goOn: ['继续填写', 'Continue'],
  goOnWith: ['继续填写：{{what}}', 'Continue: {{what}}'],
  prepared: ['拟办：{{act}}', 'Draft decision: {{act}}'],
  empty: ['没有草稿。申请和办理表单中所填的内容会自动保存在这里，提交后删除。', 'There are no drafts. What you type into applications and decisions is kept here by itself until you submit it.'],
  hint: ['草稿仅您本人可见，加密保存；提交后、办件结束后，或者九十天未改动的，自动删除。所选文件不随草稿保存。', 'Only you see your drafts; they are kept encrypted. They go when you submit, when the case ends, or after ninety days untouched. A chosen file is not kept.'],
  discard: ['删除草稿', 'Discard the draft'],
  discardSure: ['删除后不能恢复，确定吗？', 'It cannot be brought back. Are you sure?'],
  discarded: ['草稿已删除', 'The draft was discarded'],
  restored: ['已恢复 {{at}} 保存的草稿，请核对后继续。', 'This is your draft, saved {{at}}. Check it and go on.'],
  restoredUnsaved: ['已恢复您此前填写的内容；尚未保存为草稿，正在保存。', 'This is what you typed before. It is not saved yet; it is being saved.'],
  saved: ['草稿已保存 {{at}}', 'Draft saved {{at}}'],
  unsaved: ['草稿尚未保存：暂时无法连接服务器，正在重试。所填内容仍在页面上，请不要关闭页面。', 'The draft is not saved yet: the server cannot be reached, it is tried again. What you typed is still here: do not close this page.'],
  refused: ['草稿未保存：{{why}}', 'The draft is not saved: {{why}}'],
  saveNow: ['立即保存', 'Save now'],
  fileAgain: ['此前所选文件“{{name}}”不随草稿保存，请重新选择。', 'The file “{{name}}” that you chose is not kept in a draft: choose it again.'],
} as const satisfies Words;
