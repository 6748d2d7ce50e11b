import type { Measured } from './clerks';
import { PROCESSES, type Usage } from './usage';

type Spread = { readonly p50: number; readonly p95: number; readonly p99: number; readonly max: number };
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Where so many of the values lie below, in milliseconds. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number): number => rounded(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

type Run = { readonly cases: number; readonly clerks: number; readonly measured: Measured; readonly usage: { readonly before: Usage; readonly after: Usage }; readonly decidedAt: number; readonly closedAt: number; readonly lags: readonly number[]; readonly caughtUp: readonly number[]; readonly differences: number; readonly overdrawn: number };

/** The figures of a run; rates are until every workflow has closed. `next_desk_ms`: until the next desk has its item, which is recorded with the act and told in its answer; `caught_up_ms`: from an answer until the conduct of the case had seen it; `closed_after_ms`: from the last decision of a case until its workflow had closed. */
export function summaryOf({ cases, clerks, measured, usage: { before, after }, decidedAt, closedAt, lags, caughtUp, differences, overdrawn }: Run) {
  const seconds = (closedAt - before.at) / 1000;
  const decisions = measured.decisions.length;
  const cpu = Object.fromEntries(PROCESSES.map(name => [name, after.cpu[name] - before.cpu[name]]));
  const all = Object.values(cpu).reduce((sum, each) => sum + each, 0);
  const per = (count: number) => ({ ...Object.fromEntries(Object.entries(cpu).map(([name, spent]) => [name, rounded(spent / count)])), all: rounded(all / count) });
  return {
    cases, clerks, seconds: rounded(seconds), seconds_until_decided: rounded((decidedAt - before.at) / 1000), cases_per_s: rounded(cases / seconds), decisions, decisions_per_s: rounded(decisions / seconds),
    opening_ms: spreadOf(measured.openings), decision_ms: spreadOf(measured.decisions), next_desk_ms: spreadOf([...measured.openings, ...measured.decisions]), caught_up_ms: spreadOf(caughtUp), closed_after_ms: spreadOf(lags), cpu_ms_per_decision: per(decisions), cpu_ms_per_case: per(cases),
    memory_mib: Object.fromEntries(PROCESSES.map(name => [name, Math.round(after.memory[name])])), cpu_of_others_share: rounded(Math.max(0, after.machine - before.machine - all) / (after.machine - before.machine)),
    checks: { ...measured.told, failures: measured.told.failures.slice(0, 5), closed: lags.length, differences, overdrawn }, correct: measured.told.failures.length === 0 && lags.length === measured.numbers.length && differences === 0 && overdrawn === 0,
  };
}
export type Summary = ReturnType<typeof summaryOf>;
