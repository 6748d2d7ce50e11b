import { currentEdition, editions } from '../editions/editions';
import { outcomeLabels } from '../labels/outcomes';
import { stageLabels } from '../labels/stages';
import { diagramsOf } from './bpmn';

/** What a diagram says beside stages and outcomes. */
const OWN_WORDS = { hire: '补充工作人员', 'hire-candidate': '提名人选', separation: '减员', begin: '开始', completed: '办结', perCandidate: '逐一办理提名人选' };

const WORDS: ReadonlyMap<string, string> = new Map([...Object.entries(outcomeLabels.zh), ...Object.entries(stageLabels.zh), ...Object.entries(OWN_WORDS)]);

/** The diagrams of the procedures with which new cases begin, in the words of the office, and the files that keep them. */
export const drawnProcedures = (): { readonly file: string; readonly xml: string }[] =>
  (['hire', 'separation'] as const).flatMap(procedure => diagramsOf(editions[currentEdition[procedure]], procedure, code => WORDS.get(code) ?? code).map(({ id, xml }) => ({ file: `docs/procedures/${id}.bpmn`, xml })));
