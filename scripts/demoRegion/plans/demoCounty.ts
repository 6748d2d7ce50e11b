import { day } from '../../../src/kernel/day';
import type { PlannedInstitution } from '../planned';

const COUNTY = { region: '219921', documentMark: '临' } as const;

/** The county in which `npm run demo` acts: eight organs of different kinds and two townships, with what the demo wants to show; the comments say what. Their order, names and numbers stay as they are. */
export const demoCounty: readonly PlannedInstitution[] = [
  { // Full: no vacant administrative post.
    ...COUNTY, name: '中共临溪县委办公室', organKind: 'partyCommittee', systemCategory: 'comprehensive', openedOn: day('1984-03-12'), documentNumber: '临委〔1984〕3号',
    quotas: [{ kind: 'administrative', approved: 16, inPost: 16 }, { kind: 'supportStaff', approved: 3, inPost: 2 }],
    leaders: { principal: '主任', deputy: '副主任', approved: 3, filled: 3 }, headTitle: '股长', bodies: ['综合股', '秘书股', '信息股', '机要保密股'],
  },
  { // Exactly three vacancies, for which everybody may race.
    ...COUNTY, name: '临溪县人民代表大会常务委员会办公室', organKind: 'peoplesCongress', systemCategory: 'comprehensive', openedOn: day('1984-03-12'), documentNumber: '临委〔1984〕4号',
    quotas: [{ kind: 'administrative', approved: 12, inPost: 9 }],
    leaders: { principal: '主任', deputy: '副主任', approved: 2, filled: 2 }, headTitle: '股长', bodies: ['秘书股', '代表联络股', '法制股'],
  },
  { // Plenty of vacancies, a vacant deputy post of the organ and a division without a head; a division head is about to retire.
    ...COUNTY, name: '临溪县财政局', organKind: 'government', systemCategory: 'financeAndEconomy', openedOn: day('1984-05-20'), documentNumber: '临政发〔1984〕11号',
    quotas: [{ kind: 'administrative', approved: 26, inPost: 20 }, { kind: 'supportStaff', approved: 3, inPost: 2 }],
    leaders: { principal: '局长', deputy: '副局长', approved: 4, filled: 3 }, headTitle: '股长', bodies: ['办公室', '预算股', '国库股', '行政政法股', '教科文股', '农业农村股'], affiliated: '国库支付中心', headless: '农业农村股',
    structureLimits: [{ quotaKind: 'supportStaff', dimension: 'postLevel', value: '技术工', posts: 2 }, { quotaKind: 'administrative', dimension: 'body', value: '办公室', posts: 8 }],
    retirements: [{ as: 'divisionHead', sex: 'male', birthDate: day('1966-07-12') }],
  },
  { // Somebody has reached the age of retirement this month.
    ...COUNTY, name: '临溪县人力资源和社会保障局', organKind: 'government', systemCategory: 'personnelAndOrganization', openedOn: day('2010-06-18'), documentNumber: '临编发〔2010〕22号',
    quotas: [{ kind: 'administrative', approved: 17, inPost: 15 }],
    leaders: { principal: '局长', deputy: '副局长', approved: 3, filled: 3 }, headTitle: '股长', bodies: ['办公室', '公务员管理股', '工资福利股', '就业促进股'],
    retirements: [{ as: 'staff', sex: 'male', birthDate: day('1966-06-18') }],
  },
  { // Two names on one door: the discipline inspection commission and the supervisory commission.
    ...COUNTY, name: '中共临溪县纪律检查委员会', otherNames: ['临溪县监察委员会'], organKind: 'supervisoryCommission', grade: 'divisionLevelDeputy', systemCategory: 'supervision', openedOn: day('2018-01-18'), documentNumber: '临编发〔2018〕2号',
    quotas: [{ kind: 'disciplineSupervision', approved: 19, inPost: 17 }],
    leaders: { principal: '书记、监委主任', deputy: '副书记、监委副主任', approved: 2, filled: 2 }, headTitle: '主任', bodies: ['办公室', '案件监督管理室', '第一纪检监察室', '第二纪检监察室', '案件审理室'],
  },
  { // Over its leadership posts by one deputy, with an allowance.
    ...COUNTY, name: '临溪县人民法院', organKind: 'court', grade: 'divisionLevelDeputy', systemCategory: 'politicalAndLegal', openedOn: day('1984-05-20'), documentNumber: '临编发〔1984〕7号',
    quotas: [{ kind: 'politicalLegalSpecial', approved: 23, inPost: 21 }, { kind: 'supportStaff', approved: 2, inPost: 2 }],
    leaders: { principal: '院长', deputy: '副院长', approved: 3, filled: 4, allowance: { posts: 1, cause: 'policyPlacement', documentNumber: '临编发〔2024〕19号', digestBy: day('2027-12-31') } },
    headTitle: '庭长', bodies: ['综合办公室', '立案庭', '刑事审判庭', '民事审判庭', '执行局', '青石人民法庭'],
  },
  {
    ...COUNTY, name: '临溪县人民检察院', organKind: 'procuratorate', grade: 'divisionLevelDeputy', systemCategory: 'politicalAndLegal', openedOn: day('1984-05-20'), documentNumber: '临编发〔1984〕8号',
    quotas: [{ kind: 'politicalLegalSpecial', approved: 16, inPost: 14 }],
    leaders: { principal: '检察长', deputy: '副检察长', approved: 2, filled: 2 }, headTitle: '主任', bodies: ['综合业务部', '第一检察部', '第二检察部', '政治部'],
  },
  { // Over establishment by one, since a merger; the allowance is to be digested.
    ...COUNTY, name: '临溪县总工会', organKind: 'massOrganization', isManagedUnderCivilServantLaw: true, systemCategory: 'massWork', openedOn: day('1985-02-08'), documentNumber: '临编发〔1985〕1号',
    quotas: [{ kind: 'administrative', approved: 8, inPost: 9, allowance: { posts: 1, cause: 'merger', documentNumber: '临编发〔2023〕15号', digestBy: day('2028-06-30') } }],
    leaders: { principal: '主席', deputy: '副主席', approved: 2, filled: 2 }, headTitle: '部长', bodies: ['办公室', '权益保障部'],
  },
  {
    ...COUNTY, region: '219921101', name: '青石镇人民政府', organKind: 'government', systemCategory: 'localAdministration', openedOn: day('1986-08-01'), documentNumber: '临政发〔1986〕20号',
    quotas: [{ kind: 'administrative', approved: 15, inPost: 13 }],
    leaders: { principal: '镇长', deputy: '副镇长', approved: 3, filled: 3 }, headTitle: '主任', bodies: ['党政办公室', '经济发展办公室', '社会事务办公室'],
    retirements: [{ as: 'staff', sex: 'female', birthDate: day('1971-08-25') }],
  },
  { // Blocked: it failed the annual review of its certificate.
    ...COUNTY, region: '219921201', name: '柳河乡人民政府', organKind: 'government', systemCategory: 'localAdministration', openedOn: day('1986-08-01'), documentNumber: '临政发〔1986〕21号',
    block: { cause: 'annualReviewFailed', documentNumber: '临编监〔2026〕4号', blockedOn: day('2026-04-15') },
    quotas: [{ kind: 'administrative', approved: 12, inPost: 10 }],
    leaders: { principal: '乡长', deputy: '副乡长', approved: 2, filled: 2 }, headTitle: '主任', bodies: ['党政办公室', '社会事务办公室'],
  },
];
