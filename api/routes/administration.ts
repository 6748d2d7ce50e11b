import { z } from 'zod';
import { setFreeze, setNorm, setNumber, setPeople, type Setting, type SettingDone } from '../../prisma/records/settings';
import type { Once } from '../../prisma/records/keyedRequests';
import { auditEntries } from '../../prisma/views/audit';
import { officeById, regionSettings, servingRegions, type ServingRegion } from '../../prisma/views/settings';
import { administeredRegions } from '../../src/access/administering';
import { readingScope } from '../../src/access/reading';
import { setFreezeRequest, setNormRequest, setNumberRequest, setPeopleRequest } from '../../src/contracts/administration';
import { auditAnswer, settingDoneAnswer, settingsAnswer } from '../../src/contracts/answers/administration';
import { pageBy } from '../../src/contracts/cursors';
import { idOf, text } from '../../src/contracts/fields';
import { dayRange, region } from '../../src/contracts/filters';
import { idPath } from '../../src/contracts/requests';
import { saying } from '../../src/contracts/saying';
import { normedStages, NUMBER_SETTINGS } from '../../src/decision/norms';
import { dayOf, type Day } from '../../src/kernel/day';
import { peopleMeaning } from '../../src/labels/administration';
import { AUDIT_KINDS, auditActionLabel, auditDetailLabels, type AuditKind } from '../../src/labels/audit';
import { roleLabels } from '../../src/labels/desks';
import type { Language } from '../../src/labels/labels';
import { stageLabels } from '../../src/labels/stages';
import { replayed } from '../answers';
import type { Deps } from '../deps';
import type { FieldFinding } from '../fieldProblems';
import { ApiProblem } from '../problems';
import { route, type Given } from '../route';
import type { SignedIn } from '../session';

/** The regions with offices of their own that the reader may look at. */
function regionsShown({ room }: Deps, { actor }: SignedIn): Promise<ServingRegion[]> {
  const { servedRegions, regionsAndBelow } = readingScope(actor, 'settings');
  return servingRegions(room, servedRegions, regionsAndBelow);
}
/** The codes of those that he may set something for. */
const regionsSet = async ({ room }: Deps, { actor }: SignedIn): Promise<string[]> => (await servingRegions(room, [], administeredRegions(actor, 'settings'))).map(each => each.code);

const unfit = (...findings: readonly FieldFinding[]): ApiProblem => new ApiProblem('unfit', { findings });
/** Stops what is not the reader's to set, or reaches back into the past. */
async function mustBeHis(deps: Deps, session: SignedIn, of: string, from: Day | null): Promise<void> {
  if (administeredRegions(session.actor, 'settings').length === 0) throw new ApiProblem('notYoursToDo');
  if (!(await regionsSet(deps, session)).includes(of)) throw unfit({ field: 'region', code: 'unknownRegion' });
  if (from !== null && from < dayOf(deps.room.clock.now())) throw unfit({ field: 'effectiveFrom', code: 'dayIsPast' });
}
function toldOf(outcome: Once<SettingDone>): Given<SettingDone> {
  if (outcome.kind === 'keyReused') throw new ApiProblem('keyReused');
  return { body: outcome.answer, ...replayed(outcome.isRepeat) };
}
const by = ({ actor }: SignedIn, key: string, documentNumber: string): Setting => ({ account: actor.account, key, documentNumber });

/** What an entry says beside its action, in words; what is kept there for programs is left out. */
function detailOf({ detail, ...named }: { readonly detail: Readonly<Record<string, unknown>> } & Readonly<Record<'place' | 'onBehalfOf' | 'substitute', string | null>>, language: Language): z.output<typeof auditAnswer>['items'][number]['detail'] {
  const words = new Map<string, string>([...Object.entries(roleLabels[language]), ...Object.entries(stageLabels[language])]);
  return Object.entries(auditDetailLabels[language]).flatMap(([name, label]) => {
    const value = name === 'place' || name === 'onBehalfOf' || name === 'substitute' ? named[name] : detail[name];
    return typeof value === 'string' || typeof value === 'number' ? [{ name, label, value: words.get(String(value)) ?? String(value) }] : [];
  });
}

const setting = { tag: 'administration', for: 'settings', isKeyed: true, answer: settingDoneAnswer, statuses: { 200: { zh: '已设定', en: 'it is set' } }, problems: ['notYoursToDo', 'unfit'] } as const;

