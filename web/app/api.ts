import { answered, openApi, Refused, type Problem } from '../../client/api';
import { languageNow } from '../words/i18n';

/** The API, asked in the language of the screens, with the cookie of the session. */
export const api = openApi({ url: location.origin, language: languageNow });

export { answered };
export { keyed, Refused, type AnswerOf, type BodyOf, type Problem } from '../../client/api';

/** What the API said, where an error is its saying; null where it could not be reached. */
export const problemOf = (error: unknown): Problem | null => (error instanceof Refused ? error.problem : isProblem(error) ? error : null);

/** What a job says of why nothing came of it is a problem document too. */
const isProblem = (error: unknown): error is Problem => typeof error === 'object' && error !== null && 'title' in error && 'code' in error && 'type' in error;
/** Whether nobody is signed in. */
export const isSignedOut = (error: unknown): boolean => error instanceof Refused && error.status === 401;
