import { editions } from '../editions/editions';
import { hireActs } from '../hire/acts';
import { impossible } from '../kernel/result';
import { deskLabels } from '../labels/desks';
import { outcomeLabels } from '../labels/outcomes';
import { stageLabels } from '../labels/stages';
import type { StageActs } from '../procedure/desk';
import { separationActs } from '../separation/acts';
import { diagramsOf, type Words } from './bpmn';

/** What a diagram says beside stages and outcomes. */
const OWN_WORDS = {
  hire: '补充工作人员', 'hire-candidate': '提名人选', 'exempt-hire': '免核定单落编', separation: '减员', begin: '开始', completed: '办结', perCandidate: '逐一办理提名人选',
  newInPost: '新进人员', inPostAlready: '在编人员任职', offTheQuota: '出编', stillInPost: '仅免领导职务',
  examiningDepartment: '组织（人事）部门',
};

const WORDS: ReadonlyMap<string, string> = new Map([...Object.entries(outcomeLabels.zh), ...Object.entries(stageLabels.zh), ...Object.entries(deskLabels.zh), ...Object.entries(OWN_WORDS)]);
const ACTS: Readonly<Record<string, StageActs>> = { ...hireActs, ...separationActs };
/** The procedures with which new cases begin, by the name of their drawing. */
const DRAWN = { hire: editions['hire/2'], 'exempt-hire': editions['exemptHire/1'], separation: editions['separation/2'] };

const words: Words = { label: code => WORDS.get(code) ?? code, deskOf: stage => (ACTS[stage] ?? impossible(`${stage} is in no act table`)).desk };

/** The diagrams of the procedures with which new cases begin, in the words of the office, and the files that keep them. */
export const drawnProcedures = (): { readonly file: string; readonly xml: string }[] =>
  Object.entries(DRAWN).flatMap(([name, tree]) => diagramsOf(tree, name, words).map(({ id, xml }) => ({ file: `docs/procedures/${id}.bpmn`, xml })));
