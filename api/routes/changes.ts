import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Change } from '../../prisma/views/changes';
import { isInScope, readingScope } from '../../src/access/reading';
import { saying } from '../../src/contracts/saying';
import type { Deps } from '../deps';
import { ApiProblem } from '../problems';
import { route } from '../route';
import { sessionOfToken, whenForgotten, type SignedIn } from '../session';

const HEARTBEAT_MS = 15_000;
const STREAMS_OF_A_SESSION = 8;
const UNREAD_BYTES = 1_000_000;
const open = new WeakMap<Deps, Map<string, number>>();

/** A message of the stream as it crosses the wire. */
const message = (event: string, id: number | null, told: object): string => `${id === null ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(told)}\n\n`;

/** What a reader hears of a change: which case, what kind of event, and whether it was his own doing; nothing personal. */
const heard = ({ caseNumber, procedure, type, lane, actor }: Change, reader: string): object => ({ caseNumber, procedure, type, lane, isOwn: actor === reader });

/** The stream of one reader, until he leaves, his session ends, or the program does. */
function streamFor(deps: Deps, signedIn: SignedIn, after: number | null): Readable {
  let actor = signedIn.actor;
  const counts = open.get(deps) ?? new Map<string, number>();
  open.set(deps, counts);
  const others = counts.get(signedIn.token) ?? 0;
  if (others >= STREAMS_OF_A_SESSION) throw new ApiProblem('tooManyStreams', { headers: { 'Retry-After': '60' } });
  counts.set(signedIn.token, others + 1);
  const stream = new Readable({
    read: () => undefined,
    destroy: (error, done) => {
      leave();
      unwatch();
      clearInterval(heartbeat);
      const left = (counts.get(signedIn.token) ?? 1) - 1;
      if (left > 0) counts.set(signedIn.token, left);
      else counts.delete(signedIn.token);
      done(error);
    },
  });
  stream.push('retry: 2000\n\n');
  const leave = deps.changes.listen(after, (changes, upTo) => {
    if (stream.readableLength > UNREAD_BYTES) stream.destroy(); // he does not read: the connection is cut, and he resumes where he was
    else if (changes === null) stream.push(message('reload', upTo, {}));
    else if (changes.length === 0) stream.push(message('upTo', upTo, {}));
    else for (const change of changes.filter(({ at }) => isInScope(readingScope(actor, 'cases'), at))) stream.push(message('case', change.id, heard(change, actor.account)));
  });
  const lookAgain = (): void => {
    void sessionOfToken(deps, signedIn.token)
      .then(session => {
        if (stream.readableEnded || stream.destroyed) return;
        if (session) {
          actor = session.actor;
          stream.push(': still here\n\n');
        } else {
          stream.push(message('signedOut', null, {}));
          stream.push(null);
        }
      })
      .catch(() => stream.push(': the record is away\n\n'));
  };
  const heartbeat = setInterval(lookAgain, HEARTBEAT_MS);
  const unwatch = whenForgotten(deps, account => {
    if (account === actor.account) lookAgain(); // his seats have changed, or his session has ended
  });
  return stream;
}

/** Changes as they are recorded (实时变动). */
export const changeRoutes = [
  route({
    method: 'get',
    path: '/changes',
    tag: 'cases',
    summary: { zh: '查阅范围内办件的变动，随登记随推送（server-sent events）：`case`（哪一办件、何种事项、是否本人所办）、`upTo`（自此之后）、`reload`（遗漏过多，请重新查看）、`signedOut`（已退出）。Last-Event-ID 续传，不漏不重', en: 'The changes of cases in scope as they are recorded, as server-sent events: `case` (which case, what kind of event, whether one’s own), `upTo` (from here on), `reload` (too much was missed: look again), `signedOut`. Last-Event-ID resumes without loss or repeat' },
    for: 'cases',
    resumes: true,
    answer: z.string().meta({ id: 'Changes', ...saying('changes') }),
    files: ['text/event-stream'],
    statuses: { 200: { zh: '事件流', en: 'the stream' } },
    problems: ['tooManyStreams'],
    handle: ({ deps, session, lastEventId }) => Promise.resolve({ stream: streamFor(deps, session, lastEventId), mediaType: 'text/event-stream', headers: { 'X-Accel-Buffering': 'no' } }),
  }),
];
