import { day } from '../../../src/kernel/day';
import { organsOf } from '../organs';

/** Organs of the city, with every kind of organ and three of the oddities. */
export const city = organsOf({ region: '219900', mark: '定', level: 'city' }, [
  { name: '中共定安市委办公室', kind: 'partyCommittee', category: 'comprehensive', since: '1984-01-05', quota: [30, 27], supportStaff: [4, 4], leaders: ['主任', '副主任', 4, 4], bodies: '综合科 秘书一科 秘书二科 信息科 督查科 法规科' },
  { // A member of the staff is near retirement.
    name: '中共定安市委组织部', kind: 'partyCommittee', category: 'personnelAndOrganization', since: '1984-01-05', quota: [32, 29], leaders: ['部长', '副部长', 4, 4], bodies: '办公室 组织科 干部一科 干部二科 干部监督科 人才工作科 公务员科', retirements: [{ as: 'staff', sex: 'male', birthDate: day('1966-09-21') }],
  },
  { name: '中共定安市委机构编制委员会办公室', kind: 'partyCommittee', category: 'personnelAndOrganization', since: '1993-08-09', quota: [20, 18], leaders: ['主任', '副主任', 3, 3], bodies: '综合科 行政机构编制科 事业机构编制科 实名制管理科 监督检查科' },
  { // A state secret (国家秘密): its name does not leave by mail.
    name: '中共定安市委机要和保密局', kind: 'partyCommittee', category: 'comprehensive', since: '1986-04-15', quota: [14, 13], isStateSecret: true, leaders: ['局长', '副局长', 2, 2], bodies: '综合科 密码管理科 保密检查科',
  },
  {
    name: '中共定安市纪律检查委员会', otherNames: ['定安市监察委员会'], kind: 'supervisoryCommission', category: 'supervision', since: '2018-01-10', quota: [45, 41], leaders: ['书记、监委主任', '副书记、监委副主任', 4, 4],
    bodies: '办公室 组织部 宣传部 党风政风监督室 信访室 案件监督管理室 第一监督检查室 第二监督检查室 第三审查调查室 第四审查调查室 案件审理室',
  },
  { name: '定安市人民代表大会常务委员会办公室', kind: 'peoplesCongress', category: 'comprehensive', since: '1984-01-12', quota: [24, 22], leaders: ['主任', '副主任', 3, 3], bodies: '秘书科 会务科 代表联络科 信访科' },
  { // One of the staff has reached the age of retirement.
    name: '定安市人民政府办公室', kind: 'government', category: 'comprehensive', since: '1984-01-18', quota: [36, 33], supportStaff: [5, 5], leaders: ['主任', '副主任', 5, 5], bodies: '综合科 秘书一科 秘书二科 秘书三科 督查科 政务公开科 人事科',
    retirements: [{ as: 'staff', sex: 'male', birthDate: day('1966-05-23') }],
  },
  { name: '中国人民政治协商会议定安市委员会办公室', kind: 'politicalConsultativeConference', category: 'comprehensive', since: '1984-01-16', quota: [22, 20], leaders: ['主任', '副主任', 3, 2], bodies: '秘书科 会务科 联络科 提案科' },
  {
    name: '定安市财政局', kind: 'government', category: 'financeAndEconomy', since: '1984-02-01', quota: [38, 35], leaders: ['局长', '副局长', 4, 4], specialPosts: [{ kind: 'chiefAccountant', post: '总会计师', isFilled: false }],
    bodies: '办公室 预算科 国库科 行政政法科 教科文科 社会保障科 农业农村科 经济建设科', affiliated: '国库支付中心',
  },
  { // Over its leadership posts (超职数) by one deputy: an officer from the army was placed, with an allowance.
    name: '定安市人力资源和社会保障局', kind: 'government', category: 'personnelAndOrganization', since: '2010-03-22', quota: [34, 31], leaders: ['局长', '副局长', 4, 5],
    leadersAllowance: { posts: 1, cause: 'policyPlacement', documentNumber: '定编发〔2025〕6号', digestBy: day('2028-12-31') }, bodies: '办公室 公务员管理科 工资福利科 就业促进科 专业技术人员管理科 养老保险科 劳动关系科',
  },
  { // Over establishment (超编) by two, found when the register was opened; the allowance is to be digested.
    name: '定安市住房和城乡建设局', kind: 'government', category: 'financeAndEconomy', since: '2009-12-30', quota: [30, 32], allowance: { posts: 2, cause: 'foundAtImport', documentNumber: '定编发〔2026〕3号', digestBy: day('2029-12-31') },
    leaders: ['局长', '副局长', 4, 4], bodies: '办公室 规划财务科 城市建设科 村镇建设科 建筑业管理科 质量安全科 房地产市场监管科',
  },
  {
    name: '定安市中级人民法院', kind: 'court', category: 'politicalAndLegal', since: '1984-01-30', quota: [64, 58], supportStaff: [4, 4], leaders: ['院长', '副院长', 4, 4],
    bodies: '综合办公室 政治部 立案庭 刑事审判第一庭 刑事审判第二庭 民事审判第一庭 民事审判第二庭 民事审判第三庭 行政审判庭 审判监督庭 执行局 审判管理研究室 司法警察支队',
  },
  { name: '定安市人民检察院', kind: 'procuratorate', category: 'politicalAndLegal', since: '1984-01-30', quota: [46, 42], leaders: ['检察长', '副检察长', 4, 4], bodies: '综合办公室 政治部 第一检察部 第二检察部 第三检察部 第四检察部 第五检察部 案件管理办公室' },
  { name: '中国民主建国会定安市委员会', kind: 'democraticParty', category: 'massWork', since: '1987-09-01', quota: [14, 13], leaders: ['秘书长', '副秘书长', 2, 2], bodies: '办公室 组织部 参政议政部' },
  { name: '定安市总工会', kind: 'massOrganization', category: 'massWork', since: '1984-03-08', quota: [16, 15], leaders: ['主席', '副主席', 3, 3], bodies: '办公室 组织部 权益保障部 宣传教育部' },
]);
