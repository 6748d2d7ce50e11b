import type { z } from 'zod';
import type { problemAnswer, problemsAnswer } from '../../src/contracts/answers/reference';
import type { Language } from '../../src/labels/labels';
import { problemTitles, type ProblemCode } from '../../src/labels/problems';
import { referenceLabels } from '../../src/labels/reference';
import { ruleLabels } from '../../src/labels/rules';
import { allRules } from '../../src/rules/allRules';
import { meaningOf, problemOfRule, rulePage, STATUS, typeOf } from '../problems';
import { at, framed } from './frame';
import { html, nothing, type Markup } from './html';

/** Every problem that the API tells. */
export const problemCodes = Object.keys(problemTitles.en) as ProblemCode[]; // its own keys

const kindOf = (code: ProblemCode, language: Language) => ({ code, type: typeOf(code), title: problemTitles[language][code], status: STATUS[code], detail: meaningOf(code, language) || referenceLabels[language].refusals });

/** The kinds of problem, by status. */
export const problemsTold = (language: Language): z.output<typeof problemsAnswer> => ({ language, items: problemCodes.map(code => kindOf(code, language)).sort((one, other) => one.status - other.status) });

/** A kind of problem with the rules that refuse with it. */
export const problemTold = (code: ProblemCode, language: Language): z.output<typeof problemAnswer> => ({
  language,
  ...kindOf(code, language),
  rules: allRules.filter(rule => problemOfRule(rule.code) === code).map(rule => ({ code: rule.code, page: rulePage(rule.code), label: ruleLabels[language][rule.code] })),
});

/** The kinds of problem as a page. */
export function problemsPage({ language, items }: z.output<typeof problemsAnswer>): string {
  const words = referenceLabels[language];
  const rows = items.map(({ code, type, title, status, detail }) => html`<tr><td>${status}</td><th scope="row"><a href="${at(type, language)}"><code>${code}</code></a></th><td>${title}</td><td>${detail}</td></tr>\n`);
  return framed(language, '/problems', words.problems, html`<p>${words.problemsAre}</p>
<table><thead><tr><th scope="col">${words.status}</th><th scope="col">${words.code}</th><th scope="col">${words.title}</th><th scope="col">${words.meaning}</th></tr></thead><tbody>
${rows}</tbody></table>${jsonHint(language)}`);
}

/** A kind of problem as a page. */
export function problemPage({ language, code, type, title, status, detail, rules }: z.output<typeof problemAnswer>): string {
  const words = referenceLabels[language];
  const refusing = rules.map(rule => html`<li><a href="${at(rule.page, language)}"><code>${rule.code}</code></a> ${rule.label}</li>\n`);
  return framed(language, type, title, html`<dl><dt>${words.code}</dt><dd><code>${code}</code></dd><dt>${words.status}</dt><dd>${status}</dd><dt>${words.meaning}</dt><dd>${detail}</dd></dl>
${rules.length === 0 ? nothing : html`<h2>${words.rulesOfProblem}</h2><ul>${refusing}</ul>`}${jsonHint(language)}`);
}

/** How a program gets the same. */
export const jsonHint = (language: Language): Markup => html`<p class="quiet">${referenceLabels[language].asJson}</p>`;
