import { bodyKindEn, institutionGradeEn, leadershipPostKindEn, quotaKindEn } from '../../src/labels/importCodes.en';
import { bodyKindZh, institutionGradeZh, leadershipPostKindZh, quotaKindZh } from '../../src/labels/importCodes.zh';
import type { Language } from '../../src/labels/labels';

type Words = Readonly<Record<string, string>>;
const wordIn = (words: Readonly<Record<Language, Words>>) => (language: Language, code: string): string => words[language][code] ?? code; // a code without words stands for itself

/** The word of a grade (规格). */
export const gradeWord = wordIn({ zh: institutionGradeZh, en: institutionGradeEn });
/** The word of a kind of quota (编制类别). */
export const quotaWord = wordIn({ zh: quotaKindZh, en: quotaKindEn });
/** The word of a kind of leadership post (领导职数类别). */
export const leadershipWord = wordIn({ zh: leadershipPostKindZh, en: leadershipPostKindEn });
/** The word of a kind of body (内设、派出、直属). */
export const bodyWord = wordIn({ zh: bodyKindZh, en: bodyKindEn });
