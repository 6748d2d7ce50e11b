import { inputSchema, post } from '../ask.js';
import { actForm } from '../form.js';
import { say } from '../say.js';
import { paperFields } from './papers.js';
import { boardOfSeat, choicesOf } from './seat.js';

/** The report of a separation (减员报告), with its paper. */
export async function separationPage({ session, go }) {
  const board = await boardOfSeat(session);
  const schema = await inputSchema('separation.report.submit');
  const paper = paperFields();
  const choices = { person: board.people.map(person => [person.person, `${person.name ?? '—'} · ${person.post}${person.bodyName ? ` · ${person.bodyName}` : ''}`]), relievedPosts: choicesOf(board).leadershipPost };
  const send = async input => {
    const attached = await paper.read();
    const answer = await post('/separation-cases', { institution: board.id, input, papers: attached ? [attached] : [] });
    go(`#cases/${answer.caseNumber}`);
  };
  return { title: `${say('newSeparation')} · ${board.name}`, elements: [actForm(schema, { choices, submitLabel: say('submit'), send, extra: paper.element })] };
}
