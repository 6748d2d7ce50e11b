import { z } from 'zod';
import { disableAccount, enableAccount, grantSeat, openAccount, resetPassword, unlockAccount, withdrawSeat, type AccountOutcome } from '../../prisma/records/administration';
import { accountInReach, accounts, officesBelow, regionsBelow, waitingFor } from '../../prisma/views/accounts';
import { ROLES } from '../../src/access/actor';
import { ACCOUNT_ACTS, administeredRegions, placeOfRole, whoseAct, whyNotAdministered } from '../../src/access/administering';
import { readingScope } from '../../src/access/reading';
import { accountActRequest, grantSeatRequest, openAccountRequest, withdrawSeatRequest } from '../../src/contracts/administration';
import { accountAnswer, accountDoneAnswer, accountsAnswer } from '../../src/contracts/answers/administration';
import { pageBy } from '../../src/contracts/cursors';
import { idOf, text } from '../../src/contracts/fields';
import { idPath } from '../../src/contracts/requests';
import { saying } from '../../src/contracts/saying';
import { accountObstacleLabels } from '../../src/labels/administration';
import { roleLabels } from '../../src/labels/desks';
import type { Said } from '../../src/labels/labels';
import { replayed } from '../answers';
import type { Deps } from '../deps';
import { hashOf, newPassword } from '../passwords';
import { ApiProblem } from '../problems';
import { route, type Given } from '../route';
import { forgetSessionsOf, type SignedIn } from '../session';

type Done = z.output<typeof accountDoneAnswer>;
/** What was done, as the API tells it; a password that was made for it goes out once and is nowhere kept. */
function toldOf(deps: Deps, outcome: AccountOutcome, password: string | null = null): Given<Done> {
  if (outcome.kind === 'unfit') throw new ApiProblem('unfit', { findings: [{ field: outcome.field, code: outcome.code }] });
  if (outcome.kind !== 'done') throw new ApiProblem(outcome.kind);
  forgetSessionsOf(deps, outcome.answer.account);
  return { body: { ...outcome.answer, password: outcome.isRepeat ? null : password }, ...replayed(outcome.isRepeat) };
}

const STATE_ACTS = { disable: disableAccount, enable: enableAccount, unlock: unlockAccount } as const;
const STATE_WORDS: Readonly<Record<keyof typeof STATE_ACTS, Said>> = {
  disable: { zh: '停用账号：其登录随即结束；答复说明其岗位上还有多少在办环节', en: 'Disable an account: its sessions end at once; the answer says how many stages wait at its desks' },
  enable: { zh: '启用已停用的账号', en: 'Enable an account that was disabled' },
  unlock: { zh: '解除因多次登录失败而暂停的登录', en: 'Unlock an account that is barred after wrong sign-ins' },
};
const upon = { tag: 'administration', for: 'accounts', params: idPath, answer: accountDoneAnswer, isKeyed: true } as const;
const done = { 200: { zh: '已办理', en: 'it is done' } } as const;
const regionsOf = ({ actor }: SignedIn): readonly string[] => readingScope(actor, 'accounts').regionsAndBelow;

