import { answered, keyed, openApi, Refused, type Api, type BodyOf } from '../../client/api';
import { tell } from './telling';

/** What the API answered: the status, and the body as it came. */
export type Answered = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

type Opening = '/hire-cases' | '/hire-cases/exempt' | '/separation-cases';
type Decision = BodyOf<'/cases/{number}/decisions'>;

/** A member of an answer as text, or the stand-in where it says nothing. */
export const said = (body: Answered['body'], ...names: readonly string[]): string => {
  const value = names.map(name => body[name]).find(each => each !== undefined);
  return value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
};

/** An officer of the demo, signed in over HTTP; everything that he does goes through the API. */
export class Officer {
  /** Who prepares for this signer, where his office takes two people a stage. */
  private preparer: Officer | null = null;
  private constructor(readonly name: string, readonly api: Api) {}

  /** Signs in; throws where the demo's account is not there. */
  static async signIn(url: string, login: string, password: string, name: string): Promise<Officer> {
    const { token } = await answered(openApi({ url }).POST('/session', { body: { login, password } })).catch((error: unknown) => {
      throw error instanceof Refused ? new Error(`${login} cannot sign in: ${error.problem.title}`) : error;
    });
    return new Officer(name, openApi({ url, token }));
  }

  /** This signer decides on what that handler has prepared. */
  preparedBy(handler: Officer): this {
    this.preparer = handler;
    return this;
  }

  /** Opens a case as the notice allows, and tells it. */
  opens<Path extends Opening>(what: string, clause: string, path: Path, body: BodyOf<Path>): Promise<Answered['body']> {
    return this.does(what, clause, open(this.api, path, body));
  }
  /** Tries to open a case that a rule forbids. */
  isRefusedTo<Path extends Opening>(what: string, rule: string, path: Path, body: BodyOf<Path>): Promise<void> {
    return this.isRefused(what, rule, open(this.api, path, body));
  }

  /** Does what the notice allows, and tells it. */
  private async does(what: string, clause: string, asked: Promise<Answered>): Promise<Answered['body']> {
    const answered = await asked;
    const isDone = answered.status < 300;
    tell(this.name, what, isDone ? resultOf(answered.body) : `${answered.status} ${said(answered.body, 'title')}: ${said(answered.body, 'detail')} ${said(answered.body, 'errors')}`, clause, isDone);
    return answered.body;
  }

  /** Tries what a rule forbids; it must be refused by that very rule, with its clause. */
  private async isRefused(what: string, rule: string, asked: Promise<Answered>): Promise<void> {
    const { body } = await asked;
    const refusedBy = said(body, 'rule', 'title') || 'nobody';
    tell(this.name, what, `refused by ${refusedBy}: ${said(body, 'numbers', 'errors')}; what would free the way: ${said(body, 'unblockedByLabel', 'unblockedBy')}`, said(body, 'basis'), refusedBy === rule);
  }

  /** Decides in a case, on the draft of the handler where there is one. */
  async decides(what: string, clause: string, caseNumber: string, lane: string, act: string, input: unknown): Promise<Answered['body']> {
    const isPrepared = await this.prepared(caseNumber, lane, act, input);
    return this.does(isPrepared ? `${what} (prepared by the handler)` : what, clause, decide(this.api, caseNumber, { lane, act, input }));
  }
  /** Arranges a stage (办理安排), and tells it. */
  arranges(what: string, at: At, act: Arranging['act'], input: object): Promise<Answered['body']> {
    return this.does(what, 'practice', arrange(this.api, at, act, input));
  }
  /** Tries an arrangement that a rule forbids. */
  isRefusedToArrange(what: string, rule: string, at: At, act: Arranging['act'], input: object): Promise<void> {
    return this.isRefused(what, rule, arrange(this.api, at, act, input));
  }
  /** Tries an act in a case that a rule forbids, however well it was prepared. */
  async isRefusedIn(what: string, rule: string, caseNumber: string, lane: string, act: string, input: unknown): Promise<void> {
    if (rule !== 'handlerPreparesSignerDecides') await this.prepared(caseNumber, lane, act, input);
    await this.isRefused(what, rule, decide(this.api, caseNumber, { lane, act, input }));
  }

  private async prepared(caseNumber: string, lane: string, act: string, input: unknown): Promise<boolean> {
    const [stage = '', proposes = ''] = act.split('.');
    if (this.preparer === null || ['return', 'cannotAct', 'extend', 'returnToExamination', 'takeBack', 'void', 'reverse', 'confirmReversal'].includes(proposes)) return false;
    const { status } = await decide(this.preparer.api, caseNumber, { lane, act: `${stage}.prepare`, input: { proposes, input, note: '拟同意' } });
    return status < 300;
  }
}

/** Each of these routes takes a body and a key, and nothing else. */
const open = <Path extends Opening>(api: Api, path: Path, body: BodyOf<Path>): Promise<Answered> => told(api.POST(path as '/hire-cases', { ...keyed(), body: body as BodyOf<'/hire-cases'> })); // the path and its body belong together, see BodyOf<Path>

/** The demo writes its acts by name; that their inputs fit is for the API to say. */
const decide = (api: Api, number: string, decision: { readonly lane: string; readonly act: string; readonly input: unknown }): Promise<Answered> =>
  told(api.POST('/cases/{number}/decisions', { params: { path: { number }, ...keyed().params }, body: decision as Decision }));

/** Where an arrangement is made. */
type At = { readonly number: string; readonly lane: string; readonly stage: string };
type Arranging = BodyOf<'/cases/{number}/arrangements'>;
const arrange = (api: Api, { number, lane, stage }: At, act: Arranging['act'], input: object): Promise<Answered> =>
  told(api.POST('/cases/{number}/arrangements', { params: { path: { number }, ...keyed().params }, body: { lane, stage, act, input } as Arranging })); // that the input fits its act is for the API to say

/** An answer or a problem document, whichever came. */
export async function told(asked: Promise<{ readonly data?: unknown; readonly error?: unknown; readonly response: Response }>): Promise<Answered> {
  const { data, error, response } = await asked;
  return { status: response.status, body: (data ?? error) as Answered['body'] }; // both are objects in the description
}

function resultOf(body: Answered['body']): string {
  const open = (body['open'] as { lane: string; stage: string; desk: string }[] | undefined) ?? [];
  const ended = body['endedAs'];
  if (typeof ended === 'string') return `the case is closed: ${ended}`;
  return `${said(body, 'caseNumber')}: now waits for ${open.map(each => `${each.desk} (${each.stage})`).join(', ') || 'nobody'}`;
}
