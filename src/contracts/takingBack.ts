import type { StageActs, StageTakenBack } from '../procedure/desk';
import { remark } from './fields';

/** What the taking back (收回) of each stage of an act table must say over the wire. */
export const takingBack = <Table extends Readonly<Record<string, StageActs>>>(table: Table): { readonly [Stage in StageTakenBack<Table> as `${Stage}.takeBack`]: typeof remark } =>
  Object.fromEntries(Object.entries(table).flatMap(([stage, { acts }]) => ('takeBack' in acts ? [[`${stage}.takeBack`, remark]] : []))) as { readonly [Stage in StageTakenBack<Table> as `${Stage}.takeBack`]: typeof remark }; // the stages that have the act, by the same table
