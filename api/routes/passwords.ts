import { isAnswered } from '../../prisma/records/keyedRequests';
import { changePassword } from '../../prisma/records/passwords';
import { PASSWORD_RULES, passwordFaults } from '../../src/access/passwords';
import { changePasswordRequest } from '../../src/contracts/administration';
import { passwordChangedAnswer, passwordRulesAnswer } from '../../src/contracts/answers/administration';
import { passwordRuleLabels } from '../../src/labels/administration';
import { replayed } from '../answers';
import type { Deps } from '../deps';
import { digestFor, hashOf } from '../passwords';
import { ApiProblem } from '../problems';
import { route } from '../route';
import { checkPassword, forgetSessionsOf } from '../session';

/** Checks the present password like a sign-in: wrong ones count, so that a session that was left open does not tell it. Gives the hash that it fits. */
async function checkCurrent(deps: Deps, login: string, current: string, from: string): Promise<string> {
  try {
    return (await checkPassword(deps, { login, password: current, from })).passwordHash;
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'signInFailed') throw new ApiProblem('unfit', { findings: [{ field: 'current', code: 'wrongPassword' }] });
    throw error;
  }
}

/** One's own password (密码). */
export const passwordRoutes = [
  route({
    method: 'get',
    path: '/session/password',
    tag: 'session',
    summary: { zh: '密码要求', en: 'What is asked of a password' },
    for: 'signedIn',
    isBeforeChange: true,
    answer: passwordRulesAnswer,
    statuses: { 200: { zh: '密码要求', en: 'what is asked' } },
    handle: async ({ language }) => ({ body: { rules: PASSWORD_RULES.map(code => ({ code, label: passwordRuleLabels[language][code] })) } }),
  }),
  route({
    method: 'post',
    path: '/session/password',
    tag: 'session',
    summary: { zh: '修改本人密码；本人的其他登录随即结束', en: 'Change one’s own password; one’s other sessions end at once' },
    for: 'signedIn',
    isBeforeChange: true,
    isKeyed: true,
    body: changePasswordRequest,
    answer: passwordChangedAnswer,
    statuses: { 200: { zh: '已修改', en: 'it is changed' } },
    problems: ['unfit', 'signInBarred', 'tooBusy'],
    handle: async ({ deps, session: { actor, login, token }, key, body: { current, password }, address }) => {
      let checked: string | null = null;
      if (!(await isAnswered(deps.room, actor.account, key))) {
        const faults = passwordFaults(password, { login, current });
        if (faults.length > 0) throw new ApiProblem('unfit', { findings: faults.map(code => ({ field: 'password', code })) });
        checked = await checkCurrent(deps, login, current, address);
      }
      const done = await changePassword(deps.room, { account: actor.account, key, asked: ['changePassword', await digestFor(`${actor.account} ${key}`, [current, password])], passwordHash: await hashOf(password), checked, token });
      forgetSessionsOf(deps, actor.account);
      if (done === null) throw new ApiProblem('tooBusy', { headers: { 'Retry-After': '1' } }); // disabled, reset or changed at the same moment: asked again, it is told which
      if (done.kind === 'keyReused') throw new ApiProblem('keyReused');
      return { body: done.answer, ...replayed(done.isRepeat) };
    },
  }),
];
