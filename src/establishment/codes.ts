/** The quota kinds (编制类别); they are never mixed (§2.2). */
export const QUOTA_KINDS = ['administrative', 'politicalLegalSpecial', 'disciplineSupervision', 'supportStaff', 'publicInstitution'] as const;
export type QuotaKind = (typeof QUOTA_KINDS)[number];

/** Where an allowance (消化额度) over the approved posts may come from; each carries a document and a digestion date. */
export const ALLOWANCE_CAUSES = ['foundAtImport', 'quotaCut', 'merger', 'policyPlacement'] as const;
export type AllowanceCause = (typeof ALLOWANCE_CAUSES)[number];

/** What a limit of the structure (结构限额) counts by: a division (内设机构), a person category (人员类别), a post level (职务层次). */
export const STRUCTURE_DIMENSIONS = ['body', 'personCategory', 'postLevel'] as const;
export type StructureDimension = (typeof STRUCTURE_DIMENSIONS)[number];
