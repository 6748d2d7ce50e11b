import type { RequestHandler } from 'express';
import { LANGUAGES, type Language } from '../src/labels/labels';
import { describeApi } from './openapi';
import { languageAsked, languageHeader, languageOf } from './problems';
import { docsPage } from './reference/docsPage';
import { allRoutes } from './routes/allRoutes';

/** The description of the API for programs and as a page, each in the language that the address or the reader names. Made once. */
export function tellDescription(): { readonly asJson: RequestHandler; readonly asPage: RequestHandler } {
  const made = LANGUAGES.map(language => ({ language, description: describeApi(allRoutes, language) }));
  const inEach = (write: (each: (typeof made)[number]) => string) => new Map<Language, string>(made.map(each => [each.language, write(each)]));
  const [texts, pages] = [inEach(({ description }) => JSON.stringify(description)), inEach(({ description, language }) => docsPage(description, language))];
  const tell = (type: string, texts: ReadonlyMap<Language, string>): RequestHandler => (request, response) => {
    const language = languageAsked(request) ?? languageOf(request);
    response.set(languageHeader(language)).vary('Accept-Language').type(type).send(texts.get(language));
  };
  return { asJson: tell('application/json', texts), asPage: tell('text/html', pages) };
}
