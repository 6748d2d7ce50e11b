import type { PlannedSeparation } from '../plannedCases';

const retired = { procedure: 'separation', reason: 'retired' } as const;
const resigned = { procedure: 'separation', reason: 'resigned' } as const;
const transferred = { procedure: 'separation', reason: 'transferredOut' } as const;

/** The separations of the plan, county by county; the persons are those of the roster. */
export const plannedSeparations: readonly PlannedSeparation[] = [
  { ...retired, institution: '石桥镇人民政府', person: '王伟海', opened: 15, lastAct: 3, reached: 'removal' },
  { ...resigned, institution: '青石镇人民政府', person: '钱新志', opened: 2, lastAct: 2, reached: 'approval' },
  { ...transferred, institution: '临溪县人民检察院', person: '郎伟建', opened: 39, lastAct: 13, reached: 'fundingReduction' }, // overdue
  { procedure: 'separation', reason: 'dismissed', institution: '中共临溪县纪律检查委员会', person: '马永强', opened: 8, lastAct: 4, reached: 'report' }, // returned: a paper was missing
  { ...retired, institution: '望河县人民法院', person: '杨兰兰', opened: 12, lastAct: 12, reached: 'approval' }, // overdue
  { ...retired, institution: '望河县人民法院', person: '孔明志', opened: 29, lastAct: 5, reached: 'insuranceChange' },
  { procedure: 'separation', reason: 'died', institution: '望河县人民政府办公室', person: '鲁桂芳', opened: 26, lastAct: 6, reached: 'payStop' }, // a worker: the personnel department approved
  { ...resigned, institution: '望河县人民代表大会常务委员会办公室', person: '邹伟志', opened: 18, lastAct: 9, reached: 'removalApplication' },
  { ...transferred, institution: '河口镇人民政府', person: '鲁峰强', opened: 55, lastAct: 27, reached: 'payStop.done' }, // closed
  { ...retired, institution: '云岭县公安局', person: '葛东春', opened: 47, lastAct: 4, reached: 'fundingReductionCorrection' },
  { ...resigned, institution: '云岭县人民检察院', person: '谢霞慧', opened: 14, lastAct: 11, reached: 'reportWithdrawal.withdrawn' },
  { ...transferred, institution: '松岗乡人民政府', person: '杨军永', opened: 36, lastAct: 2, reached: 'insuranceChangeCorrection' },
  { ...transferred, institution: '石门镇人民政府', person: '张立广', opened: 17, lastAct: 1, reached: 'removal' }, // with it the excess of the township is digested
  { ...resigned, institution: '云岭县住房和城乡建设局', person: '孙振平', opened: 5, lastAct: 5, reached: 'approval' }, // blocked from hires, not from separations
  { ...retired, institution: '定安市人民政府办公室', person: '郎伟明', opened: 19, lastAct: 8, reached: 'removal' }, // overdue
  { ...resigned, institution: '定安市人民检察院', person: '袁立建', opened: 44, lastAct: 7, reached: 'payStopCorrection' },
  { ...retired, institution: '辽东省总工会', person: '范雨玉', opened: 62, lastAct: 30, reached: 'payStop.done' }, // closed
  { procedure: 'separation', reason: 'expelled', institution: '辽东省人民代表大会常务委员会办公厅', person: '陶振林', opened: 10, lastAct: 10, reached: 'approval.rejected' },
];
