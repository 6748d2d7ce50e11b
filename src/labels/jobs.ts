import type { JobKind, JobPhase, JobState } from '../contracts/jobs';
import type { Labels } from './labels';

/** What a job does (任务种类). */
export const jobKindLabels: Labels<JobKind> = {
  zh: { check: '试算', checkOfFiling: '核对报送', filing: '报送', acceptance: '接收入库', registerExport: '导出登记簿', filingExport: '下载报送内容' },
  en: { check: 'dry run', checkOfFiling: 'check of a filing', filing: 'filing', acceptance: 'acceptance', registerExport: 'export of the register', filingExport: 'what was filed' },
};
/** Where a job stands (任务状态). */
export const jobStateLabels: Labels<JobState> = {
  zh: { waiting: '排队中', running: '进行中', done: '已完成', failed: '未完成', cancelled: '已取消' },
  en: { waiting: 'waiting', running: 'running', done: 'done', failed: 'failed', cancelled: 'cancelled' },
};
/** What a running job is at (进度). */
export const jobPhaseLabels: Labels<JobPhase> = {
  zh: { reading: '读取文件（字节）', checking: '逐行检查（行）', comparing: '与登记簿核对（行）', entering: '写入登记簿（行）', writing: '生成文件（行）' },
  en: { reading: 'reading the files (bytes)', checking: 'checking (rows)', comparing: 'comparing with the register (rows)', entering: 'entering on the register (rows)', writing: 'writing the file (rows)' },
};
