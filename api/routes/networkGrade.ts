import { declareGrade, gradesDeclared, networkGrade } from '../../prisma/records/networkGrades';
import { enterSealedTotal, isServedBy, sealedTotals } from '../../prisma/records/sealedTotals';
import { topRegionsAmong } from '../../prisma/views/topRegions';
import { administeredRegions } from '../../src/access/administering';
import { signsDisclosures } from '../../src/access/disclosing';
import { readingScope } from '../../src/access/reading';
import { gradeDeclaredAnswer, networkGradeAnswer, sealedTotalDoneAnswer, sealedTotalsAnswer } from '../../src/contracts/answers/disclosure';
import { networkGradeRequest, sealedTotalRequest } from '../../src/contracts/disclosure';
import { replayed } from '../answers';
import type { Deps } from '../deps';
import { ApiProblem } from '../problems';
import { route } from '../route';
import type { SignedIn } from '../session';

/** The regions for which the reader may declare the grade: it is one for the whole installation, so it is declared at its top. */
const declaredFor = ({ room }: Deps, { actor }: SignedIn): Promise<string[]> => topRegionsAmong(room, administeredRegions(actor, 'settings'));

/** The regions whose staffing offices the reader signs for: the numbers behind a seal are a signer's to know. */
const signedFor = ({ actor }: SignedIn): string[] => readingScope(actor, 'disclosure').servedRegions.filter(region => signsDisclosures(actor, region));

/** The grade of the network (网络密级), and what is kept of institutions above it (密封合计). */
export const networkGradeRoutes = [
  route({
    method: 'get',
    path: '/network-grade',
    tag: 'disclosure',
    summary: { zh: '本系统网络的密级：高于它的机构不得入库；历次声明', en: 'The grade of the network: institutions above it are not entered; and every declaration' },
    for: 'signedIn',
    answer: networkGradeAnswer,
    statuses: { 200: { zh: '网络密级', en: 'the grade' } },
    handle: async ({ deps, session }) => ({ body: { grade: await networkGrade(deps.room.pool), mayDeclare: (await declaredFor(deps, session)).length > 0, declared: await gradesDeclared(deps.room) } }),
  }),
  route({
    method: 'post',
    path: '/network-grade',
    tag: 'disclosure',
    summary: { zh: '声明网络密级，自声明起适用（最上级行政区划的系统管理员）', en: 'Declare the grade of the network, from now on (system administrator of the topmost region)' },
    for: 'settings',
    isKeyed: true,
    body: networkGradeRequest,
    answer: gradeDeclaredAnswer,
    statuses: { 200: { zh: '已声明', en: 'it is declared' } },
    problems: ['notYoursToDo', 'secretsOnRegister'],
    handle: async ({ deps, session, key, body }) => {
      const [region] = await declaredFor(deps, session);
      if (region === undefined) throw new ApiProblem('notYoursToDo');
      const outcome = await declareGrade(deps.room, { account: session.actor.account, key, region, ...body });
      if (outcome === null) throw new ApiProblem('secretsOnRegister');
      if (outcome.kind === 'keyReused') throw new ApiProblem('keyReused');
      return { body: outcome.answer, ...replayed(outcome.isRepeat) };
    },
  }),
  route({
    method: 'get',
    path: '/sealed-totals',
    tag: 'disclosure',
    summary: { zh: '密封合计：高于网络密级、未入库的机构，各行政区划、各类编制只留一行（编办签批人）；每次读取均留审计记录', en: 'The sealed totals: of institutions above the grade, which are not entered, one line a region and kind of quota (signer of the staffing office); every reading is kept in the audit' },
    for: 'disclosure',
    answer: sealedTotalsAnswer,
    statuses: { 200: { zh: '密封合计', en: 'the sealed totals' } },
    handle: async ({ deps, session }) => ({ body: { items: await sealedTotals(deps.room, session.actor.account, signedFor(session)) } }),
  }),
  route({
    method: 'post',
    path: '/sealed-totals',
    tag: 'disclosure',
    summary: { zh: '录入一行密封合计，代替该行政区划、该类编制现有的一行（编办签批人）', en: 'Enter a sealed line in place of the one that holds for that region and kind of quota (signer of the staffing office)' },
    for: 'disclosure',
    isKeyed: true,
    body: sealedTotalRequest,
    answer: sealedTotalDoneAnswer,
    statuses: { 200: { zh: '已录入', en: 'it is entered' } },
    problems: ['notYoursToDo', 'unfit'],
    handle: async ({ deps, session, key, body: { region, kind, documentNumber, ...figures } }) => {
      const signed = signedFor(session);
      if (signed.length === 0) throw new ApiProblem('notYoursToDo');
      if (!(await isServedBy(deps.room, region, signed))) throw new ApiProblem('unfit', { findings: [{ field: 'region', code: 'unknownRegion' }] });
      const outcome = await enterSealedTotal(deps.room, { account: session.actor.account, key, region, kind, documentNumber, figures });
      if (outcome.kind === 'keyReused') throw new ApiProblem('keyReused');
      return { body: outcome.answer, ...replayed(outcome.isRepeat) };
    },
  }),
];
