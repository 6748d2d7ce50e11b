import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { hash } from '@node-rs/argon2';
import { pino } from 'pino';
import type { Scanner } from '../../activities/papers/scan';
import { openChangeFeed } from '../../api/changeFeed';
import { openApp } from '../../api/app';
import { startJobs } from '../../api/jobs/runner';
import { openMetrics } from '../../api/metrics';
import { openPress } from '../../activities/documents/press';
import { testSeal } from '../harness/seal';
import { openClient } from '../../prisma/client';
import { makeKey } from '../../prisma/seals/keysFile';
import { createAccount, type RoleGiven } from '../../prisma/records/accounts';
import type { Opening } from '../../prisma/records/openingRows';
import type { OfficeDesk } from '../../src/procedure/desk';
import { county, COUNTY, opening, type County } from '../harness/county';

export const PASSWORD = 'a long enough password';

/** The keys that seal behind this door. */
export const sealKeys = [makeKey('ed25519+sha256')];

/** What the API answered. */
export type Answered = { readonly status: number; readonly headers: Headers; readonly body: Record<string, unknown>; readonly text: string };

/** A person at the door with his token. */
export type Visitor = {
  readonly account: string;
  readonly authorization: Readonly<Record<string, string>>;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answered>;
  readonly post: (path: string, body: unknown, key?: string, headers?: Record<string, string>) => Promise<Answered>;
  readonly delete: (path: string) => Promise<Answered>;
  /** Asks for a job again and again until it has ended; gives it as it then is. */
  readonly ended: (started: Answered, headers?: Record<string, string>) => Promise<Answered>;
  /** Starts a job and waits until it has ended. */
  readonly job: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answered>;
  /** Starts a dry run and gives what it found. */
  readonly check: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answered>;
};

/** The whole door on a free port before a county of its own: what a browser or a program meets. */
export async function openDoor(openings: readonly Opening[] = [opening(1, 5, 2), opening(2, 5, 2)], scan?: Scanner) {
  const at = await county(openings);
  const lines: string[] = [];
  const changes = openChangeFeed(at.pool, { everyMs: 10 });
  const log = pino({}, { write: line => void lines.push(line) });
  const jobs = startJobs({ room: at.room, databaseUrl: at.url, log, nice: 0 });
  const press = openPress();
  const app = openApp(
    { room: at.room, sealKeys: () => sealKeys, jobs, documents: { press, seal: testSeal() }, engine: { state: () => 'down' }, changes, metrics: openMetrics(at.pool), log, publicUrl: 'http://dingbian.test', checksAnswers: true, ...(scan === undefined ? {} : { scan }) },
    fileURLToPath(new URL('../../dist/window', import.meta.url)),
  );
  const server = createServer(app);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // listening on TCP
  const passwordHash = await hash(PASSWORD, { memoryCost: 1024, timeCost: 1 }); // cheap: what is tested is the door
  const client = openClient(at.pool);
  const offices = new Map((await at.pool.query<{ id: string; desk: OfficeDesk }>('SELECT id, desk FROM office')).rows.map(row => [row.desk, row.id]));

  const ask = async (path: string, init: RequestInit): Promise<Answered> => {
    const response = await fetch(`${url}${path}`, init);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, headers: response.headers, text, body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {} };
  };
  const visitorWith = (account: string, authorization: Record<string, string>): Visitor => {
    const visitor: Visitor = {
      account,
      authorization,
      get: (path, headers = {}) => ask(path, { headers: { ...authorization, ...headers } }),
      post: (path, body, key = randomUUID(), headers = {}) => ask(path, { method: 'POST', headers: { ...authorization, 'content-type': 'application/json', 'idempotency-key': key, ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) }),
      delete: path => ask(path, { method: 'DELETE', headers: authorization }),
      ended: async (started, headers) => {
        if (started.status !== 202) throw new Error(`no job: ${started.text}`);
        for (;;) {
          const job = await visitor.get(started.headers.get('location') ?? '', headers);
          if (job.status !== 200 || job.body['endedAt'] !== null) return job;
          await new Promise(resolve => setTimeout(resolve, 50));
        }
      },
      job: async (path, body, headers) => visitor.ended(await visitor.post(path, body, randomUUID(), headers), headers),
      check: async (path, body, headers) => {
        const { text, body: { result } } = await visitor.job(path, body, headers);
        if (typeof result !== 'string') throw new Error(text);
        return visitor.get(result, headers);
      },
    };
    return visitor;
  };
  const open = async (login: string, roles: readonly RoleGiven[]): Promise<string> => createAccount(client, new Date(at.room.clock.now()), { login, passwordHash, displayName: `显示名 ${login}`, mailAddress: `${login}@example.test`, roles });
  const signIn = (login: string, password = PASSWORD, headers: Record<string, string> = {}): Promise<Answered> => ask('/session', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ login, password }) });
  const visitor = async (login: string, roles: readonly RoleGiven[]): Promise<Visitor> => {
    const account = await open(login, roles);
    const { body, status, text } = await signIn(login);
    if (status !== 201) throw new Error(text);
    return visitorWith(account, { authorization: `Bearer ${String(body['token'])}` });
  };
  const close = async (): Promise<void> => {
    const ended = changes.end();
    server.closeAllConnections();
    await ended;
    await new Promise(resolve => server.close(resolve));
    await jobs.stop();
    await press.stop();
    await at.close();
  };
  const institution = (index: number): string => at.institutions[index]?.id ?? '';
  return {
    at,
    jobs,
    url,
    lines,
    ask,
    open,
    signIn,
    visitor,
    stranger: visitorWith('', {}),
    institution,
    clerk: (index = 0, login = `clerk${index}`) => visitor(login, [{ role: 'institutionHandler', institution: institution(index) }]),
    officer: (desk: OfficeDesk, role: 'officeSigner' | 'officeHandler' | 'leaderInCharge' = 'officeSigner', login = `${desk.toLowerCase()}.${role.toLowerCase()}`) => visitor(login, [{ role, office: offices.get(desk) ?? '' }]),
    over: (role: 'supervisor' | 'inspector' | 'systemAdministrator' | 'securityAdministrator' | 'auditAdministrator', region = COUNTY, login = `${role.toLowerCase()}.${region}`) => visitor(login, [{ role, region }]),
    close,
  };
}
export type Door = Awaited<ReturnType<typeof openDoor>>;
export type { County };

/** An application over the wire. */
export const application = (at: County, index = 0, posts = 1) => ({
  institution: at.institutions[index]?.id,
  input: { wayOfFilling: 'openRecruitment', reason: '补充工作人员', asks: [{ quota: at.institutions[index]?.quota, leadershipPost: null, body: null, personCategory: 'civilServant', post: '科员', postLevel: 'sectionMember', posts }] },
});
