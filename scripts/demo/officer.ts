import { randomUUID } from 'node:crypto';
import { tell } from './telling';

/** What the API answered: the status, and the body as it came. */
export type Answered = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

/** A member of an answer as text, or the stand-in where it says nothing. */
export const said = (body: Answered['body'], ...names: readonly string[]): string => {
  const value = names.map(name => body[name]).find(each => each !== undefined);
  return value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
};

/** An officer of the demo, signed in over HTTP; everything that he does goes through the API. */
export class Officer {
  /** Who prepares for this signer, where his office takes two people a stage. */
  private preparer: Officer | null = null;
  private constructor(readonly name: string, private readonly url: string, private readonly token: string) {}

  /** Signs in; throws where the demo's account is not there. */
  static async signIn(url: string, login: string, password: string, name: string): Promise<Officer> {
    const answer = await fetch(`${url}/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password }) });
    const body = (await answer.json()) as { token?: string; title?: string }; // the API's own shape
    if (!answer.ok || body.token === undefined) throw new Error(`${login} cannot sign in: ${body.title ?? answer.status}`);
    return new Officer(name, url, body.token);
  }

  /** This signer decides on what that handler has prepared. */
  preparedBy(handler: Officer): this {
    this.preparer = handler;
    return this;
  }

  async get(path: string): Promise<Answered> {
    const answer = await fetch(`${this.url}${path}`, { headers: { authorization: `Bearer ${this.token}` } });
    return { status: answer.status, body: (await answer.json()) as Answered['body'] };
  }

  /** A file that the API hands out. */
  async file(path: string): Promise<Uint8Array> {
    return new Uint8Array(await (await fetch(`${this.url}${path}`, { headers: { authorization: `Bearer ${this.token}` } })).arrayBuffer());
  }

  async post(path: string, body: unknown): Promise<Answered> {
    const headers = { authorization: `Bearer ${this.token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const answer = await fetch(`${this.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, body: (await answer.json()) as Answered['body'] };
  }

  /** Does what the notice allows, and tells it. */
  async does(what: string, clause: string, path: string, body: unknown): Promise<Answered['body']> {
    const answered = await this.post(path, body);
    const isDone = answered.status < 300;
    tell(this.name, what, isDone ? resultOf(answered.body) : `${answered.status} ${said(answered.body, 'title')}: ${said(answered.body, 'detail')} ${said(answered.body, 'errors')}`, clause, isDone);
    return answered.body;
  }

  /** Tries what a rule forbids; it must be refused by that very rule, with its clause. */
  async isRefused(what: string, rule: string, path: string, asked: unknown): Promise<void> {
    const { body } = await this.post(path, asked);
    const refusedBy = said(body, 'rule', 'title') || 'nobody';
    tell(this.name, what, `refused by ${refusedBy}: ${said(body, 'numbers', 'errors')}; what would free the way: ${said(body, 'unblockedByLabel', 'unblockedBy')}`, said(body, 'basis'), refusedBy === rule);
  }

  /** Decides in a case, on the draft of the handler where there is one. */
  async decides(what: string, clause: string, caseNumber: string, lane: string, act: string, input: unknown): Promise<Answered['body']> {
    const isPrepared = await this.prepared(caseNumber, lane, act, input);
    return this.does(isPrepared ? `${what} (prepared by the handler)` : what, clause, `/cases/${caseNumber}/decisions`, { lane, act, input });
  }
  /** Tries an act in a case that a rule forbids, however well it was prepared. */
  async isRefusedIn(what: string, rule: string, caseNumber: string, lane: string, act: string, input: unknown): Promise<void> {
    if (rule !== 'handlerPreparesSignerDecides') await this.prepared(caseNumber, lane, act, input);
    await this.isRefused(what, rule, `/cases/${caseNumber}/decisions`, { lane, act, input });
  }

  private async prepared(caseNumber: string, lane: string, act: string, input: unknown): Promise<boolean> {
    const [stage = '', proposes = ''] = act.split('.');
    if (this.preparer === null || ['return', 'cannotAct', 'extend', 'returnToExamination'].includes(proposes)) return false;
    const { status } = await this.preparer.post(`/cases/${caseNumber}/decisions`, { lane, act: `${stage}.prepare`, input: { proposes, input, note: '拟同意' } });
    return status < 300;
  }
}

function resultOf(body: Answered['body']): string {
  const open = (body['open'] as { lane: string; stage: string; desk: string }[] | undefined) ?? [];
  const ended = body['endedAs'];
  if (typeof ended === 'string') return `the case is closed: ${ended}`;
  return `${said(body, 'caseNumber')}: now waits for ${open.map(each => `${each.desk} (${each.stage})`).join(', ') || 'nobody'}`;
}
