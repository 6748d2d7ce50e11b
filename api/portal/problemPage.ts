import { portalLabels } from '../../src/labels/disclosure';
import { problemTitles } from '../../src/labels/problems';
import { meaningOf, type ProblemPage } from '../problems';
import { html } from '../reference/html';
import { addressed, portalPage } from './portalFrame';

const LIST = '/public/institutions';

/** What stands in the way of who reads the public pages with a browser, as a page. */
export const publicProblemPage: ProblemPage = (code, asked) => {
  const { language } = asked;
  const content = html`<p>${meaningOf(code, language)}</p><p><a href="${addressed(LIST, asked)}">${portalLabels[language].back}</a></p>`;
  return portalPage(asked, LIST, problemTitles[language][code], content);
};
