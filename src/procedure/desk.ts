/** The desks (岗位) of the notice's division of labor (§4.1), and the office clock, which acts for time alone. */
export const DESKS = [
  'institution', // 用编单位
  'staffingOffice', // 编办
  'organizationDepartment', // 组织部门
  'personnelDepartment', // 人事部门
  'financeDepartment', // 财政部门
  'socialInsuranceAgency', // 社保经办机构
  'officeClock', // 办公时钟
] as const;
export type Desk = (typeof DESKS)[number];

/** A desk that belongs to an office of the region, not to an institution or the clock. */
export type OfficeDesk = Exclude<Desk, 'institution' | 'officeClock'>;
/** The desks of offices, in the order of the notice. */
export const OFFICE_DESKS = DESKS.filter((desk): desk is OfficeDesk => desk !== 'institution' && desk !== 'officeClock');

/** The handler (经办) prepares, the signer (签批) decides; an office's own system (系统接口) speaks for its office. */
export type Capacity = 'handler' | 'signer' | 'machine';

/** An act at a stage. */
export type Act = {
  /** The outcome by which it settles the stage; null: it happens within the stage. */
  readonly outcome: string | null;
  /** The outcome instead, where the person stays on his quota and a leadership post alone changes. */
  readonly outcomeInPost?: string;
  /** Who may; `clock` acts follow from time or from another act. */
  readonly by: readonly (Capacity | 'clock')[];
  /** Whose act it is where it is not the stage's own desk's. */
  readonly desk?: Desk;
  /** Whether drafts of it may be signed together (批量签批), approve-only. */
  readonly isBatchable?: true;
};

/**
 * The entry of one stage in the act table: whose desk it is, the acts by which it is settled, and the norm.
 * `examiningDepartment` stands for organization or personnel, by the authority over the cadre (干部管理权限).
 */
export type StageActs = {
  readonly desk: Desk | 'examiningDepartment';
  /** Working days (assumed, per region, where the notice is silent); null where no norm runs. */
  readonly norm: number | null;
  readonly acts: Readonly<Record<string, Act>>;
};
/** The stages of an act table that whoever settled them may take back (收回). */
export type StageTakenBack<Table> = { [Stage in keyof Table & string]: Table[Stage] extends { readonly acts: { readonly takeBack: unknown } } ? Stage : never }[keyof Table & string];
/** What the taking back of each such stage says. */
export type TakeBacks<Table> = { readonly [Stage in StageTakenBack<Table> as `${Stage}.takeBack`]: { readonly note: string } };
/** A command that takes back. */
export type TakingBack = { readonly act: `${string}.takeBack` };
/** The act table of a procedure: every stage has an entry. */
export type ActTable<Stages extends Record<string, string>> = { readonly [Stage in keyof Stages]: StageActs & { readonly acts: Readonly<Record<string, { readonly outcome: Stages[Stage] | null; readonly outcomeInPost?: Stages[Stage] }>> } };