/** Accounts (账号): opened by the system administrator, given and deprived of seats by the security administrator. */
export const accountRoutes = [
  route({
    method: 'get',
    path: '/accounts',
    tag: 'administration',
    summary: { zh: '本行政区划及其下级的账号，按用户名排列', en: 'The accounts of one’s region and below, by login' },
    for: 'accounts',
    query: z.strictObject({ ...pageBy(['octets']), text: text(60).optional().meta(saying('partOfAccount')), institution: idOf<string>().optional(), office: idOf<string>().optional(), role: z.enum(ROLES).optional(), state: z.enum(['open', 'disabled', 'barred']).optional() }),
    answer: accountsAnswer,
    statuses: { 200: { zh: '一页账号', en: 'a page of accounts' } },
    handle: async ({ deps, session, query }) => {
      const opens = administeredRegions(session.actor, 'open');
      const [page, regions] = await Promise.all([accounts(deps.room, regionsOf(session), query), regionsBelow(deps.room, opens)]);
      return { body: { ...page, items: [...page.items], mayOpen: opens.length > 0, regions } };
    },
  }),
  route({
    method: 'post',
    path: '/accounts',
    tag: 'administration',
    summary: { zh: '开立账号，没有任何岗位；初始密码由系统产生，只答复一次，首次登录须修改（系统管理员）', en: 'Open an account without any seat; the system makes its first password, tells it once, and has it changed at the first sign-in (system administrator)' },
    for: 'accounts',
    isKeyed: true,
    body: openAccountRequest,
    answer: accountDoneAnswer,
    statuses: { 201: { zh: '已开立', en: 'it is open' } },
    problems: ['notYoursToDo', 'unfit'],
    handle: async ({ deps, session: { actor }, key, body }) => {
      const password = newPassword();
      return toldOf(deps, await openAccount(deps.room, { actor, key }, { ...body, passwordHash: await hashOf(password) }), password);
    },
  }),
  route({
    method: 'get',
    path: '/accounts/{id}',
    tag: 'administration',
    summary: { zh: '一个账号：岗位、状态、最近登录、在办环节，以及查阅者可以做什么、为什么不可以', en: 'One account: its seats, its state, its last sign-in, what waits for it, and what the reader may do to it, or why not' },
    for: 'accounts',
    params: idPath,
    answer: accountAnswer,
    statuses: { 200: { zh: '账号', en: 'the account' } },
    handle: async ({ deps: { room }, session, params: { id }, language }) => {
      const found = await accountInReach(room, regionsOf(session), id);
      if (!found) throw new ApiProblem('notFound');
      const grants = administeredRegions(session.actor, 'grant');
      const [waiting, offices, regions] = await Promise.all([waitingFor(room.pool, id), officesBelow(room, grants), regionsBelow(room, grants)]);
      const acts = ACCOUNT_ACTS.filter(act => act !== 'open').map(act => {
        const why = whyNotAdministered(session.actor, act, found.standing);
        return { act, isAllowed: why === null, why: why && accountObstacleLabels[language][why].replace('{who}', roleLabels[language][whoseAct(act)]) };
      });
      return { body: { ...found.account, waiting, acts, roles: ROLES.map(role => ({ role, heldAt: placeOfRole(role) })), offices, regions } };
    },
  }),
  route({
    ...upon,
    method: 'post',
    path: '/accounts/{id}/seats',
    summary: { zh: '授予岗位；不得授予自己，三员不得相互兼任，也不得兼任其他角色（安全管理员）', en: 'Grant a seat; nobody to himself, no two of the three administrators to one, and no other role to an administrator (security administrator)' },
    body: grantSeatRequest,
    statuses: done,
    problems: ['notYoursToDo', 'ownAccount', 'administratorsApart', 'administratorDecides', 'seatHeld', 'unfit'],
    handle: async ({ deps, session: { actor }, key, params: { id }, body }) => toldOf(deps, await grantSeat(deps.room, { actor, key }, id, body)),
  }),
  route({
    ...upon,
    method: 'post',
    path: '/accounts/{id}/seats/withdraw',
    summary: { zh: '收回岗位（安全管理员）', en: 'Withdraw a seat (security administrator)' },
    body: withdrawSeatRequest,
    statuses: done,
    problems: ['notYoursToDo', 'ownAccount', 'reachesBeyond'],
    handle: async ({ deps, session: { actor }, key, params: { id }, body }) => toldOf(deps, await withdrawSeat(deps.room, { actor, key }, id, body)),
  }),
  ...(['disable', 'enable', 'unlock'] as const).map(act =>
    route({
      ...upon,
      method: 'post',
      path: `/accounts/{id}/${act}`,
      summary: STATE_WORDS[act],
      body: accountActRequest,
      statuses: done,
      problems: ['notYoursToDo', 'ownAccount', 'reachesBeyond', 'accountAlreadySo'],
      handle: async ({ deps, session: { actor }, key, params: { id }, body }) => toldOf(deps, await STATE_ACTS[act](deps.room, { actor, key }, id, body)),
    }),
  ),
  route({
    ...upon,
    method: 'post',
    path: '/accounts/{id}/reset',
    summary: { zh: '重置密码：新密码只答复一次，下次登录须修改；其登录随即结束（安全管理员）', en: 'Reset the password: the new one is told once and changed at the next sign-in; the account’s sessions end at once (security administrator)' },
    body: accountActRequest,
    statuses: done,
    problems: ['notYoursToDo', 'ownAccount', 'reachesBeyond'],
    handle: async ({ deps, session: { actor }, key, params: { id }, body }) => {
      const password = newPassword();
      return toldOf(deps, await resetPassword(deps.room, { actor, key }, id, { ...body, passwordHash: await hashOf(password) }), password);
    },
  }),
];
