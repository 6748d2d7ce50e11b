import { createServer } from 'node:net';

/** Whether nobody listens on that port of this machine. */
export const isFree = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** A port that is free now: one of the preferred, in order, else any in 20000–29999 (Temporal's membership ports must stay below 32768). */
export async function freePort(...preferred: readonly (number | undefined)[]): Promise<number> {
  for (const port of preferred) if (port !== undefined && (await isFree(port))) return port;
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    if (await isFree(port)) return port;
  }
  throw new Error('no free port between 20000 and 29999: stop something, or set the ports by PORT, DINGBIAN_PG_PORT, DINGBIAN_TEMPORAL_PORT');
}

/** A port number from the environment, where one is set. */
export const portFrom = (name: string): number | undefined => (process.env[name] ? Number(process.env[name]) : undefined);
