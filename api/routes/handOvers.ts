import { handOver, itemsWith } from '../../prisma/records/handOver';
import { accountInReach } from '../../prisma/views/accounts';
import { colleaguesOf } from '../../prisma/views/officers';
import type { Actor } from '../../src/access/actor';
import { administeredRegions } from '../../src/access/administering';
import { mayRead } from '../../src/access/reading';
import { colleaguesAnswer, handOverAnswer } from '../../src/contracts/answers/handling';
import { handOverQuery, handOverRequest } from '../../src/contracts/handlingInputs';
import { ruleLabels } from '../../src/labels/rules';
import { replayed } from '../answers';
import type { Deps } from '../deps';
import { ApiProblem } from '../problems';
import { route } from '../route';

/** As whom somebody hands over what is with an account, and at which offices; everywhere where none are named. Null where it is not his to do. */
async function handingOver({ room }: Deps, actor: Actor, from: string): Promise<{ readonly actor: Actor; readonly offices: readonly string[] | null } | null> {
  if (from === actor.account) return { actor, offices: null };
  const led = actor.seats.filter(seat => seat.role === 'leaderInCharge');
  const offices = led.flatMap(seat => ('office' in seat ? [seat.office] : []));
  const theirs = await colleaguesOf(room, { offices, institutions: [] });
  if (theirs.some(each => each.account === from)) return { actor: { ...actor, seats: led }, offices };
  const regions = administeredRegions(actor, 'disable');
  const found = regions.length === 0 ? null : await accountInReach(room, regions, from);
  return found === null ? null : { actor: { ...actor, seats: actor.seats.filter(seat => seat.role === 'securityAdministrator') }, offices: null };
}

/** What a leaver has in hand goes to another (离岗交接): by himself, by the leader in charge of his office, or by the security administrator. */
export const handOverRoutes = [
  route({
    method: 'get',
    path: '/hand-overs',
    tag: 'cases',
    summary: { zh: '离岗交接前：一个账号手中的事项件数，以及可以接办的同岗人员', en: 'Before handing over: how much is with an account by name, and the colleagues to whom it may go' },
    for: 'signedIn',
    query: handOverQuery,
    answer: colleaguesAnswer,
    statuses: { 200: { zh: '件数和人员', en: 'the number, and the officers' } },
    problems: ['notYoursToDo'],
    handle: async ({ deps, session: { actor }, query: { from = actor.account } }) => {
      const by = await handingOver(deps, actor, from);
      if (by === null) throw new ApiProblem('notYoursToDo');
      const led = actor.seats.flatMap(seat => (seat.role === 'leaderInCharge' ? [seat.office] : []));
      const [items, colleagues, leavers] = await Promise.all([itemsWith(deps.room, by.actor, from, by.offices), colleaguesOf(deps.room, { of: from }), colleaguesOf(deps.room, { offices: led, institutions: [] })]);
      const shown = (list: typeof colleagues) => list.map(({ account, name, openItems }) => ({ account, name, openItems }));
      return { body: { from, withHim: items.length, colleagues: shown(colleagues.filter(each => each.account !== from)), leavers: shown(leavers) } };
    },
  }),
  route({
    method: 'post',
    path: '/hand-overs',
    tag: 'cases',
    summary: { zh: '离岗交接：将一个账号手中的全部事项交给另一人，每件各按规则；不能交的留在岗位，结果逐件说明；同一键重发即从中断处继续', en: 'Hand everything that is with an account to another, each thing by its own rules; what cannot go stays with the desk, and the result says so; the same key sent again goes on where it stopped' },
    for: 'signedIn',
    body: handOverRequest,
    answer: handOverAnswer,
    statuses: { 200: { zh: '逐件结果', en: 'what became of each' } },
    problems: ['notYoursToDo'],
    isKeyed: true,
    handle: async ({ deps, session: { actor }, key, body: { from, to, note }, language }) => {
      const by = await handingOver(deps, actor, from);
      if (by === null) throw new ApiProblem('notYoursToDo');
      const done = await handOver(deps.room, { ...by, key, from, to, note, publicUrl: deps.publicUrl });
      if (done.kind === 'keyReused') throw new ApiProblem('keyReused');
      const { items } = done.answer;
      const count = (outcome: string): number => items.filter(each => each.outcome === outcome).length;
      const told = mayRead(actor, 'cases') ? items.map(({ visit: _, ...item }) => ({ ...item, parts: [...item.parts], why: item.rule && ruleLabels[language][item.rule] })) : []; // who administers accounts reads no cases
      return { body: { handedOver: count('handedOver'), toTheDesk: count('toTheDesk'), stays: count('stays'), items: told }, ...replayed(done.isRepeat) };
    },
  }),
];
