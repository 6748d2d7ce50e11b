import { z } from 'zod';
import { closeSession, openSignedIn, sessionOf, type Session } from '../../prisma/records/sessions';
import { seatsOf } from '../../prisma/views/seats';
import { isForActs } from '../../src/access/actor';
import { mayRead, READERS, type Reading } from '../../src/access/reading';
import { sessionAnswer, signInAnswer } from '../../src/contracts/answers/session';
import { signInRequest } from '../../src/contracts/requests';
import type { Deps } from '../deps';
import { ApiProblem } from '../problems';
import { route } from '../route';
import { checkPassword, forgetSession } from '../session';

/** A browser keeps the token in a cookie that no script reads and no other site sends; over https its name binds it to this host. */
const cookie = (token: string, seconds: number, isHttps: boolean): string =>
  `${isHttps ? '__Host-session' : 'session'}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${isHttps ? '; Secure' : ''}`;

async function shownSession({ room }: Deps, { actor, login, displayName, mustChangePassword, expiresAt }: Session): Promise<z.output<typeof sessionAnswer>> {
  const readings = Object.keys(READERS) as Reading[]; // its own keys
  return { account: actor.account, login, displayName, mustChangePassword, expiresAt: expiresAt.toISOString(), reads: readings.filter(reading => mayRead(actor, reading)), seats: (await seatsOf(room, actor.account)).map(seat => ({ ...seat, isForActs: isForActs(seat.role) })), standsInFor: (actor.standsInFor ?? []).map(({ name, until, kinds }) => ({ name, until, kinds: [...kinds] })) };
}

/** Sign-in, who am I, sign-out. The token is also given in the answer, for programs that send it as a bearer. */
export const sessionRoutes = [
  route({
    method: 'post',
    path: '/session',
    tag: 'session',
    summary: { zh: '登录；连续五次失败，该用户名暂停登录一刻钟', en: 'Sign in; five failures in a row bar the login for a quarter of an hour' },
    for: 'anyone',
    body: signInRequest,
    answer: signInAnswer,
    statuses: { 201: { zh: '已登录：令牌供程序使用，Cookie 供浏览器使用', en: 'signed in: the token for programs, a cookie for browsers' } },
    problems: ['signInFailed', 'signInBarred'],
    handle: async ({ deps, body: { login, password }, isHttps, address }) => {
      const { account, passwordHash, lastSignInAt, lastSignInFrom } = await checkPassword(deps, { login, password, from: address });
      const opened = await openSignedIn(deps.room, account, { from: address, passwordHash });
      const session = opened && (await sessionOf(deps.room, opened.token));
      if (!opened || !session) throw new ApiProblem('signInFailed'); // disabled, or given another password, at the same moment
      const { token, expiresAt } = opened;
      const seconds = Math.floor((expiresAt.getTime() - deps.room.clock.now()) / 1000);
      return { body: { ...(await shownSession(deps, session)), token, lastSignInAt: lastSignInAt?.toISOString() ?? null, lastSignInFrom }, headers: { 'Set-Cookie': cookie(token, seconds, isHttps) } };
    },
  }),
  route({
    method: 'get',
    path: '/session',
    tag: 'session',
    summary: { zh: '登录者是谁、以哪些岗位办理、可以查阅什么', en: 'Who is signed in, from which seats he acts, and what he may read' },
    for: 'signedIn',
    isBeforeChange: true,
    answer: sessionAnswer,
    statuses: { 200: { zh: '会话', en: 'the session' } },
    handle: async ({ deps, session }) => ({ body: await shownSession(deps, session) }),
  }),
  route({
    method: 'delete',
    path: '/session',
    tag: 'session',
    summary: { zh: '退出', en: 'Sign out' },
    for: 'signedIn',
    isBeforeChange: true,
    answer: z.unknown(),
    statuses: { 204: { zh: '已退出', en: 'signed out' } },
    handle: async ({ deps, session: { token }, isHttps }) => {
      await closeSession(deps.room, token);
      forgetSession(deps, token);
      return { isEmpty: true, headers: { 'Set-Cookie': cookie('', 0, isHttps) } };
    },
  }),
];
