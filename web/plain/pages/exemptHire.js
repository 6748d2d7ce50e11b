import { inputSchema, post } from '../ask.js';
import { actForm } from '../form.js';
import { say } from '../say.js';
import { boardOfSeat, choicesOf } from './seat.js';

/** The application of a hire without a form (免核定单落编申请): the leading group and exempt cadres, on the document that appointed them. */
export async function exemptHirePage({ session, go }) {
  const board = await boardOfSeat(session);
  const schema = await inputSchema('hire.exemptApplication.submit');
  const send = async input => {
    const answer = await post('/hire-cases/exempt', { institution: board.id, input });
    go(`#cases/${answer.caseNumber}`);
  };
  return { title: `${say('newExemptHire')} · ${board.name}`, elements: [actForm(schema, { choices: choicesOf(board), submitLabel: say('submit'), send })] };
}
