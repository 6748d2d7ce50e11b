import type { z } from 'zod';
import { openCase } from '../prisma/records/recordDecision';
import { institutionInScope } from '../prisma/views/caseView';
import type { decisionAnswer } from '../src/contracts/answers/cases';
import type { OpeningAct } from '../src/editions/editions';
import { told } from './answers';
import { checkedPapers } from './paperChecks';
import { ApiProblem } from './problems';
import type { Asked, Given } from './route';

/** A request that opens a case of an institution. */
type Request = { readonly institution: string; readonly input: unknown; readonly papers?: Parameters<typeof checkedPapers>[1] };

/** Opens a case by that act, for an institution in the asker's scope. */
export const opening =
  (procedure: 'hire' | 'separation', act: OpeningAct) =>
  async (asked: Pick<Asked<undefined, undefined, undefined>, 'deps' | 'session' | 'key'> & { readonly body: Request }): Promise<Given<z.output<typeof decisionAnswer>>> => {
    const { deps, session: { actor }, key, body } = asked;
    if (!(await institutionInScope(deps.room, actor, body.institution))) throw new ApiProblem('notFound');
    const papers = await checkedPapers(asked, body.papers ?? [], { within: 'papers', subject: body.institution, seat: null });
    return told(asked, `${procedure}.${act}`, await openCase(deps.room, { actor, key, act, ...body, papers }));
  };
