import type { PublicRow } from '../../prisma/views/publicRegister';
import { CSV_MARK, csvLines } from '../../src/contracts/importWriting';
import { portalLabels } from '../../src/labels/disclosure';
import type { Language } from '../../src/labels/labels';
import { gradeWord, quotaWord } from './words';

/** The institutions that are shown as CSV: a line for each kind of quota, or one where the numbers are not shown. */
export function publicFile(rows: readonly PublicRow[], language: Language): string {
  const words = portalLabels[language];
  const lines = rows.flatMap(({ name, grade, regionName, quotas }) => {
    const head = [name, gradeWord(language, grade), regionName];
    return quotas === null ? [[...head, words.notShown, '', '']] : quotas.map(({ kind, approved, inPost }) => [...head, quotaWord(language, kind), String(approved), String(inPost)]);
  });
  return CSV_MARK + csvLines([[words.name, words.grade, words.region, words.kind, words.approved, words.inPost], ...lines]);
}