/** The audit (审计), and the norms and settings (期限与设置) of regions. */
export const administrationRoutes = [
  route({
    method: 'get',
    path: '/audit',
    tag: 'administration',
    summary: { zh: '本行政区划及其下级的账号做了什么、何时，以及他人对其做了什么、为本区划设定了什么，新的在前（审计管理员）', en: 'What the accounts of one’s region and below did and when, what others did to them, and what others set for the region, latest first (audit administrator)' },
    for: 'audit',
    query: z.strictObject({ ...pageBy(['id']), kind: z.enum(Object.keys(AUDIT_KINDS) as AuditKind[]).optional(), login: text(100).optional().meta(saying('actorLogin')), account: idOf<string>().optional(), ...dayRange }), // the keys of an object literal
    answer: auditAnswer,
    statuses: { 200: { zh: '一页审计记录', en: 'a page of the audit' } },
    handle: async ({ deps, session, query, language }) => {
      const { items, next } = await auditEntries(deps.room, session.actor, query);
      return { body: { items: items.map(({ detail, place, onBehalfOf, substitute, ...item }) => ({ ...item, label: auditActionLabel(item.action, language), detail: detailOf({ detail, place, onBehalfOf, substitute }, language) })), next } };
    },
  }),
  route({
    method: 'get',
    path: '/settings',
    tag: 'administration',
    summary: { zh: '一个行政区划的办理时限、设置和部门办理人数：今天适用的，和已设定将要适用的', en: 'The norms, settings and people a stage of a region: what holds today, and what will' },
    for: 'settings',
    query: z.strictObject({ region: region.optional() }),
    answer: settingsAnswer,
    statuses: { 200: { zh: '期限与设置', en: 'norms and settings' } },
    problems: ['notFound'],
    handle: async ({ deps, session, query, language }) => {
      const regions = await regionsShown(deps, session);
      const shown = query.region === undefined ? regions[0] : regions.find(each => each.code === query.region);
      if (!shown) throw new ApiProblem('notFound');
      const today = dayOf(deps.room.clock.now());
      const { offices, ...rest } = await regionSettings(deps.room, shown.code, today);
      const meaning = (people: number): string => peopleMeaning[language][people === 1 ? 'one' : 'two'];
      const body = { region: shown, regions, today, maySet: (await regionsSet(deps, session)).includes(shown.code), ...rest, offices: offices.map(each => ({ ...each, meaning: meaning(each.peopleAStage) })) };
      return { body: body as unknown as z.output<typeof settingsAnswer> }; // lists of the record are not changed on the way out
    },
  }),
  route({
    ...setting,
    method: 'post',
    path: '/settings/norms',
    summary: { zh: '设定一个环节的办理时限，自今天或以后的某日起；已有的到期日不变（系统管理员）', en: 'Set the norm of a stage from today or a later day on; due days that were given stay (system administrator)' },
    body: setNormRequest,
    handle: async ({ deps, session, key, body: { documentNumber, ...norm } }) => {
      await mustBeHis(deps, session, norm.region, norm.effectiveFrom);
      if (!normedStages.some(({ procedure, stage }) => procedure === norm.procedure && stage === norm.stage)) throw unfit({ field: 'stage', code: 'unknownStage' });
      return toldOf(await setNorm(deps.room, by(session, key, documentNumber), norm));
    },
  }),
  route({
    ...setting,
    method: 'post',
    path: '/settings/numbers',
    summary: { zh: '修改一项设置，自今天或以后的某日起（系统管理员）', en: 'Change a setting from today or a later day on (system administrator)' },
    body: setNumberRequest,
    handle: async ({ deps, session, key, body: { documentNumber, ...number } }) => {
      await mustBeHis(deps, session, number.region, number.effectiveFrom);
      const { least, most } = NUMBER_SETTINGS[number.setting];
      if (number.value < least) throw unfit({ field: 'value', code: 'tooSmall', expected: `≥ ${least}` });
      if (number.value > most) throw unfit({ field: 'value', code: 'tooBig', expected: `≤ ${most}` });
      return toldOf(await setNumber(deps.room, by(session, key, documentNumber), number));
    },
  }),
  route({
    ...setting,
    method: 'post',
    path: '/settings/freezes',
    summary: { zh: '设定冻结的起止日期：自今日起的代替现有冻结，以后的代替已设定将要开始的冻结；都不填写的，两者一并解除（系统管理员）', en: 'Set the days of a freeze: one from today on takes the place of the present one, a later one of the one to come; without days both are lifted (system administrator)' },
    body: setFreezeRequest,
    handle: async ({ deps, session, key, body: { region: of, freezeFrom: from, freezeUntil: until, documentNumber } }) => {
      const today = dayOf(deps.room.clock.now());
      await mustBeHis(deps, session, of, null);
      if ((from === null) !== (until === null)) throw unfit({ field: from === null ? 'freezeFrom' : 'freezeUntil', code: 'missing' });
      if (from !== null && from < today) throw unfit({ field: 'freezeFrom', code: 'dayIsPast' });
      if (from !== null && until !== null && until < from) throw unfit({ field: 'freezeUntil', code: 'notAfterFrom' });
      return toldOf(await setFreeze(deps.room, by(session, key, documentNumber), { region: of, today, freeze: from !== null && until !== null ? { from, until } : null }));
    },
  }),
  route({
    ...setting,
    method: 'post',
    path: '/settings/offices/{id}',
    summary: { zh: '设定一个部门每环节由一人还是两人办理，立即适用（系统管理员）', en: 'Set whether an office takes one person or two for a stage, from now on (system administrator)' },
    params: idPath,
    body: setPeopleRequest,
    handle: async ({ deps, session, key, params: { id }, body: { peopleAStage, documentNumber } }) => {
      const office = await officeById(deps.room, id);
      if (!office || !(await regionsShown(deps, session)).some(each => each.code === office.region)) throw new ApiProblem('notFound');
      await mustBeHis(deps, session, office.region, null);
      return toldOf(await setPeople(deps.room, by(session, key, documentNumber), { office: id, region: office.region, peopleAStage }));
    },
  }),
];
