import { ENGINE_PATIENCE_MS, STUCK_KINDS, type StuckKind } from '../../src/decision/stuck';
import { dayOf } from '../../src/kernel/day';
import type { Condition } from './listed';

// Who does acts at the desk of a visit and can sign in.
const SEATED = `EXISTS (SELECT 1 FROM account_role s JOIN account a ON a.id = s.account_id WHERE a.is_enabled AND s.role IN ('officeHandler', 'officeSigner', 'institutionHandler', 'institutionSigner') AND (s.office_id = v.office_id OR (v.office_id IS NULL AND s.institution_id = v.institution_id)))`;
const UNHEARD = '(SELECT max(e.recorded_at) FROM event e WHERE e.case_id = c.id AND e.number > c.conducted_up_to)';

/** When a visit `v` of a case `c` is stuck, by why: the condition, where `?` stands for the day or the instant that it looks at. */
const WHEN: Readonly<Record<StuckKind, { readonly sql: string; readonly asks: 'today' | 'heardBefore' | null }>> = {
  overdue: { sql: 'coalesce(v.due_on < ?::date, false)', asks: 'today' },
  // That nobody is seated is seen at once; the rounds of the worker find the rest: who is away, who stands back.
  unattended: { sql: `(NOT ${SEATED} OR EXISTS (SELECT 1 FROM unattended_visit u WHERE (u.case_id, u.lane, u.stage, u.visit) = (v.case_id, v.lane, v.stage, v.visit)))`, asks: null },
  // A step belongs to its visit (lane/stage/visit/step), or to the whole case.
  stepFailed: { sql: `EXISTS (SELECT 1 FROM conduct_trouble t WHERE t.case_id = c.id AND (position('/' in t.effect) = 0 OR starts_with(t.effect, concat_ws('/', v.lane, v.stage, v.visit) || '/')))`, asks: null },
  engineBehind: { sql: `(c.version > c.conducted_up_to AND ${UNHEARD} < ?::timestamptz)`, asks: 'heardBefore' },
};

/** What the conditions look at, at an instant. */
const askedAt = (now: number) => ({ today: dayOf(now), heardBefore: new Date(now - ENGINE_PATIENCE_MS) });

/** The kinds by which a visit is stuck, as a column; `put` takes a value and gives its placeholder. */
export function stuckBy(now: number, put: (value: unknown) => string): string {
  const asked = askedAt(now);
  const kinds = STUCK_KINDS.map(kind => {
    const { sql, asks } = WHEN[kind];
    return `CASE WHEN ${asks === null ? sql : sql.replace('?', put(asked[asks]))} THEN '${kind}' END`;
  });
  return `array_remove(ARRAY[${kinds.join(', ')}]::text[], NULL) AS "stuckBy"`;
}

/** That a visit is stuck for that reason, or for any; no condition where nothing is asked. */
export function stuckCondition(now: number, asked: StuckKind | 'any' | undefined): Condition | null {
  if (asked === undefined) return null;
  const at = askedAt(now);
  const wanted = (asked === 'any' ? STUCK_KINDS : [asked]).map(kind => WHEN[kind]);
  return { sql: `(${wanted.map(each => each.sql).join(' OR ')})`, values: wanted.flatMap(({ asks }) => (asks === null ? [] : [at[asks]])) };
}
