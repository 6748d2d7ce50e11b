import { inputSchema, post } from '../ask.js';
import { h, table } from '../dom.js';
import { actForm } from '../form.js';
import { say, word } from '../say.js';
import { boardOfSeat } from './seat.js';

/** The application of a hire (用编申请): what stands on the board is shown above what is asked for. */
export async function hirePage({ session, go }) {
  const board = await boardOfSeat(session);
  const schema = await inputSchema('hire.application.submit');
  const choices = {
    quota: board.quotas.map(quota => [quota.id, `${word('quotaKind', quota.kind)} (${say('available')} ${quota.available})`]),
    leadershipPost: board.leadershipPosts.map(post => [post.id, `${post.bodyName ?? say('wholeOrgan')} ${word('leadershipPostKind', post.kind)} (${say('available')} ${post.available})`]),
    body: board.bodies.map(body => [body.id, body.name]),
  };
  const send = async input => {
    const answer = await post('/hire-cases', { institution: board.id, input });
    go(`#cases/${answer.caseNumber}`);
  };
  return {
    title: `${say('newHire')} · ${board.name}`,
    elements: [
      table(say('quotas'), [[say('quotaKind'), row => word('quotaKind', row.kind)], ...['approved', 'placed', 'reserved', 'available'].map(name => [say(name), row => row[name], true])], board.quotas, say('nothing')),
      h('div', {}, actForm(schema, { choices, submitLabel: say('submit'), send })),
    ],
  };
}
