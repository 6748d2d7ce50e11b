import { absenceReasonLabels, absenceStateLabels, workKindLabels, unattendedLabels } from '../../src/labels/absence';
import { accountActLabels, accountStateLabels, calendarStandingLabels, dayKindLabels, settingLabels, settingSourceLabels, statutoryHolidayLabels } from '../../src/labels/administration';
import { actLabels } from '../../src/labels/acts';
import { auditKindLabels } from '../../src/labels/audit';
import { deskLabels, roleLabels } from '../../src/labels/desks';
import { documentKindLabels, documentStateLabels } from '../../src/labels/documents';
import { disclosureActLabels, disclosureItemLabels, disclosureModeLabels, disclosureStateLabels, networkGradeLabels } from '../../src/labels/disclosure';
import { formFieldLabels } from '../../src/labels/formFields';
import * as codesEn from '../../src/labels/importCodes.en';
import * as codesZh from '../../src/labels/importCodes.zh';
import { differenceLabels, filingKindLabels, filingStateLabels, importTableLabels } from '../../src/labels/importTables';
import { jobKindLabels, jobStateLabels } from '../../src/labels/jobs';
import type { Labels, Language } from '../../src/labels/labels';
import { candidateStateLabels, caseStateLabels, eventLabels, formStateLabels, outcomeLabels } from '../../src/labels/outcomes';
import { entryKindLabels, exemptionLabels, followUpStateLabels, formerPostsLabels, letterKindLabels, paperKindLabels, procedureLabels, scanLabels, registerEventLabels, separationReasonLabels, wayOfFillingLabels } from '../../src/labels/register';
import { arrangementLabels, handlingActLabels, opinionLabels, roundModeLabels, whyMineLabels } from '../../src/labels/handling';
import { plannedStateLabels, retirementCourseLabels } from '../../src/labels/plannedSeparations';
import { numberLabels } from '../../src/labels/numbers';
import { basisLabels, ruleLabels } from '../../src/labels/rules';
import { stageLabels } from '../../src/labels/stages';
import { stuckLabels } from '../../src/labels/supervision';
import { effectLabels } from '../../src/labels/troubles';

const coded = <Code extends string>(zh: Readonly<Record<Code, string>>, en: Readonly<Record<Code, string>>): Labels<Code> => ({ zh, en });

/** The words of the record's own codes, by kind: the same that letters and problems use. */
const vocabulary = {
  act: actLabels, desk: deskLabels, role: roleLabels, candidateState: candidateStateLabels, caseState: caseStateLabels, event: eventLabels, registerEvent: registerEventLabels, formState: formStateLabels, outcome: outcomeLabels, entryKind: entryKindLabels, documentKind: documentKindLabels, documentState: documentStateLabels, followUpState: followUpStateLabels, letterKind: letterKindLabels, scan: scanLabels,
  paperKind: paperKindLabels, procedure: procedureLabels, separationReason: separationReasonLabels, wayOfFilling: wayOfFillingLabels, exemption: exemptionLabels, formerPosts: formerPostsLabels, rule: ruleLabels, basis: basisLabels, stage: stageLabels, field: formFieldLabels,
  importTable: importTableLabels, filingKind: filingKindLabels, filingState: filingStateLabels, difference: differenceLabels, effect: effectLabels, stuck: stuckLabels, unattended: unattendedLabels, number: numberLabels, jobKind: jobKindLabels, jobState: jobStateLabels,
  arrangement: arrangementLabels, arrangementAct: handlingActLabels, mode: roundModeLabels, opinion: opinionLabels, whyMine: whyMineLabels,
  accountAct: accountActLabels, accountState: accountStateLabels, dayKind: dayKindLabels, statutoryHoliday: statutoryHolidayLabels, plannedState: plannedStateLabels, retirementCourse: retirementCourseLabels, standing: calendarStandingLabels, setting: settingLabels, settingSource: settingSourceLabels, auditKind: auditKindLabels, absenceReason: absenceReasonLabels, absenceState: absenceStateLabels, workKind: workKindLabels,
  quotaKind: coded(codesZh.quotaKindZh, codesEn.quotaKindEn), personCategory: coded(codesZh.personCategoryZh, codesEn.personCategoryEn), postLevel: coded(codesZh.postLevelZh, codesEn.postLevelEn), dimension: coded(codesZh.structureDimensionZh, codesEn.structureDimensionEn),
  disclosureItem: disclosureItemLabels, disclosureMode: disclosureModeLabels, disclosureState: disclosureStateLabels, disclosureAct: disclosureActLabels, networkGrade: networkGradeLabels, institutionGrade: coded(codesZh.institutionGradeZh, codesEn.institutionGradeEn), bodyKind: coded(codesZh.bodyKindZh, codesEn.bodyKindEn),
  civilServiceRank: coded(codesZh.civilServiceRankZh, codesEn.civilServiceRankEn), leadershipPostKind: coded(codesZh.leadershipPostKindZh, codesEn.leadershipPostKindEn),
} satisfies Readonly<Record<string, Labels<string>>>;

/** What kinds of codes there are. */
export type Kind = keyof typeof vocabulary;

/** The word for a code of some kind; a code that has none stands for itself, nothing for none. */
export const wordFor = (language: Language, kind: Kind, code: string | null | undefined): string => {
  if (code === null || code === undefined) return '';
  const words: Readonly<Record<string, string>> = vocabulary[kind][language];
  return words[code] ?? code;
};

/** Whether a kind has a word for a code. */
export const hasWord = (kind: Kind, code: string): boolean => code in vocabulary[kind].zh;
/** Every code of a kind. */
export const codesOf = (kind: Kind): string[] => Object.keys(vocabulary[kind].zh);
/** Whether a name is that of a kind. */
export const isKind = (name: string): name is Kind => name in vocabulary;
