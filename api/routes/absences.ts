import { z } from 'zod';
import { endAbsence, enterAbsence, nameSubstitute, type AbsenceOutcome } from '../../prisma/records/absences';
import { absenceChoices, absences } from '../../prisma/views/absences';
import { endAbsenceRequest, enterAbsenceRequest, LONGEST_ABSENCE, nameSubstituteRequest } from '../../src/contracts/absences';
import { absenceChoicesAnswer, absenceDoneAnswer, absencesAnswer } from '../../src/contracts/answers/absences';
import { pageBy } from '../../src/contracts/cursors';
import { day, idOf } from '../../src/contracts/fields';
import { flag } from '../../src/contracts/filters';
import { idPath } from '../../src/contracts/requests';
import { dayOf, daysBetween, type Day } from '../../src/kernel/day';
import { substituteObstacleLabels } from '../../src/labels/absence';
import { replayed } from '../answers';
import type { Deps } from '../deps';
import { ApiProblem } from '../problems';
import { route, type Given } from '../route';
import { forgetSessionsOf } from '../session';

type Done = z.output<typeof absenceDoneAnswer>;
/** What was done, as the API tells it; whoever it concerns acts by it from his next request on. */
function toldOf(deps: Deps, outcome: AbsenceOutcome, status: number): Given<Done> {
  if (outcome.kind !== 'done') throw new ApiProblem(outcome.kind);
  for (const account of outcome.answer.concerns) forgetSessionsOf(deps, account);
  return { status, body: { absence: outcome.answer.absence }, ...replayed(outcome.isRepeat) };
}

/** Stops days that cannot be: past ones, an end before the beginning, more than a year. */
function mustBeDays({ from, until }: { readonly from: Day; readonly until: Day }, today: Day): void {
  if (from < today) throw new ApiProblem('unfit', { findings: [{ field: 'from', code: 'dayIsPast' }] });
  if (until < from) throw new ApiProblem('unfit', { findings: [{ field: 'until', code: 'notAfterFrom' }] });
  if (daysBetween(from, until) >= LONGEST_ABSENCE) throw new ApiProblem('unfit', { findings: [{ field: 'until', code: 'absenceTooLong' }] });
}

const onSubstitute = ['substituteIsHimself', 'substituteSitsElsewhere', 'substituteDoesNotSign', 'substituteIsAway', 'proxyDoesNotPassOn'] as const;
const upon = { tag: 'absences', for: 'signedIn', isKeyed: true, answer: absenceDoneAnswer } as const;

/** Absences (请假) and who stands in (代理): one's own; for whom one is in charge of, or administers, too. */
export const absenceRoutes = [
  route({
    method: 'get',
    path: '/absences',
    tag: 'absences',
    summary: { zh: '请假和代理：本人的、由本人代理的、由本人分管或者管理的，新的在前', en: 'Absences: one’s own, those in which one stands in, and those that one may enter or end, latest first' },
    for: 'signedIn',
    query: z.strictObject({ ...pageBy(['days', 'uuid']), standing: flag.optional(), account: idOf<string>().optional() }),
    answer: absencesAnswer,
    statuses: { 200: { zh: '一页请假', en: 'a page of absences' } },
    handle: async ({ deps, session: { actor }, query: { standing, ...query } }) => ({ body: (await absences(deps.room, actor, { ...query, isStanding: standing })) as unknown as z.output<typeof absencesAnswer> }), // dates become texts on the way out
  }),
  route({
    method: 'get',
    path: '/absences/choices',
    tag: 'absences',
    summary: { zh: '可以为何人登记请假、其岗位所在，以及何人可以代理、为何不可', en: 'For whom an absence may be entered, where that account works, and who could stand in, or why not' },
    for: 'signedIn',
    query: z.strictObject({ account: idOf<string>().optional(), from: day.optional(), until: day.optional(), office: idOf<string>().optional(), institution: idOf<string>().optional(), absence: idOf<string>().optional() }),
    answer: absenceChoicesAnswer,
    statuses: { 200: { zh: '可选的人', en: 'whom there is to choose from' } },
    problems: ['notFound'],
    handle: async ({ deps, session: { actor }, query, language }) => {
      const today = dayOf(deps.room.clock.now());
      const from = query.from ?? today;
      const found = await absenceChoices(deps.room, actor, { account: query.account ?? actor.account, from, until: query.until !== undefined && query.until > from ? query.until : from, place: query.office ?? query.institution ?? null, instead: query.absence ?? null });
      if (!found) throw new ApiProblem('notFound');
      return { body: { ...found, substitutes: found.substitutes.map(({ why, ...each }) => ({ ...each, why: why && substituteObstacleLabels[language][why] })), today } };
    },
  }),
  route({
    ...upon,
    method: 'post',
    path: '/absences',
    summary: { zh: '登记请假，可以指定代理人：本人、分管领导、机构负责人或者安全管理员', en: 'Enter an absence, with whoever stands in or without: the officer himself, the leader in charge, the head of the institution or the security administrator' },
    body: enterAbsenceRequest,
    statuses: { 201: { zh: '已登记', en: 'it is entered' } },
    problems: ['notFound', 'unfit', 'absentAlready', 'noSeatToPassOn', ...onSubstitute],
    handle: async ({ deps, session: { actor }, key, body: { office, institution, ...absence } }) => {
      mustBeDays(absence, dayOf(deps.room.clock.now()));
      if (office !== null && institution !== null) throw new ApiProblem('unfit', { findings: [{ field: 'institution', code: 'placeDoesNotFit' }] });
      const place = office !== null ? { office } : institution !== null ? { institution } : null;
      return toldOf(deps, await enterAbsence(deps.room, { actor, key, publicUrl: deps.publicUrl }, { ...absence, kinds: [...new Set(absence.kinds)].sort(), place }), 201);
    },
  }),
  route({
    ...upon,
    method: 'post',
    path: '/absences/{id}/end',
    summary: { zh: '提前终止请假：代理随即结束', en: 'End an absence early: nobody stands in from then on' },
    params: idPath,
    body: endAbsenceRequest,
    statuses: { 200: { zh: '已终止', en: 'it is ended' } },
    problems: ['absenceIsOver'],
    handle: async ({ deps, session: { actor }, key, params: { id } }) => toldOf(deps, await endAbsence(deps.room, { actor, key, publicUrl: deps.publicUrl }, id), 200),
  }),
  route({
    ...upon,
    method: 'post',
    path: '/absences/{id}/substitute',
    summary: { zh: '为未结束的请假指定或者更换代理人，自今日或者起始日起；原登记终止，余下的日期另行登记', en: 'Name who stands in for an absence that is not over, from today or its first day on; the rest of it is entered anew' },
    params: idPath,
    body: nameSubstituteRequest,
    statuses: { 200: { zh: '已指定', en: 'it is named' } },
    problems: ['absenceIsOver', 'absentAlready', 'noSeatToPassOn', ...onSubstitute],
    handle: async ({ deps, session: { actor }, key, params: { id }, body: { substitute } }) => toldOf(deps, await nameSubstitute(deps.room, { actor, key, publicUrl: deps.publicUrl }, id, substitute), 200),
  }),
];
