import { inputSchema, post } from '../ask.js';
import { h, table } from '../dom.js';
import { actForm } from '../form.js';
import { say, word } from '../say.js';
import { boardOfSeat, choicesOf } from './seat.js';

/** The application of a hire (用编申请): what stands on the board is shown above what is asked for. */
export async function hirePage({ session, go }) {
  const board = await boardOfSeat(session);
  const schema = await inputSchema('hire.application.submit');
  const choices = choicesOf(board);
  const send = async input => {
    const answer = await post('/hire-cases', { institution: board.id, input });
    go(`#cases/${answer.caseNumber}`);
  };
  return {
    title: `${say('newHire')} · ${board.name}`,
    elements: [
      h('h2', {}, say('quotas')),
      table(say('quotas'), [[say('quotaKind'), row => word('quotaKind', row.kind)], ...['approved', 'placed', 'reserved', 'available'].map(name => [say(name), row => row[name], 'number'])], board.quotas, say('nothing')),
      h('div', {}, actForm(schema, { choices, submitLabel: say('submit'), send })),
    ],
  };
}
