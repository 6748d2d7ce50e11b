import type { z } from 'zod';
import type { ruleAnswer, rulesAnswer } from '../../src/contracts/answers/reference';
import { actLabels, type ActCode } from '../../src/labels/acts';
import type { HandlingAct } from '../../src/handling/acts';
import { handlingActLabels } from '../../src/labels/handling';
import type { Language } from '../../src/labels/labels';
import { problemTitles } from '../../src/labels/problems';
import { referenceLabels } from '../../src/labels/reference';
import { procedureLabels } from '../../src/labels/register';
import { ruleLabels, unblockerLabels } from '../../src/labels/rules';
import { stageLabels, type StageCode } from '../../src/labels/stages';
import { allRules, type RuleCode } from '../../src/rules/allRules';
import type { Rule } from '../../src/rules/rule';
import { clauseOf, problemOfRule, rulePage, STATUS, typeOf } from '../problems';
import { at, framed } from './frame';
import { html } from './html';
import { jsonHint } from './problemPages';

/** Every rule that refuses, in order of precedence. */
export const rulesTold = (language: Language): z.output<typeof rulesAnswer> => ({ language, items: allRules.map(({ code, basis }) => ({ code, page: rulePage(code), label: ruleLabels[language][code], basis: clauseOf(basis, language) })) });

/** An act's name in words: procedure, stage and what the button says; an arrangement (办理安排) is the same at every stage. */
function actWords(name: string, language: Language): string {
  const [procedure = '', stage = '', act = ''] = name.split('.');
  if (procedure === 'arrangement') return [referenceLabels[language].arrangement, handlingActLabels[language][stage as HandlingAct]].join(' · '); // a test holds that rules guard arrangements that there are
  return [procedureLabels[language][procedure as 'hire'], stageLabels[language][stage as StageCode], actLabels[language][`${stage}.${act}` as ActCode]].join(' · '); // a test holds that rules guard acts that desks do
}

/** One rule with what it guards and what frees the way. */
export function ruleTold(code: RuleCode, language: Language): z.output<typeof ruleAnswer> {
  const precedence = allRules.findIndex(each => each.code === code);
  const { basis, guards, unblockedBy }: Rule = allRules[precedence] ?? allRules[0]; // every code has its rule
  const ways = typeof unblockedBy === 'string' ? [{ procedure: null, code: unblockedBy }] : (['hire', 'separation'] as const).map(procedure => ({ procedure, code: unblockedBy[procedure] }));
  const problem = problemOfRule(code);
  return {
    language,
    code,
    page: rulePage(code),
    label: ruleLabels[language][code],
    basis: clauseOf(basis, language),
    precedence: precedence + 1,
    guards: guards.map(act => ({ act, label: actWords(act, language) })),
    unblockedBy: ways.map(way => ({ ...way, label: unblockerLabels[language][way.code] })),
    problem: { code: problem, type: typeOf(problem), title: problemTitles[language][problem], status: STATUS[problem] },
  };
}

/** The rules as a page. */
export function rulesPage({ language, items }: z.output<typeof rulesAnswer>): string {
  const words = referenceLabels[language];
  const rows = items.map(({ code, page, label, basis }, index) => html`<tr><td>${index + 1}</td><th scope="row"><a href="${at(page, language)}"><code>${code}</code></a></th><td>${label}</td><td>${basis}</td></tr>\n`);
  return framed(language, '/rules', words.rules, html`<p>${words.rulesAre}</p>
<table><thead><tr><th scope="col">${words.precedence}</th><th scope="col">${words.code}</th><th scope="col">${words.saysWhy}</th><th scope="col">${words.basis}</th></tr></thead><tbody>
${rows}</tbody></table>${jsonHint(language)}`);
}

/** A rule as a page. */
export function ruleAsPage({ language, code, page, label, basis, precedence, guards, unblockedBy, problem }: z.output<typeof ruleAnswer>): string {
  const words = referenceLabels[language];
  const ways = unblockedBy.map(way => html`<li>${way.procedure === null ? '' : `${procedureLabels[language][way.procedure]}: `}${way.label}</li>`);
  const acts = guards.length === 0 ? html`${words.guardsAll}` : html`<ul>${guards.map(each => html`<li>${each.label} <code>${each.act}</code></li>`)}</ul>`;
  return framed(language, page, label, html`<dl><dt>${words.code}</dt><dd><code>${code}</code></dd><dt>${words.saysWhy}</dt><dd>${label}</dd><dt>${words.basis}</dt><dd>${basis}</dd><dt>${words.unblock}</dt><dd><ul>${ways}</ul></dd>
<dt>${words.guards}</dt><dd>${acts}</dd><dt>${words.precedence}</dt><dd>${precedence}</dd><dt>${words.answeredAs}</dt><dd><a href="${at(problem.type, language)}">${problem.title}</a> (<code>${problem.code}</code>, ${problem.status})</dd></dl>${jsonHint(language)}`);
}
