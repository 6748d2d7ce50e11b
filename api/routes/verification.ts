import type { z } from 'zod';
import { publicDocument, type CheckedBy, type PublicDocument } from '../../prisma/views/documents';
import { verificationAnswer } from '../../src/contracts/answers/documents';
import { verificationPath, verificationQuery, verificationView } from '../../src/contracts/documents';
import { dayOf } from '../../src/kernel/day';
import { asDocumentNumber } from '../../src/labels/documents';
import type { Language } from '../../src/labels/labels';
import type { ProblemCode } from '../../src/labels/problems';
import type { Deps } from '../deps';
import { ApiProblem, languageHeader } from '../problems';
import { route } from '../route';
import { openThrottle, type Throttle } from '../verification/throttle';
import { tooManyPage, verificationPage } from '../verification/page';

/** How often one address may check documents in a minute (assumed): a counter clerk's pace, and no guesser's. */
export const CHECKS_A_MINUTE = 30;
const throttles = new WeakMap<Deps, Throttle>();
const throttleOf = (deps: Deps): Throttle => {
  const throttle = throttles.get(deps) ?? openThrottle(CHECKS_A_MINUTE);
  throttles.set(deps, throttle);
  return throttle;
};

/** Looks a document up for the public, at most so often for one address. */
async function looked(deps: Deps, address: string, by: CheckedBy): Promise<PublicDocument | null> {
  const told = throttleOf(deps)(address);
  if (!told.isOpen) throw new ApiProblem('tooManyChecks', { headers: { 'Retry-After': String(told.seconds) } });
  return publicDocument(deps.room, by);
}

const problemPage = (code: ProblemCode, language: Language): string | null => (code === 'tooManyChecks' ? tooManyPage(language) : null);

type Shown = Pick<z.output<typeof verificationAnswer>, 'language' | 'size'>;
function answer(found: PublicDocument | null | 'unasked', shown: Shown): { readonly body: z.output<typeof verificationAnswer>; readonly headers: Readonly<Record<string, string>> } {
  const headers = languageHeader(shown.language);
  if (found === 'unasked' || found === null) return { body: { state: found === null ? 'unknown' : 'unasked', document: null, ...shown }, headers };
  const { state, issuedAt, voidedAt, ...document } = found;
  return { body: { state, document: { ...document, issuedOn: dayOf(issuedAt.getTime()), voidedOn: voidedAt === null ? null : dayOf(voidedAt.getTime()) }, ...shown }, headers };
}

/** Where the public checks a document (文书核验): without login, and no person's name whole. */
export const verificationRoutes = [
  route({
    method: 'get',
    path: '/verify',
    tag: 'documents',
    summary: { zh: '按文号和校验码核验文书；不带文号时为核验页', en: 'Check a document by its number and check digits; without them, the page to type them on' },
    for: 'anyone',
    query: verificationQuery,
    answer: verificationAnswer,
    statuses: { 200: { zh: '核验结果', en: 'what there is' } },
    problems: ['tooManyChecks'],
    page: verificationPage,
    problemPage,
    handle: async ({ deps, query, language, address }) => {
      const shown = { language: query.language ?? language, size: query.size };
      if (query.number === undefined || query.check === undefined) return answer('unasked', shown);
      return answer(await looked(deps, address, { number: asDocumentNumber(query.number), checkCode: query.check.normalize('NFKC').trim() }), shown);
    },
  }),
  route({
    method: 'get',
    path: '/verify/{token}',
    tag: 'documents',
    summary: { zh: '核验文书：二维码所指的地址', en: 'Check a document: the address in its QR code' },
    for: 'anyone',
    params: verificationPath,
    query: verificationView,
    answer: verificationAnswer,
    statuses: { 200: { zh: '核验结果', en: 'what there is' } },
    problems: ['tooManyChecks'],
    page: verificationPage,
    problemPage,
    handle: async ({ deps, params: { token }, query, language, address }) => answer(await looked(deps, address, { token }), { language: query.language ?? language, size: query.size }),
  }),
];
