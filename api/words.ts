import { actLabels } from '../src/labels/acts';
import { deskLabels, roleLabels } from '../src/labels/desks';
import { LANGUAGES } from '../src/labels/labels';
import { candidateStateLabels, caseStateLabels, eventLabels, formStateLabels, outcomeLabels } from '../src/labels/outcomes';
import { entryKindLabels, letterKindLabels, paperKindLabels, procedureLabels, separationReasonLabels, wayOfFillingLabels } from '../src/labels/register';
import { ruleLabels, unblockerLabels } from '../src/labels/rules';
import { stageLabels } from '../src/labels/stages';

const labels = {
  act: actLabels, desk: deskLabels, role: roleLabels, candidateState: candidateStateLabels, caseState: caseStateLabels, event: eventLabels, formState: formStateLabels, outcome: outcomeLabels, entryKind: entryKindLabels, letterKind: letterKindLabels,
  paperKind: paperKindLabels, procedure: procedureLabels, separationReason: separationReasonLabels, wayOfFilling: wayOfFillingLabels, rule: ruleLabels, unblocker: unblockerLabels, stage: stageLabels,
};

/** All words of the window as one ES module, so that a page needs no build and no second copy of a label. */
export const words = `export const words = ${JSON.stringify(Object.fromEntries(LANGUAGES.map(language => [language, Object.fromEntries(Object.entries(labels).map(([name, each]) => [name, each[language]]))])))};\n`;
