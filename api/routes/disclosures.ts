import { z } from 'zod';
import { decline, propose, publish, withdraw, type DecidingDisclosure, type DisclosureOutcome } from '../../prisma/records/disclosures';
import { previewed } from '../../prisma/records/disclosureGround';
import { networkGrade } from '../../prisma/records/networkGrades';
import { disclosureOf, disclosurePlace, disclosures, disclosureVersion } from '../../prisma/views/disclosures';
import { reviewingOffice, signsDisclosures } from '../../src/access/disclosing';
import { disclosureAnswer, disclosureDoneAnswer, disclosurePreviewAnswer, disclosuresAnswer } from '../../src/contracts/answers/disclosure';
import { pageBy } from '../../src/contracts/cursors';
import { disclosurePreviewRequest, endDisclosureRequest, proposeDisclosureRequest, publishDisclosureRequest } from '../../src/contracts/disclosure';
import { text } from '../../src/contracts/fields';
import { flag, region } from '../../src/contracts/filters';
import { idPath } from '../../src/contracts/requests';
import { saying } from '../../src/contracts/saying';
import { whyNotProposed, type DisclosureObstacle } from '../../src/disclosure/whyNot';
import type { Language, Said } from '../../src/labels/labels';
import { problemTitles } from '../../src/labels/problems';
import { replayed } from '../answers';
import type { Deps } from '../deps';
import { ApiProblem } from '../problems';
import { forgetPublic } from '../publicAnswers';
import { route } from '../route';
import type { SignedIn } from '../session';

/** Why not, in words. */
const why = (obstacle: DisclosureObstacle | null, language: Language): string | null => (obstacle === null ? null : problemTitles[language][obstacle]);
const obstacles = ['notYoursToDo', 'secretStaysSealed', 'basicsFirst', 'disclosureWaits', 'disclosureDecided', 'notByWhoProposed', 'nothingToDisclose', 'namesWhatIsSealed'] as const satisfies readonly DisclosureObstacle[];

/** Stops who does not review for that institution; gives the office from which he does. */
async function reviewing({ room }: Deps, { actor }: SignedIn, institution: string): Promise<string> {
  const place = await disclosurePlace(room, actor, institution);
  if (!place) throw new ApiProblem('notFound');
  const office = reviewingOffice(actor, place.servedBy);
  if (office === null) throw new ApiProblem('notYoursToDo');
  return office;
}

/** What became of it; the public is told anew. */
function told(deps: Deps, outcome: DisclosureOutcome) {
  if (outcome.kind === 'stopped') throw new ApiProblem(outcome.obstacle);
  if (outcome.kind === 'keyReused') throw new ApiProblem('keyReused');
  forgetPublic(deps);
  return { body: outcome.answer, ...replayed(outcome.isRepeat) };
}

type Does = (room: Deps['room'], deciding: DecidingDisclosure) => Promise<DisclosureOutcome>;
/** What is done with a version: who publishes and declines signs for the office; who withdraws sits there. */
async function done({ deps, session, key, id }: { readonly deps: Deps; readonly session: SignedIn; readonly key: string; readonly id: string }, does: Does, words: string, isSigners: boolean) {
  const found = await disclosureVersion(deps.room, session.actor, id);
  if (!found) throw new ApiProblem('notFound');
  const may = isSigners ? signsDisclosures(session.actor, found.servedBy) : reviewingOffice(session.actor, found.servedBy) !== null;
  if (!may) throw new ApiProblem('notYoursToDo');
  return told(deps, await does(deps.room, { account: session.actor.account, key, version: found.version, words }));
}

const acting = { method: 'post', tag: 'disclosure', for: 'disclosure', isKeyed: true, params: idPath, answer: disclosureDoneAnswer, problems: obstacles } as const;
/** Ends a version with its reason. */
const ending = (path: string, summary: Said, does: Does, isSigners: boolean) =>
  route({
    ...acting,
    path,
    summary,
    body: endDisclosureRequest,
    statuses: { 200: { zh: '已登记', en: 'it is recorded' } },
    handle: async ({ deps, session, key, params: { id }, body: { reason } }) => done({ deps, session, key, id }, does, reason, isSigners),
  });

