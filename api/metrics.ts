import type { Pool } from 'pg';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { outboxLag } from '../prisma/records/outbox';
import { sealLag } from '../prisma/seals/lag';

/** What operators measure: requests by route, decisions by act and outcome, refusals by rule, what waits for the engine. */
export type Metrics = {
  readonly registry: Registry;
  readonly requests: Histogram<'method' | 'route' | 'status'>;
  readonly decisions: Counter<'act' | 'outcome'>;
  readonly refusals: Counter<'rule'>;
};

/** The measures of one process, in a registry of their own. */
export function openMetrics(pool: Pool): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  new Gauge({
    name: 'dingbian_outbox_waiting',
    help: 'recorded events that the engine has not been told of yet',
    registers,
    async collect() {
      const lag = await outboxLag(pool).catch(() => null); // without a database the other measures are still worth having
      if (lag) this.set(lag.waiting);
    },
  });
  new Gauge({
    name: 'dingbian_entries_not_sealed',
    help: 'entries on certificates that are not sealed yet',
    registers,
    async collect() {
      const lag = await sealLag(pool).catch(() => null);
      if (lag) this.set(lag.waiting);
    },
  });
  new Gauge({
    name: 'dingbian_oldest_entry_not_sealed_seconds',
    help: 'since when the oldest entry waits that is not sealed yet',
    registers,
    async collect() {
      const lag = await sealLag(pool).catch(() => null);
      if (lag) this.set(lag.oldest === null ? 0 : Math.max(0, (Date.now() - lag.oldest) / 1000));
    },
  });
  return {
    registry,
    requests: new Histogram({ name: 'dingbian_request_seconds', help: 'duration of requests', labelNames: ['method', 'route', 'status'], buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5], registers }),
    decisions: new Counter({ name: 'dingbian_decisions_total', help: 'decisions by act and outcome', labelNames: ['act', 'outcome'], registers }),
    refusals: new Counter({ name: 'dingbian_refusals_total', help: 'refusals by rule', labelNames: ['rule'], registers }),
  };
}
