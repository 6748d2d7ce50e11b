import type { z } from 'zod';
import { publicDocument, type PublicDocument } from '../../prisma/views/documents';
import { verificationAnswer } from '../../src/contracts/answers/documents';
import { verificationPath, verificationQuery, verificationView } from '../../src/contracts/documents';
import { dayOf } from '../../src/kernel/day';
import { asDocumentNumber } from '../../src/labels/documents';
import { languageHeader, type ProblemPage } from '../problems';
import { route } from '../route';
import { tooManyPage, unfitPage, verificationPage } from '../verification/page';

const problemPage: ProblemPage = (code, { language, size }) => (code === 'tooManyChecks' ? tooManyPage(language, size ?? 'usual') : code === 'invalid' ? unfitPage(language, size ?? 'usual') : null);

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
    pace: 'verification',
    page: verificationPage,
    problemPage,
    handle: async ({ deps, query, language }) => {
      const shown = { language: query.language ?? language, size: query.size };
      if (query.number === undefined || query.check === undefined) return answer('unasked', shown);
      return answer(await publicDocument(deps.room, { number: asDocumentNumber(query.number), checkCode: query.check.normalize('NFKC').trim() }), shown);
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
    pace: 'verification',
    page: verificationPage,
    problemPage,
    handle: async ({ deps, params: { token }, query, language }) => answer(await publicDocument(deps.room, { token }), { language: query.language ?? language, size: query.size }),
  }),
];
