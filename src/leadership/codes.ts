/** The kinds of leadership post (领导职数): principal (正职) and deputy (副职), and the special kinds that are counted apart. */
export const LEADERSHIP_POST_KINDS = ['principal', 'deputy', 'disciplineSecretary', 'partyCommitteeSecretary', 'chiefEngineer', 'chiefEconomist', 'chiefAccountant'] as const;
export type LeadershipPostKind = (typeof LEADERSHIP_POST_KINDS)[number];
