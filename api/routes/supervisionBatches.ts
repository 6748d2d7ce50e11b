import { supervisionBatchAnswer } from '../../src/contracts/answers/oversight';
import { supervisionBatchRequest } from '../../src/contracts/requests';
import { decisionProblems } from '../answers';
import { ApiProblem } from '../problems';
import { route } from '../route';
import { superviseEach } from '../supervisionBatch';

/** What supervisors do with several stuck stages at once (批量督办). */
export const supervisionBatchRoutes = [
  route({
    method: 'post',
    path: '/supervision/batches',
    tag: 'oversight',
    summary: { zh: '批量督办：逐个催办、重试受阻步骤或者改派，须手工输入件数确认；各按其规则办理，逐个答复', en: 'Urge, try again or reassign several stages, confirmed by their number typed by hand; each by its own rules, each with its own answer' },
    for: 'supervision',
    body: supervisionBatchRequest,
    answer: supervisionBatchAnswer,
    statuses: { 200: { zh: '逐个的结果', en: 'what became of each' } },
    problems: [...decisionProblems, 'notYoursToDo', 'nothingToRetry', 'keyReused', 'nobodyToUrge', 'ownDeskWaits', 'notYoursToUrge', 'urgedAlready', 'urgedEnough', 'stageNotWaiting'],
    isKeyed: true,
    handle: async ({ deps, session: { actor }, key, body, language }) => {
      if (body.confirmed !== body.visits.length) throw new ApiProblem('unfit', { findings: [{ field: 'confirmed', code: 'countDiffers' }] });
      if (body.act === 'reassign' && body.note === '') throw new ApiProblem('invalid', { findings: [{ field: 'note', code: 'missing' }] }); // as for one alone
      const results = await superviseEach({ deps, actor, key, language, batch: body });
      return { body: { done: results.filter(each => each.isDone).length, results } };
    },
  }),
];
