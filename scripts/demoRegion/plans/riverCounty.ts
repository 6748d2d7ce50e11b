import { day } from '../../../src/kernel/day';
import { organsOf } from '../organs';

/** Organs of 望河县: the shapes that a county of the notice really has, from a staffing office half filled to a court of 21 departments. */
export const riverCounty = organsOf({ region: '219922', mark: '望', level: 'county' }, [
  { name: '中共望河县委办公室', kind: 'partyCommittee', category: 'comprehensive', since: '1984-03-20', quota: [17, 15], supportStaff: [2, 2], leaders: ['主任', '副主任', 3, 3], bodies: '综合股 秘书股 信息股 督查股' },
  { name: '中共望河县委组织部', kind: 'partyCommittee', category: 'personnelAndOrganization', since: '1984-03-20', quota: [18, 17], leaders: ['部长', '副部长', 3, 3], bodies: '办公室 组织股 干部股 干部监督股 人才工作股' },
  { // Ten divisions and three vacancies.
    name: '中共望河县委宣传部', kind: 'partyCommittee', category: 'publicityAndCulture', since: '1984-03-20', quota: [24, 21], leaders: ['部长', '副部长', 4, 4],
    bodies: '办公室 理论股 新闻股 文艺股 宣传教育股 精神文明建设股 网络宣传股 网络管理股 出版管理股 干部股',
  },
  { // Half filled: six of twelve.
    name: '中共望河县委机构编制委员会办公室', kind: 'partyCommittee', category: 'personnelAndOrganization', since: '2002-11-06', quota: [12, 6], leaders: ['主任', '副主任', 2, 1], bodies: '综合股 机构编制股 实名制管理股', headless: '实名制管理股',
  },
  {
    name: '中共望河县纪律检查委员会', otherNames: ['望河县监察委员会'], kind: 'supervisoryCommission', category: 'supervision', since: '2018-01-19', quota: [24, 22], leaders: ['书记、监委主任', '副书记、监委副主任', 2, 2],
    bodies: '办公室 组织部 党风政风监督室 案件监督管理室 第一纪检监察室 第二纪检监察室 第三纪检监察室 案件审理室',
  },
  { name: '望河县人民代表大会常务委员会办公室', kind: 'peoplesCongress', category: 'comprehensive', since: '1984-03-26', quota: [11, 10], leaders: ['主任', '副主任', 2, 2], bodies: '秘书股 代表联络股 法制股' },
  { name: '望河县人民政府办公室', kind: 'government', category: 'comprehensive', since: '1984-04-02', quota: [20, 18], supportStaff: [3, 3], leaders: ['主任', '副主任', 4, 4], bodies: '综合股 秘书股 督查股 政务公开股 行政股' },
  { name: '中国人民政治协商会议望河县委员会办公室', kind: 'politicalConsultativeConference', category: 'comprehensive', since: '1984-03-28', quota: [10, 9], leaders: ['主任', '副主任', 2, 2], bodies: '秘书股 提案股' },
  { // A division head is near retirement.
    name: '望河县财政局', kind: 'government', category: 'financeAndEconomy', since: '1984-04-10', quota: [26, 24], supportStaff: [2, 2], leaders: ['局长', '副局长', 4, 4], bodies: '办公室 预算股 国库股 行政政法股 教科文股 社会保障股 农业农村股', affiliated: '国库支付中心',
    retirements: [{ as: 'divisionHead', sex: 'male', birthDate: day('1966-08-27') }],
  },
  { name: '望河县人力资源和社会保障局', kind: 'government', category: 'personnelAndOrganization', since: '2010-07-01', quota: [22, 20], leaders: ['局长', '副局长', 3, 3], bodies: '办公室 公务员管理股 工资福利股 就业促进股 社会保险股' },
  { // Came of a merger (机构合并) of three organs in 2019, and is over establishment by two since then; the allowance is to be digested.
    name: '望河县文化旅游和广播电视局', kind: 'government', category: 'publicityAndCulture', since: '2019-03-15', quota: [15, 17], allowance: { posts: 2, cause: 'merger', documentNumber: '望编发〔2019〕9号', digestBy: day('2027-12-31') },
    leaders: ['局长', '副局长', 3, 3], bodies: '办公室 公共文化股 旅游发展股 广播电视股 文物保护股',
  },
  { // 21 departments, four of them people's tribunals outside the seat of the county. Two of its people have reached the age of retirement.
    name: '望河县人民法院', kind: 'court', category: 'politicalAndLegal', since: '1984-04-10', quota: [91, 83], supportStaff: [6, 5], leaders: ['院长', '副院长', 4, 4],
    bodies: '综合办公室 政治部 立案庭 诉讼服务中心 速裁庭 刑事审判庭 少年审判庭 民事审判第一庭 民事审判第二庭 民事审判第三庭 行政审判庭 审判监督庭 执行局 执行实施一庭 执行实施二庭 审判管理办公室 司法警察大队 河口人民法庭 望山人民法庭 桃林人民法庭 柏树人民法庭',
    retirements: [{ as: 'divisionHead', sex: 'male', birthDate: day('1966-05-02') }, { as: 'staff', sex: 'female', birthDate: day('1971-05-11') }],
  },
  { name: '望河县人民检察院', kind: 'procuratorate', category: 'politicalAndLegal', since: '1984-04-10', quota: [32, 29], leaders: ['检察长', '副检察长', 3, 3], bodies: '综合业务部 第一检察部 第二检察部 第三检察部 第四检察部 政治部' },
  { name: '望河县总工会', kind: 'massOrganization', category: 'massWork', since: '1985-05-01', quota: [7, 6], leaders: ['主席', '副主席', 2, 1], bodies: '办公室 权益保障部' },
  { // Full, like many a small organ.
    name: '望河县妇女联合会', kind: 'massOrganization', category: 'massWork', since: '1985-03-08', quota: [5, 5], leaders: ['主席', '副主席', 1, 1], bodies: '办公室',
  },
  { name: '中国共产主义青年团望河县委员会', kind: 'massOrganization', category: 'massWork', since: '1985-05-04', quota: [5, 4], leaders: ['书记', '副书记', 1, 1], bodies: '办公室' },
]);
