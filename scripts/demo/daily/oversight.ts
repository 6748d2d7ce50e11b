import { answered, keyed, type AnswerOf, type BodyOf } from '../../../client/api';
import type { Ground } from '../chapters';
import { asking, boardOf, caseOf, quotaOf } from '../office';
import { begin, tell } from '../telling';

/** The clerk of the finance bureau: plenty of vacancies. */
const FINANCE_BUREAU = 3;
type Item = AnswerOf<'/supervision'>['items'][number];
type Batch = BodyOf<'/supervision/batches'>;

/** Chapter 5: a supervisor finds what is stuck, and why; says so in words; urges, reassigns, and measures. */
export async function oversight({ all }: Ground): Promise<void> {
  begin('督办 · what is stuck, for whom it waits, what happens next, and who frees it');
  const { supervisor, staffing } = all;
  const clerk = await all.clerk(FINANCE_BUREAU);
  const board = await boardOf(clerk);
  const apply = async (): Promise<string> => caseOf(await clerk.opens(`applies for a post of ${board.name}`, '§5.1', '/hire-cases', { institution: board.id, input: asking(quotaOf(board, 'administrative')) }));
  const numbers = [await apply(), await apply()];
  const mine = async (): Promise<Item[]> => (await answered(supervisor.api.GET('/supervision', { params: { query: { limit: 200, institution: board.id, stage: 'staffingOfficeCheck' } } }))).items.filter(each => numbers.includes(each.caseNumber));
  const inWords = ({ caseNumber, waitsFor, officers, waitingWorkingDays, normDays, urged, away, next }: Item): string =>
    `${caseNumber} waits for ${waitsFor} (${officers.join(', ')}) since ${waitingWorkingDays} working days, norm ${normDays ?? 'none'}; urged ${urged.times} times; away: ${away.map(each => each.name).join(', ') || 'nobody'}; next of itself: ${next ? `${next.kind} at ${next.at}` : 'nothing'}`;
  const shown = await mine();
  tell(supervisor.name, 'sees each open stage in words', shown.map(inWords).join('\n       '), 'practice', shown.length === 2 && shown.every(each => each.next?.kind === 'reminder'));
  const stuck = await answered(supervisor.api.GET('/supervision', { params: { query: { limit: 200, stuck: 'any' } } }));
  tell(supervisor.name, 'asks for whatever is stuck in the region: overdue, without an officer, with a failed step, behind in the engine', `${stuck.items.length} stages: ${[...new Set(stuck.items.flatMap(each => each.stuckBy))].join(', ')}`, 'practice', stuck.items.every(each => each.stuckBy.length > 0));

  const visits = shown.map(({ caseNumber, lane, stage, visit }) => ({ caseNumber, lane, stage, visit }));
  const together = (body: Partial<Batch> & Pick<Batch, 'act'>) => supervisor.api.POST('/supervision/batches', { ...keyed(), body: { visits, confirmed: visits.length, ...body } });
  const careless = await together({ act: 'urge', confirmed: 1 });
  tell(supervisor.name, 'mistypes the number of stages that he urges', careless.error ? `${careless.response.status} ${careless.error.title}: nothing was done` : 'it was done all the same', 'practice', careless.response.status === 422);
  const urged = await answered(together({ act: 'urge', note: '请按期办理' }));
  tell(supervisor.name, 'urges both, confirmed by their number', `${urged.done} of ${urged.results.length} done`, 'practice', urged.done === 2);
  const { items: officers } = await answered(supervisor.api.GET('/cases/{number}/officers', { params: { path: { number: numbers[0] ?? '' }, query: { lane: 'case', stage: 'staffingOfficeCheck', act: 'reassign' } } }));
  const heir = officers.find(each => each.isEligible);
  const given = await answered(together({ act: 'reassign', to: heir?.account ?? null, note: '由其承办' }));
  const after = await mine();
  tell(supervisor.name, `gives both to ${heir?.name ?? 'nobody'}`, after.map(each => `${each.caseNumber} is in the hands of ${each.inHandOf ?? 'everybody'}, urged ${each.urged.times} times`).join('; '), 'practice', given.done === 2 && after.every(each => each.inHandOf === heir?.name && each.urged.times === 1));
  const retried = await answered(together({ act: 'retry' }));
  tell(supervisor.name, 'has failed steps tried again where there are none', retried.results.map(each => each.words).join(' / '), 'practice', retried.results.every(each => each.problem === 'nothingToRetry'));
  await answered(together({ act: 'reassign', to: null, note: '退回岗位' }));

  const { cycles, officers: loads } = await answered(supervisor.api.GET('/supervision/measures', { params: { query: {} } }));
  const bottleneck = cycles.filter(each => each.procedure === 'hire').reduce<(typeof cycles)[number] | null>((most, each) => (most === null || each.shareOfTime > most.shareOfTime ? each : most), null);
  tell(supervisor.name, 'measures the last year', `bottleneck of hires: ${bottleneck?.stage ?? '—'} with ${bottleneck?.shareOfTime ?? 0} % of the time; ${loads.length} officers, most loaded: ${loads[0]?.officer ?? '—'} (${loads[0]?.waiting ?? 0} wait at the desk)`, 'practice', bottleneck !== null && loads.length > 0);
  for (const number of numbers) await staffing.decides('rejects the application of this chapter', '§5.1', number, 'case', 'staffingOfficeCheck.reject', { note: '演示' });
}
