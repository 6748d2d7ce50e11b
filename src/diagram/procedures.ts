import { editions } from '../editions/editions';
import { hireActs } from '../hire/acts';
import { impossible } from '../kernel/result';
import { deskLabels } from '../labels/desks';
import type { Language } from '../labels/labels';
import { outcomeLabels } from '../labels/outcomes';
import { stageLabels } from '../labels/stages';
import type { StageActs } from '../procedure/desk';
import { separationActs } from '../separation/acts';
import { diagramsOf, type Words } from './bpmn';

/** What a diagram says beside stages, outcomes and desks. */
const OWN_WORDS = {
  zh: {
    hire: '补充工作人员', 'hire-candidate': '提名人选', 'exempt-hire': '免核定单落编', 'hire-candidate-reversal': '撤销落编', 'exempt-hire-reversal': '撤销免核定单落编', comesBack: '退回的直接送回', separation: '减员', begin: '开始', completed: '办结', perCandidate: '逐一办理提名人选',
    newInPost: '新进人员', inPostAlready: '在编人员任职', offTheQuota: '出编', stillInPost: '仅免领导职务',
    examiningDepartment: '组织（人事）部门',
  },
  en: {
    hire: 'Hire', 'hire-candidate': 'Candidate', 'exempt-hire': 'Placement without a form', 'hire-candidate-reversal': 'Reversal of a placement', 'exempt-hire-reversal': 'Reversal of a placement without a form', comesBack: 'what was sent back', separation: 'Separation', begin: 'begin', completed: 'completed', perCandidate: 'each candidate',
    newInPost: 'new in post', inPostAlready: 'in post already', offTheQuota: 'off the quota', stillInPost: 'relieved only',
    examiningDepartment: 'Organization or personnel department',
    candidateWithdrawal: 'With-\ndrawal', caseWithdrawal: 'With-\ndrawal', reportWithdrawal: 'With-\ndrawal', nominationLapse: 'Lapse', // short: they stand side by side below a stage
  },
} as const;

const wordsIn = (language: Language): ReadonlyMap<string, string> => new Map([outcomeLabels, stageLabels, deskLabels, OWN_WORDS].flatMap(each => Object.entries(each[language])));
const ACTS: Readonly<Record<string, StageActs>> = { ...hireActs, ...separationActs };
/** The procedures with which new cases begin, by the name of their drawing. */
const DRAWN = { hire: editions['hire/3'], 'exempt-hire': editions['exemptHire/2'], separation: editions['separation/3'] };

/** The diagrams of the procedures with which new cases begin, by their names, in the words of the office. */
export function drawnProcedures(language: Language = 'zh'): { readonly name: string; readonly xml: string }[] {
  const labels = wordsIn(language);
  const words: Words = { label: code => labels.get(code) ?? code, deskOf: stage => (ACTS[stage] ?? impossible(`${stage} is in no act table`)).desk };
  return Object.entries(DRAWN).flatMap(([name, tree]) => diagramsOf(tree, name, words).map(({ id, xml }) => ({ name: id, xml })));
}

/** The file that keeps a diagram. */
export const fileOfDiagram = (name: string): string => `docs/procedures/${name}.bpmn`;
