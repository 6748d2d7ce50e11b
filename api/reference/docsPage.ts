import type { Language } from '../../src/labels/labels';
import { referenceLabels, tagLabels } from '../../src/labels/reference';
import { descriptionLabels } from '../../src/labels/descriptions';
import { typeOf } from '../problems';
import type { ProblemCode } from '../../src/labels/problems';
import type { Description } from '../openapi';
import type { Route } from '../route';
import { described, type Described, type Operation, type Schema } from './described';
import { at, framed } from './frame';
import { html, nothing, type Markup } from './html';
import { sampleOf } from './samples';
import { anchorOf, remarksOn, shapeOf } from './shape';

type Placed = Operation & { readonly method: string; readonly path: string };

/** The description of the API as a page, without a script: what it says is what programs are told. */
export function docsPage(description: Description, language: Language): string {
  const words = referenceLabels[language];
  const api = described(description);
  const operations = Object.entries(api.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]): Placed => ({ ...operation, method, path })));
  const tags = [...new Set(operations.flatMap(each => each.tags))] as Route['tag'][]; // every operation has its route's
  const of = (tag: string): Placed[] => operations.filter(each => each.tags.includes(tag));
  const contents = tags.map(tag => html`<li><a href="#${tag}">${tagLabels[language][tag]}</a><ul>${of(tag).map(each => html`<li><a href="#${each.operationId}"><code>${each.method.toUpperCase()} ${each.path}</code></a> ${each.summary}</li>\n`)}</ul></li>`);
  return framed(language, '/docs', words.apiTitle, html`<p>${api.info.description}</p>
<p>${words.machineReadable} <a href="${at('/openapi.json', language)}">/openapi.json</a></p>
<dl><dt>Authorization: Bearer</dt><dd>${words.bearer}</dd><dt>Cookie: session</dt><dd>${words.cookie}</dd><dt>Idempotency-Key</dt><dd>${descriptionLabels[language].idempotencyKey}</dd><dt>If-Match</dt><dd>${descriptionLabels[language].ifMatch}</dd></dl>
<nav aria-label="${words.contents}"><ul class="contents">${contents}<li><a href="#schemas">${words.schemas}</a></li></ul></nav>
${tags.map(tag => html`<section aria-labelledby="${tag}"><h2 id="${tag}">${tagLabels[language][tag]}</h2>\n${of(tag).map(each => operationOf(each, api, language))}</section>\n`)}
<section aria-labelledby="schemas"><h2 id="schemas">${words.schemas}</h2>
${Object.entries(api.components.schemas).map(([name, schema]) => html`<h3 id="${anchorOf(name)}">${name}</h3>\n${shapeWithSample(schema, api, language)}`)}</section>`);
}

function operationOf(operation: Placed, api: Described, language: Language): Markup {
  const words = referenceLabels[language];
  const { operationId, method, path, summary, description, parameters = [], requestBody } = operation;
  const asked = parameters.map(({ name, in: where, required, schema }) => html`<tr><th scope="row"><code>${name}</code></th><td>${where}</td><td>${required ? words.required : words.optional}</td><td><code>${shapeOf(schema, language)}</code> ${remarksOn(name, schema, language)}</td></tr>\n`);
  const body = requestBody?.content['application/json']?.schema;
  const answers = Object.entries(operation.responses).sort(([one], [other]) => Number(one) - Number(other)).map(([status, answer]) => answerOf(status, answer, language));
  return html`<h3 id="${operationId}"><span class="method">${method}</span> <code>${path}</code></h3>
<p>${summary}<br><span class="quiet">${description} · operationId ${operationId}</span></p>
${parameters.length === 0 ? nothing : html`<table><caption>${words.parameters}</caption><thead><tr><th scope="col">${words.name}</th><th scope="col">${words.where}</th><th scope="col">${words.needed}</th><th scope="col">${words.meaningOf}</th></tr></thead><tbody>${asked}</tbody></table>`}
${body ? html`<h4>${words.body}</h4>${shapeWithSample(body, api, language)}` : nothing}
<table><caption>${words.answers}</caption><thead><tr><th scope="col">${words.status}</th><th scope="col">${words.meaningOf}</th></tr></thead><tbody>${answers}</tbody></table>
`;
}

function answerOf(status: string, { description, content = {} }: Operation['responses'][string], language: Language): Markup {
  const problems = Object.keys(content['application/problem+json']?.examples ?? {});
  const titles = new Map(description.split('\n').map(line => [/\[(\w+)\]/.exec(line)?.[1] ?? '', line.replace(/^- \[\w+\]\([^)]*\): /, '')]));
  if (problems.length > 0) return html`<tr><th scope="row">${status}</th><td><ul>${problems.map(code => html`<li><a href="${at(typeOf(code as ProblemCode), language)}"><code>${code}</code></a> ${titles.get(code) ?? ''}</li>`)}</ul></td></tr>\n`; // examples are named by the codes of their problems
  const types = Object.entries(content).map(([type, { schema }]) => html`<br><code>${type}</code>${type === 'application/json' ? html`: <code>${shapeOf(schema, language)}</code>` : nothing}`);
  return html`<tr><th scope="row">${status}</th><td>${description}${types}</td></tr>\n`;
}

function shapeWithSample(schema: Schema, api: Described, language: Language): Markup {
  return html`<pre>${shapeOf(schema, language)}</pre>
<details><summary>${referenceLabels[language].example}</summary><pre>${JSON.stringify(sampleOf(schema, api), null, 2)}</pre></details>
`;
}
