import type { Request, Response } from 'express';
import { portalLabels } from '../../src/labels/disclosure';
import { problemTitles } from '../../src/labels/problems';
import { languageAsked, languageHeader, languageOf, meaningOf, STATUS, type ApiProblem } from '../problems';
import { html } from '../reference/html';
import { addressed, portalPage } from './portalFrame';

const LIST = '/public/institutions';

/** What stands in the way of who reads the public pages with a browser, as a page. */
export function sendPublicProblem(request: Request, response: Response, { code, more }: ApiProblem): void {
  const language = languageAsked(request) ?? languageOf(request);
  const asked = { language, size: request.query['size'] === 'large' ? ('large' as const) : undefined };
  for (const [name, value] of Object.entries({ ...more.headers, ...languageHeader(language) })) response.setHeader(name, value);
  const content = html`<p>${meaningOf(code, language)}</p><p><a href="${addressed(LIST, asked)}">${portalLabels[language].back}</a></p>`;
  response.status(STATUS[code]).type('text/html').send(portalPage(asked, LIST, problemTitles[language][code], content));
}
