import { createServer, type Server } from 'node:http';
import type { Pool } from 'pg';
import { outboxLag } from '../prisma/records/outbox';
import { sealLag } from '../prisma/seals/lag';

/** Answers whether the worker conducts, and how far the engine is behind the record: 200 where all is well, else 503. */
export function answerHealth(port: number, pool: Pool, state: () => string): Server {
  const answer = async (): Promise<{ readonly isWell: boolean; readonly body: unknown }> => {
    const [outbox, seals] = await Promise.all([outboxLag(pool), sealLag(pool)]);
    return { isWell: state() === 'RUNNING', body: { worker: state(), outbox, seals } };
  };
  return createServer((_request, response) => {
    void answer()
      .catch((error: unknown) => ({ isWell: false, body: { worker: state(), record: error instanceof Error ? error.message : 'unknown trouble' } }))
      .then(({ isWell, body }) => response.writeHead(isWell ? 200 : 503, { 'Content-Type': 'application/json' }).end(JSON.stringify(body)));
  }).listen(port, '127.0.0.1');
}
