import type { BATCH_OUTCOMES, SkipReason } from '../contracts/batches';
import type { JobKind, JobPhase, JobState } from '../contracts/jobs';
import type { Labels } from './labels';

/** What a job does (任务种类). */
export const jobKindLabels: Labels<JobKind> = {
  zh: { check: '试算', checkOfFiling: '核对报送', filing: '报送', acceptance: '接收入库', registerExport: '导出登记簿', filingExport: '下载报送内容', batchApproval: '批量签批' },
  en: { check: 'dry run', checkOfFiling: 'check of a filing', filing: 'filing', acceptance: 'acceptance', registerExport: 'export of the register', filingExport: 'what was filed', batchApproval: 'batch of drafts' },
};
/** Where a job stands (任务状态). */
export const jobStateLabels: Labels<JobState> = {
  zh: { waiting: '排队中', running: '进行中', done: '已完成', failed: '未完成', cancelled: '已取消' },
  en: { waiting: 'waiting', running: 'running', done: 'done', failed: 'failed', cancelled: 'cancelled' },
};
/** What a running job is at (进度). */
export const jobPhaseLabels: Labels<JobPhase> = {
  zh: { reading: '读取文件（字节）', checking: '逐行检查（行）', comparing: '与登记簿核对（行）', entering: '写入登记簿（行）', writing: '生成文件（行）', signing: '逐件签批（件）' },
  en: { reading: 'reading the files (bytes)', checking: 'checking (rows)', comparing: 'comparing with the register (rows)', entering: 'entering on the register (rows)', writing: 'writing the file (rows)', signing: 'signing (drafts)' },
};

/** What became of a draft in a batch (批量签批结果). */
export const batchOutcomeLabels: Labels<(typeof BATCH_OUTCOMES)[number]> = {
  zh: { done: '已签批', refused: '不予办理', skipped: '未签批' },
  en: { done: 'signed', refused: 'refused', skipped: 'skipped' },
};
/** Why a draft was not signed (未签批的原因). */
export const skipReasonLabels: Labels<SkipReason> = {
  zh: { caseNotFound: '办件不在您的范围内', noSuchDraft: '没有此拟办意见', notInBatch: '此事项须逐件办理', stageNotWaiting: '该环节已经办理', draftChanged: '拟办意见已有改动，请重新查看', unfit: '拟办内容与登记不符，请打开办件处理', tooBusy: '系统繁忙，请重试' },
  en: { caseNotFound: 'the case is not in your scope', noSuchDraft: 'there is no such draft', notInBatch: 'this is signed one by one', stageNotWaiting: 'the stage has been settled', draftChanged: 'another draft was laid since; look at it again', unfit: 'what the draft says does not fit the register; open the case', tooBusy: 'others were acting; try again' },
};

/** The columns of a batch's result as a file. */
export const BATCH_COLUMNS = ['caseNumber', 'procedure', 'lane', 'stage', 'act', 'outcome', 'why', 'basis'] as const;
/** Their headings. */
export const batchColumnLabels: Labels<(typeof BATCH_COLUMNS)[number]> = {
  zh: { caseNumber: '案号', procedure: '事项', lane: '对象', stage: '环节', act: '决定', outcome: '结果', why: '原因', basis: '依据' },
  en: { caseNumber: 'case', procedure: 'procedure', lane: 'concerns', stage: 'stage', act: 'decision', outcome: 'result', why: 'why', basis: 'basis' },
};
