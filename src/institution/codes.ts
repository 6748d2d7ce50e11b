/** The kinds of organ (机关类别) that the notice governs (§2.1); the supervisory commission (监察委员会) joined them in 2018. */
export const ORGAN_KINDS = ['partyCommittee', 'peoplesCongress', 'government', 'politicalConsultativeConference', 'supervisoryCommission', 'court', 'procuratorate', 'democraticParty', 'massOrganization'] as const;
export type OrganKind = (typeof ORGAN_KINDS)[number];

/** The grades (规格) of an institution and of its bodies, from the highest down; a body without a grade of its own is ungraded. */
export const INSTITUTION_GRADES = [
  'bureauLevelPrincipal', 'bureauLevelDeputy', 'divisionLevelPrincipal', 'divisionLevelDeputy', 'sectionLevelPrincipal', 'sectionLevelDeputy', 'subsectionLevelPrincipal', 'subsectionLevelDeputy', 'ungraded',
] as const;
export type InstitutionGrade = (typeof INSTITUTION_GRADES)[number];

/** The nature (性质) of an institution: an organ, or an organ whose staff are managed under the Civil Servant Law (参照公务员法管理). */
export const INSTITUTION_NATURES = ['organ', 'managedUnderCivilServantLaw'] as const;
export type InstitutionNature = (typeof INSTITUTION_NATURES)[number];

/** The level to which an institution is subordinate (隶属关系), after GB/T 12404. */
export const SUBORDINATIONS = ['central', 'province', 'city', 'county', 'subdistrict', 'township'] as const;
export type Subordination = (typeof SUBORDINATIONS)[number];

/** The system categories (系统类别) by which the registers group institutions; assumed, since the national table is not public. */
export const SYSTEM_CATEGORIES = ['comprehensive', 'personnelAndOrganization', 'publicityAndCulture', 'politicalAndLegal', 'supervision', 'financeAndEconomy', 'agricultureAndRuralAffairs', 'educationAndHealth', 'massWork', 'localAdministration'] as const;
export type SystemCategory = (typeof SYSTEM_CATEGORIES)[number];

/** How the annual review (年审) of the certificate ended; an institution that failed it receives no verification form. */
export const ANNUAL_REVIEW_STATES = ['notDue', 'passed', 'failed'] as const;
export type AnnualReviewState = (typeof ANNUAL_REVIEW_STATES)[number];

/** Why an institution is blocked (暂停核准) from new verification forms until it has put something right. */
export const BLOCK_CAUSES = ['annualReviewFailed', 'inspectionFinding', 'correctionOverdue', 'certificateCancelled'] as const;
export type BlockCause = (typeof BLOCK_CAUSES)[number];

/** The kinds of body (机构类别) inside an institution: internal division (内设), dispatched (派出) and directly affiliated body (直属). */
export const BODY_KINDS = ['internalDivision', 'dispatchedBody', 'affiliatedBody'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];
