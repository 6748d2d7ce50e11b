import type { AllowanceCause, QuotaKind, StructureDimension } from '../establishment/codes';
import type { AnnualReviewState, BlockCause, BodyKind, InstitutionGrade, InstitutionNature, OrganKind, Subordination, SystemCategory } from '../institution/codes';
import type { RegionLevel } from '../kernel/regionCode';
import type { LeadershipPostKind } from '../leadership/codes';
import type { CivilServiceRank, EntryMode, PersonCategory, PostLevel, Sex } from '../roster/codes';

/** The Chinese labels of the codes that registers and import tables carry; a cell may hold the label or the code. */
export const organKindZh: Record<OrganKind, string> = {
  partyCommittee: '党委机关', peoplesCongress: '人大机关', government: '行政机关', politicalConsultativeConference: '政协机关', supervisoryCommission: '监察机关',
  court: '审判机关', procuratorate: '检察机关', democraticParty: '民主党派机关', massOrganization: '群团机关',
};
export const institutionGradeZh: Record<InstitutionGrade, string> = {
  bureauLevelPrincipal: '正厅级', bureauLevelDeputy: '副厅级', divisionLevelPrincipal: '正处级', divisionLevelDeputy: '副处级', sectionLevelPrincipal: '正科级', sectionLevelDeputy: '副科级',
  subsectionLevelPrincipal: '正股级', subsectionLevelDeputy: '副股级', ungraded: '无规格',
};
export const institutionNatureZh: Record<InstitutionNature, string> = { organ: '机关', managedUnderCivilServantLaw: '参照公务员法管理机关' };
export const subordinationZh: Record<Subordination, string> = { central: '中央', province: '省', city: '市', county: '县', subdistrict: '街道', township: '乡镇' };
export const systemCategoryZh: Record<SystemCategory, string> = {
  comprehensive: '综合', personnelAndOrganization: '组织人事', publicityAndCulture: '宣传文化', politicalAndLegal: '政法', supervision: '纪检监察', financeAndEconomy: '财政经济',
  agricultureAndRuralAffairs: '农业农村', educationAndHealth: '教育卫生', massWork: '群众工作', localAdministration: '乡镇街道',
};
export const annualReviewStateZh: Record<AnnualReviewState, string> = { notDue: '未到期', passed: '合格', failed: '不合格' };
export const blockCauseZh: Record<BlockCause, string> = { annualReviewFailed: '年审不合格', inspectionFinding: '监督检查发现问题', correctionOverdue: '整改逾期', certificateCancelled: '管理证已注销' };
export const bodyKindZh: Record<BodyKind, string> = { internalDivision: '内设机构', dispatchedBody: '派出机构', affiliatedBody: '直属机构' };
export const quotaKindZh: Record<QuotaKind, string> = {
  administrative: '行政编制', politicalLegalSpecial: '政法专项编制', disciplineSupervision: '纪检监察行政编制', supportStaff: '机关工勤编制', publicInstitution: '机关使用事业编制',
};
export const allowanceCauseZh: Record<AllowanceCause, string> = { foundAtImport: '入库时已超编', quotaCut: '核减编制', merger: '机构合并', policyPlacement: '政策性安置' };
export const structureDimensionZh: Record<StructureDimension, string> = { body: '内设机构', personCategory: '人员类别', postLevel: '职务层次' };
export const leadershipPostKindZh: Record<LeadershipPostKind, string> = {
  principal: '正职', deputy: '副职', disciplineSecretary: '纪检组长(纪委书记)', partyCommitteeSecretary: '机关党委书记', chiefEngineer: '总工程师', chiefEconomist: '总经济师', chiefAccountant: '总会计师',
};
export const sexZh: Record<Sex, string> = { male: '男', female: '女' };
export const personCategoryZh: Record<PersonCategory, string> = { civilServant: '公务员', managedUnderCivilServantLaw: '参照公务员法管理人员', publicInstitutionStaff: '事业人员', worker: '工勤人员' };
export const postLevelZh: Record<PostLevel, string> = {
  bureauPrincipal: '厅局级正职', bureauDeputy: '厅局级副职', divisionPrincipal: '县处级正职', divisionDeputy: '县处级副职', sectionPrincipal: '乡科级正职', sectionDeputy: '乡科级副职',
  sectionMember: '科员级', officeClerk: '办事员级', skilledWorker: '技术工', ordinaryWorker: '普通工',
};
export const civilServiceRankZh: Record<CivilServiceRank, string> = {
  inspectorFirstGrade: '一级巡视员', inspectorSecondGrade: '二级巡视员', researcherFirstGrade: '一级调研员', researcherSecondGrade: '二级调研员', researcherThirdGrade: '三级调研员', researcherFourthGrade: '四级调研员',
  seniorSectionMemberFirstGrade: '一级主任科员', seniorSectionMemberSecondGrade: '二级主任科员', seniorSectionMemberThirdGrade: '三级主任科员', seniorSectionMemberFourthGrade: '四级主任科员',
  sectionMemberFirstGrade: '一级科员', sectionMemberSecondGrade: '二级科员',
};
export const entryModeZh: Record<EntryMode, string> = {
  openRecruitment: '公开招录', transferIn: '调任', reassignment: '转任', selectedGraduate: '选调', competitiveSelection: '遴选', militaryTransfer: '军转安置', veteranPlacement: '退役士兵安置', talentIntroduction: '人才引进', stateAssignment: '统一分配',
};
export const regionLevelZh: Record<RegionLevel, string> = { province: '省级', city: '市级', county: '县级', township: '乡级' };
