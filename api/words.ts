import { actLabels } from '../src/labels/acts';
import { deskLabels, roleLabels } from '../src/labels/desks';
import { formFieldLabels } from '../src/labels/formFields';
import * as codesEn from '../src/labels/importCodes.en';
import * as codesZh from '../src/labels/importCodes.zh';
import { differenceLabels, filingKindLabels, filingStateLabels, importTableLabels } from '../src/labels/importTables';
import { jobKindLabels, jobStateLabels } from '../src/labels/jobs';
import { LANGUAGES, type Labels } from '../src/labels/labels';
import { candidateStateLabels, caseStateLabels, eventLabels, formStateLabels, outcomeLabels } from '../src/labels/outcomes';
import { entryKindLabels, exemptionLabels, formerPostsLabels, letterKindLabels, paperKindLabels, procedureLabels, separationReasonLabels, wayOfFillingLabels } from '../src/labels/register';
import { basisLabels, ruleLabels, unblockerLabels } from '../src/labels/rules';
import { screenLabels } from '../src/labels/screens';
import { stageLabels } from '../src/labels/stages';
import { effectLabels } from '../src/labels/troubles';

const labels = {
  act: actLabels, desk: deskLabels, role: roleLabels, candidateState: candidateStateLabels, caseState: caseStateLabels, event: eventLabels, formState: formStateLabels, outcome: outcomeLabels, entryKind: entryKindLabels, letterKind: letterKindLabels,
  paperKind: paperKindLabels, procedure: procedureLabels, separationReason: separationReasonLabels, wayOfFilling: wayOfFillingLabels, exemption: exemptionLabels, formerPosts: formerPostsLabels, dimension: { zh: codesZh.structureDimensionZh, en: codesEn.structureDimensionEn }, rule: ruleLabels, basis: basisLabels, unblocker: unblockerLabels, stage: stageLabels, screen: screenLabels, field: formFieldLabels,
  importTable: importTableLabels, filingKind: filingKindLabels, filingState: filingStateLabels, difference: differenceLabels, effect: effectLabels, jobKind: jobKindLabels, jobState: jobStateLabels,
  quotaKind: { zh: codesZh.quotaKindZh, en: codesEn.quotaKindEn }, personCategory: { zh: codesZh.personCategoryZh, en: codesEn.personCategoryEn }, postLevel: { zh: codesZh.postLevelZh, en: codesEn.postLevelEn },
  civilServiceRank: { zh: codesZh.civilServiceRankZh, en: codesEn.civilServiceRankEn }, leadershipPostKind: { zh: codesZh.leadershipPostKindZh, en: codesEn.leadershipPostKindEn },
} satisfies Readonly<Record<string, Labels<string>>>;

const inOneLanguage = (language: (typeof LANGUAGES)[number]) => Object.fromEntries(Object.entries(labels).map(([name, each]) => [name, each[language]]));

/** All words of the window as one ES module, so that a page needs no build and no second copy of a label. */
export const words = `export const words = ${JSON.stringify(Object.fromEntries(LANGUAGES.map(language => [language, inOneLanguage(language)])))};\n`;
