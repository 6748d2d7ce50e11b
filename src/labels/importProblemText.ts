import type { ImportProblem } from '../institution/importProblem';
import { importProblemsEn } from './importProblems.en';
import { importProblemsZh } from './importProblems.zh';

const sentences = { zh: importProblemsZh, en: importProblemsEn };

/** One line of the report of a refused import (入库): where, and a sentence that says what is wrong and what is expected. */
export function importProblemText(problem: ImportProblem, language: 'zh' | 'en'): string {
  const facts = new Map<string, string | number>(Object.entries({ ...problem.facts, value: problem.value }));
  const sentence = sentences[language][problem.code].replace(/\{(\w+)\}/g, (placeholder, name: string) => String(facts.get(name) ?? placeholder));
  const { file, row, column } = problem;
  const where = language === 'zh'
    ? `${file}${row === null ? '' : ` 第${row}行`}${column === null ? '' : `“${column}”`}`
    : `${file}${row === null ? '' : `, row ${row}`}${column === null ? '' : `, ${column}`}`;
  return `${where}${language === 'zh' ? ':' : ': '}${sentence}`;
}
