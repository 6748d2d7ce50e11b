import type { RequestHandler } from 'express';
import { LANGUAGES } from '../src/labels/labels';
import { describeApi } from './openapi';
import { languageAsked, languageHeader, languageOf } from './problems';
import { allRoutes } from './routes/allRoutes';

/** Tells the description of the API in the language that the address or the reader names. */
export function tellDescription(): RequestHandler {
  const [zh, en] = LANGUAGES.map(language => JSON.stringify(describeApi(allRoutes, language)));
  return (request, response) => {
    const language = languageAsked(request) ?? languageOf(request);
    response.set(languageHeader(language)).vary('Accept-Language').type('application/json').send(language === 'zh' ? zh : en);
  };
}
