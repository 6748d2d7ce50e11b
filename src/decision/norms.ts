import { hireActs } from '../hire/acts';
import type { StageActs } from '../procedure/desk';
import { separationActs } from '../separation/acts';

/** A stage for which a norm (办理时限) runs, with the working days that are assumed where nobody has set any. */
export type NormedStage = { readonly procedure: 'hire' | 'separation'; readonly stage: string; readonly assumed: number };

const normedIn = (procedure: NormedStage['procedure'], acts: Readonly<Record<string, StageActs>>): NormedStage[] => Object.entries(acts).flatMap(([stage, { norm }]) => (norm === null ? [] : [{ procedure, stage, assumed: norm }]));

/** Every stage of both procedures for which a norm runs; a region may set its own. */
export const normedStages: readonly NormedStage[] = [...normedIn('hire', hireActs), ...normedIn('separation', separationActs)];

/** The settings (设置项) of a region that are numbers, each with what is assumed where nobody has set it, and the least and the most that may be set. */
export const NUMBER_SETTINGS = {
  formMonths: { assumed: 12, least: 1, most: 36 },
  formExtensionMonths: { assumed: 6, least: 1, most: 24 },
  reminderDays: { assumed: 1, least: 1, most: 20 },
  escalationDays: { assumed: 2, least: 1, most: 60 },
  /** How long before his retirement day the institution is told (退休预告), in months; 1 or 0: whether retirements that are not reported in time block, and whether digests (每日汇总) are written. */
  retirementMonths: { assumed: 6, least: 2, most: 24 },
  retirementsBlock: { assumed: 1, least: 0, most: 1 },
  dailyDigest: { assumed: 1, least: 0, most: 1 },
} as const;
/** The name of such a setting. */
export type NumberSetting = keyof typeof NUMBER_SETTINGS;
