import type { AllowanceCause, QuotaKind, StructureDimension } from '../establishment/codes';
import type { AnnualReviewState, BlockCause, BodyKind, InstitutionGrade, InstitutionNature, OrganKind, Subordination, SystemCategory } from '../institution/codes';
import type { RegionLevel } from '../kernel/regionCode';
import type { LeadershipPostKind } from '../leadership/codes';
import type { CivilServiceRank, EntryMode, PersonCategory, PostLevel, Sex } from '../roster/codes';

/** The English labels of the codes that registers and import tables carry. */
export const organKindEn: Record<OrganKind, string> = {
  partyCommittee: 'Party committee organ', peoplesCongress: 'people’s congress organ', government: 'government organ', politicalConsultativeConference: 'political consultative conference organ', supervisoryCommission: 'supervisory commission',
  court: 'court', procuratorate: 'procuratorate', democraticParty: 'democratic party organ', massOrganization: 'mass-organization organ',
};
export const institutionGradeEn: Record<InstitutionGrade, string> = {
  bureauLevelPrincipal: 'bureau level, principal', bureauLevelDeputy: 'bureau level, deputy', divisionLevelPrincipal: 'division level, principal', divisionLevelDeputy: 'division level, deputy', sectionLevelPrincipal: 'section level, principal', sectionLevelDeputy: 'section level, deputy',
  subsectionLevelPrincipal: 'subsection level, principal', subsectionLevelDeputy: 'subsection level, deputy', ungraded: 'ungraded',
};
export const institutionNatureEn: Record<InstitutionNature, string> = { organ: 'organ', managedUnderCivilServantLaw: 'organ managed under the Civil Servant Law' };
export const subordinationEn: Record<Subordination, string> = { central: 'central', province: 'province', city: 'city', county: 'county', subdistrict: 'subdistrict', township: 'township' };
export const systemCategoryEn: Record<SystemCategory, string> = {
  comprehensive: 'comprehensive', personnelAndOrganization: 'personnel and organization', publicityAndCulture: 'publicity and culture', politicalAndLegal: 'political and legal', supervision: 'discipline and supervision', financeAndEconomy: 'finance and economy',
  agricultureAndRuralAffairs: 'agriculture and rural affairs', educationAndHealth: 'education and health', massWork: 'mass work', localAdministration: 'townships and subdistricts',
};
export const annualReviewStateEn: Record<AnnualReviewState, string> = { notDue: 'not due', passed: 'passed', failed: 'failed' };
export const blockCauseEn: Record<BlockCause, string> = { annualReviewFailed: 'annual review failed', inspectionFinding: 'finding of an inspection', correctionOverdue: 'correction overdue', certificateCancelled: 'certificate cancelled' };
export const bodyKindEn: Record<BodyKind, string> = { internalDivision: 'internal division', dispatchedBody: 'dispatched body', affiliatedBody: 'directly affiliated body' };
export const quotaKindEn: Record<QuotaKind, string> = {
  administrative: 'administrative', politicalLegalSpecial: 'political-legal special', disciplineSupervision: 'discipline inspection and supervision', supportStaff: 'support staff', publicInstitution: 'public-institution posts used by organs',
};
export const allowanceCauseEn: Record<AllowanceCause, string> = { foundAtImport: 'over establishment when opened', quotaCut: 'quota cut', merger: 'merger', policyPlacement: 'policy placement' };
export const structureDimensionEn: Record<StructureDimension, string> = { body: 'division', personCategory: 'person category', postLevel: 'post level' };
export const leadershipPostKindEn: Record<LeadershipPostKind, string> = {
  principal: 'principal', deputy: 'deputy', disciplineSecretary: 'discipline secretary', partyCommitteeSecretary: 'secretary of the organ’s Party committee', chiefEngineer: 'chief engineer', chiefEconomist: 'chief economist', chiefAccountant: 'chief accountant',
};
export const sexEn: Record<Sex, string> = { male: 'male', female: 'female' };
export const personCategoryEn: Record<PersonCategory, string> = { civilServant: 'civil servant', managedUnderCivilServantLaw: 'managed under the Civil Servant Law', publicInstitutionStaff: 'public-institution staff', worker: 'worker' };
export const postLevelEn: Record<PostLevel, string> = {
  bureauPrincipal: 'bureau principal', bureauDeputy: 'bureau deputy', divisionPrincipal: 'division principal', divisionDeputy: 'division deputy', sectionPrincipal: 'section principal', sectionDeputy: 'section deputy',
  sectionMember: 'section member', officeClerk: 'office clerk', skilledWorker: 'skilled worker', ordinaryWorker: 'ordinary worker',
};
export const civilServiceRankEn: Record<CivilServiceRank, string> = {
  inspectorFirstGrade: 'inspector, first grade', inspectorSecondGrade: 'inspector, second grade', researcherFirstGrade: 'researcher, first grade', researcherSecondGrade: 'researcher, second grade', researcherThirdGrade: 'researcher, third grade', researcherFourthGrade: 'researcher, fourth grade',
  seniorSectionMemberFirstGrade: 'senior section member, first grade', seniorSectionMemberSecondGrade: 'senior section member, second grade', seniorSectionMemberThirdGrade: 'senior section member, third grade', seniorSectionMemberFourthGrade: 'senior section member, fourth grade',
  sectionMemberFirstGrade: 'section member, first grade', sectionMemberSecondGrade: 'section member, second grade',
};
export const entryModeEn: Record<EntryMode, string> = {
  openRecruitment: 'open recruitment', transferIn: 'transfer in', reassignment: 'reassignment between organs', selectedGraduate: 'selected graduate', competitiveSelection: 'competitive selection', militaryTransfer: 'military transfer', veteranPlacement: 'placement of a veteran', talentIntroduction: 'talent introduction', stateAssignment: 'state assignment',
};
export const regionLevelEn: Record<RegionLevel, string> = { province: 'province', city: 'city', county: 'county', township: 'township' };