/** Disclosure (公开), reviewed by the staffing office item by item. */
export const disclosureRoutes = [
  route({
    method: 'get',
    path: '/disclosures',
    tag: 'disclosure',
    summary: { zh: '范围内的机构，以及各有多少事项公开、多少待审核', en: 'The institutions in scope, with how much of each is shown and how much waits for review' },
    for: 'disclosure',
    query: z.strictObject({ ...pageBy(['code', 'code']), region: region.optional(), text: text(60).optional().meta(saying('partOfName')), waits: flag.optional() }),
    answer: disclosuresAnswer,
    statuses: { 200: { zh: '一页清单', en: 'a page of the list' } },
    handle: async ({ deps, session, query }) => ({ body: await disclosures(deps.room, session.actor, query) }),
  }),
  route({
    method: 'get',
    path: '/institutions/{id}/disclosure',
    tag: 'disclosure',
    summary: { zh: '一个机构公开了什么，含机关内部公开的；编办另见待审核的、历次版本，以及可作的办理', en: 'What is shown of an institution, inside the organ too; its staffing office also sees what waits, what was shown before, and what may be done' },
    for: 'disclosure',
    params: idPath,
    answer: disclosureAnswer,
    statuses: { 200: { zh: '公开事项', en: 'what is shown' } },
    handle: async ({ deps, session, params: { id }, language }) => {
      const found = await disclosureOf(deps.room, session.actor, id);
      if (!found) throw new ApiProblem('notFound');
      const { versions, proposals, ...rest } = found;
      const acts = (all: (typeof versions)[number]['acts']) => all.map(({ act, obstacle, takesAlong }) => ({ act, isAllowed: obstacle === null, why: why(obstacle, language), takesAlong: [...takesAlong] }));
      return { body: { ...rest, grade: await networkGrade(deps.room.pool), versions: versions.map(each => ({ ...each, acts: acts(each.acts) })), proposals: proposals.map(({ obstacle, ...each }) => ({ ...each, why: why(obstacle, language) })) } };
    },
  }),
  // It records nothing, and carries no key: the text of the duties is long, and comes as a body.
  route({
    method: 'post',
    path: '/institutions/{id}/disclosure/previews',
    tag: 'disclosure',
    summary: { zh: '预览：一个事项公开后的样子，以及不能拟公开的原因；不作登记', en: 'An item exactly as it would be shown, and why it could not be proposed; nothing is recorded' },
    for: 'disclosure',
    params: idPath,
    body: disclosurePreviewRequest,
    answer: disclosurePreviewAnswer,
    statuses: { 200: { zh: '预览', en: 'the preview' } },
    problems: ['notYoursToDo', 'secretStaysSealed'],
    handle: async ({ deps, session, params: { id: institution }, body, language }) => {
      await reviewing(deps, session, institution);
      const { content, ground } = await previewed(deps.room.pool, deps.room, { institution, ...body });
      if (ground.isStateSecret) throw new ApiProblem('secretStaysSealed');
      return { body: { content, why: why(whyNotProposed(ground), language) } };
    },
  }),
  route({
    ...acting,
    path: '/institutions/{id}/disclosure',
    summary: { zh: '拟公开一个事项，内容以此刻登记为准，等待签批人审核', en: 'Propose an item as the register has it at this moment; it waits for the signer' },
    body: proposeDisclosureRequest,
    statuses: { 201: { zh: '待审核', en: 'it waits for review' } },
    handle: async ({ deps, session: session, key, params: { id: institution }, body }) => {
      const office = await reviewing(deps, session, institution);
      return told(deps, await propose(deps.room, { account: session.actor.account, key, office, institution, ...body }));
    },
  }),
  route({
    ...acting,
    path: '/disclosures/{id}/publish',
    summary: { zh: '审核同意，按拟公开的内容公开，代替现有版本（签批人）', en: 'Publish a version as it was proposed, in place of the one that is shown (signer)' },
    body: publishDisclosureRequest,
    statuses: { 200: { zh: '已公开', en: 'it is shown' } },
    handle: async ({ deps, session, key, params: { id }, body: { note } }) => done({ deps, session, key, id }, publish, note, true),
  }),
  ending('/disclosures/{id}/decline', { zh: '不予公开，说明原因（签批人）', en: 'Decline what was proposed, with the reason (signer)' }, decline, true),
  ending('/disclosures/{id}/withdraw', { zh: '撤下公开中的版本，说明原因，立即生效；撤下名称和规格的，该机构向社会公开的其他事项一并撤下', en: 'Withdraw what is shown, with the reason, at once; with its name goes everything else that the public is shown of an institution' }, withdraw, false),
];
