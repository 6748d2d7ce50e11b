/** The sexes (性别) that a resident ID tells. */
export const SEXES = ['male', 'female'] as const;
export type Sex = (typeof SEXES)[number];

/** The person categories (人员类别): by which law a person is managed decides who approves him. */
export const PERSON_CATEGORIES = ['civilServant', 'managedUnderCivilServantLaw', 'publicInstitutionStaff', 'worker'] as const;
export type PersonCategory = (typeof PERSON_CATEGORIES)[number];

/** The post levels (职务层次) after GB/T 12407, from the highest down, and those of workers (工勤). */
export const POST_LEVELS = ['bureauPrincipal', 'bureauDeputy', 'divisionPrincipal', 'divisionDeputy', 'sectionPrincipal', 'sectionDeputy', 'sectionMember', 'officeClerk', 'skilledWorker', 'ordinaryWorker'] as const;
export type PostLevel = (typeof POST_LEVELS)[number];

/** The civil-service ranks (职级) of comprehensive administration, from the highest down; a rank uses no leadership post. */
export const CIVIL_SERVICE_RANKS = [
  'inspectorFirstGrade', 'inspectorSecondGrade',
  'researcherFirstGrade', 'researcherSecondGrade', 'researcherThirdGrade', 'researcherFourthGrade',
  'seniorSectionMemberFirstGrade', 'seniorSectionMemberSecondGrade', 'seniorSectionMemberThirdGrade', 'seniorSectionMemberFourthGrade',
  'sectionMemberFirstGrade', 'sectionMemberSecondGrade',
] as const;
export type CivilServiceRank = (typeof CIVIL_SERVICE_RANKS)[number];

/** How a person came on the quota (进入方式): the ways of filling a post from outside, and the state's earlier assignment (统一分配). */
export const ENTRY_MODES = ['openRecruitment', 'transferIn', 'reassignment', 'selectedGraduate', 'competitiveSelection', 'militaryTransfer', 'veteranPlacement', 'talentIntroduction', 'stateAssignment'] as const;
export type EntryMode = (typeof ENTRY_MODES)[number];
