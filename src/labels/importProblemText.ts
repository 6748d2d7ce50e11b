import type { ImportProblem } from '../institution/importProblem';
import { importProblemsEn } from './importProblems.en';
import { importProblemsZh } from './importProblems.zh';

const sentences = { zh: importProblemsZh, en: importProblemsEn };

/** What is wrong in a refused import (入库), and what is expected, for a reader who is shown the place beside it. */
export function importProblemSentence(problem: ImportProblem, language: 'zh' | 'en'): string {
  const facts = new Map<string, string | number>(Object.entries({ ...problem.facts, value: problem.value }));
  return sentences[language][problem.code].replace(/\{(\w+)\}/g, (placeholder, name: string) => String(facts.get(name) ?? placeholder));
}

/** One line of the report of a refused import: where, and the sentence. */
export function importProblemText(problem: ImportProblem, language: 'zh' | 'en'): string {
  const { file, row, column } = problem;
  const where = language === 'zh'
    ? `${file}${row === null ? '' : ` 第${row}行`}${column === null ? '' : `“${column}”`}`
    : `${file}${row === null ? '' : `, row ${row}`}${column === null ? '' : `, ${column}`}`;
  return `${where}${language === 'zh' ? '：' : ': '}${importProblemSentence(problem, language)}`;
}
