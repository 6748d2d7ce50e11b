import { contentFault } from '../activities/papers/content';
import { noScanner } from '../activities/papers/scan';
import { isAnswered } from '../prisma/records/keyedRequests';
import { noteInfected } from '../prisma/records/papers';
import type { NewPaper } from '../prisma/records/recordDecision';
import type { SeatTaken } from '../src/access/actor';
import type { PaperFormat } from '../src/contracts/paperFormats';
import type { ProblemCode } from '../src/labels/problems';
import { ApiProblem } from './problems';
import type { Asked } from './route';

/** What can stand in the way of a paper. */
export const paperProblems = ['unfit', 'paperInfected', 'scanFailed'] as const satisfies readonly ProblemCode[];
const RETRY_SECONDS = '30';

/** A paper as it is handed in, before anybody has looked into it. */
type HandedIn = Omit<NewPaper, 'scan' | 'mediaType'> & { readonly mediaType: PaperFormat };
type Checking = Pick<Asked<undefined, undefined, undefined>, 'deps' | 'session' | 'key'>;
/** `within`: where the papers stand in the request; null for one that is the request itself. `subject`: the case or institution that they are for. */
type About = { readonly within: string | null; readonly subject: string; readonly seat: SeatTaken | null };

/**
 * Looks into papers (材料) before they are recorded: their content is what they are declared as and runs nothing, and the
 * scanner, where one is set up, finds nothing in them. What was answered before under the same key is not looked into again.
 */
export async function checkedPapers({ deps, session: { actor }, key }: Checking, papers: readonly HandedIn[], { within, subject, seat }: About): Promise<NewPaper[]> {
  if (papers.length === 0) return [];
  if (await isAnswered(deps.room, actor.account, key)) return [...papers];
  const fieldOf = (index: number): string => (within === null ? 'content' : `${within}.${index}.content`);
  const contents = papers.map(paper => Buffer.from(paper.content, 'base64'));
  const faults = await Promise.all(papers.map(({ mediaType }, index) => contentFault(contents[index] ?? Buffer.alloc(0), mediaType)));
  const findings = faults.flatMap((code, index) => (code === null ? [] : [{ field: fieldOf(index), code }]));
  if (findings.length > 0) throw new ApiProblem('unfit', { findings });
  const scan = deps.scan ?? noScanner;
  const checked: NewPaper[] = [];
  for (const [index, paper] of papers.entries()) {
    const content = contents[index] ?? Buffer.alloc(0);
    const said = await scan(content);
    if (said === 'failed') throw new ApiProblem('scanFailed', { headers: { 'Retry-After': RETRY_SECONDS } });
    if (said === 'infected') {
      await noteInfected(deps.room, { account: actor.account, subject, kind: paper.kind, content, seat });
      throw new ApiProblem('paperInfected', { findings: [{ field: fieldOf(index), code: 'paperInfected' }] });
    }
    checked.push({ ...paper, scan: said });
  }
  return checked;
}
