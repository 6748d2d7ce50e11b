import { z } from 'zod';
import { certificateChanges } from '../../prisma/views/certificateChanges';
import { PERSON_ENTRY_KINDS } from '../../src/certificate/entry';
import { certificateChangesAnswer } from '../../src/contracts/answers/register';
import { pageBy } from '../../src/contracts/cursors';
import { day, text } from '../../src/contracts/fields';
import { caseFilters } from '../../src/contracts/filters';
import { saying } from '../../src/contracts/saying';
import { FOLLOWING_DESKS, FOLLOW_UP_STATES } from '../../src/decision/followUps';
import { route } from '../route';

/** What cases change on certificates: what pay, funding and insurance act on. */
export const certificateChangeRoutes = [
  route({
    method: 'get',
    path: '/certificate-entries',
    tag: 'register',
    summary: { zh: '范围内管理证的证面变动（落编、出编、任职、免职），新的在前，以及工资、经费、社保各部门的办理情况；每次读取均留审计记录', en: 'What cases have changed on the certificates in scope (placement, removal, appointment, relief), latest first, and what pay, funding and insurance have done with it; every reading is kept in the audit trail' },
    for: 'certificate',
    query: z.strictObject({
      ...pageBy(['id', 'id']), institution: caseFilters.institution, text: text(60).optional().meta(saying('partOfName')), kind: z.enum(PERSON_ENTRY_KINDS).exclude(['registration']).optional(),
      from: day.optional().meta(saying('changedFrom')), until: day.optional().meta(saying('changedUntil')), state: z.enum(FOLLOW_UP_STATES).optional().meta(saying('followUpState')), desk: z.enum(FOLLOWING_DESKS).optional(),
    }),
    answer: certificateChangesAnswer,
    statuses: { 200: { zh: '一页证面变动', en: 'a page of changes' } },
    handle: async ({ deps, session, query }) => ({ body: await certificateChanges(deps.room, session.actor, query) }),
  }),
];
