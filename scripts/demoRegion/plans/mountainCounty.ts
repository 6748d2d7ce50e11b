import { day } from '../../../src/kernel/day';
import { organsOf } from '../organs';

/** Organs of 云岭县, a small county. */
export const mountainCounty = organsOf({ region: '219923', mark: '云', level: 'county' }, [
  { name: '中共云岭县委办公室', kind: 'partyCommittee', category: 'comprehensive', since: '1985-06-11', quota: [15, 14], leaders: ['主任', '副主任', 3, 3], bodies: '综合股 秘书股 督查股' },
  { name: '中共云岭县委组织部', kind: 'partyCommittee', category: 'personnelAndOrganization', since: '1985-06-11', quota: [16, 15], leaders: ['部长', '副部长', 3, 3], bodies: '办公室 组织股 干部股 人才工作股' },
  { name: '中共云岭县委机构编制委员会办公室', kind: 'partyCommittee', category: 'personnelAndOrganization', since: '2003-02-17', quota: [9, 8], leaders: ['主任', '副主任', 2, 2], bodies: '综合股 机构编制股' },
  {
    name: '中共云岭县纪律检查委员会', otherNames: ['云岭县监察委员会'], kind: 'supervisoryCommission', category: 'supervision', since: '2018-01-22', quota: [20, 18], leaders: ['书记、监委主任', '副书记、监委副主任', 2, 2],
    bodies: '办公室 党风政风监督室 案件监督管理室 第一纪检监察室 第二纪检监察室 案件审理室',
  },
  { name: '云岭县人民代表大会常务委员会办公室', kind: 'peoplesCongress', category: 'comprehensive', since: '1985-06-20', quota: [10, 9], leaders: ['主任', '副主任', 2, 2], bodies: '秘书股 代表联络股' },
  { name: '云岭县人民政府办公室', kind: 'government', category: 'comprehensive', since: '1985-06-25', quota: [18, 16], leaders: ['主任', '副主任', 4, 4], bodies: '综合股 秘书股 督查股 政务公开股' },
  { name: '中国人民政治协商会议云岭县委员会办公室', kind: 'politicalConsultativeConference', category: 'comprehensive', since: '1985-06-22', quota: [9, 8], leaders: ['主任', '副主任', 2, 2], bodies: '秘书股 提案股' },
  { name: '云岭县财政局', kind: 'government', category: 'financeAndEconomy', since: '1985-07-01', quota: [22, 20], supportStaff: [2, 1], leaders: ['局长', '副局长', 3, 3], bodies: '办公室 预算股 国库股 行政政法股 农业农村股' },
  { // Two of the staff are near retirement.
    name: '云岭县人力资源和社会保障局', kind: 'government', category: 'personnelAndOrganization', since: '2010-08-16', quota: [20, 18], leaders: ['局长', '副局长', 3, 3], bodies: '办公室 公务员管理股 工资福利股 就业促进股',
    retirements: [{ as: 'staff', sex: 'female', birthDate: day('1971-07-09') }, { as: 'staff', sex: 'male', birthDate: day('1966-07-30') }],
  },
  { // Blocked by an inspection (监督检查): people were taken on outside their posts.
    name: '云岭县住房和城乡建设局', kind: 'government', category: 'financeAndEconomy', since: '2010-09-01', quota: [16, 14], block: { cause: 'inspectionFinding', documentNumber: '云编监〔2026〕2号', blockedOn: day('2026-09-14') },
    leaders: ['局长', '副局长', 3, 3], bodies: '办公室 城市建设股 村镇建设股 质量安全股',
  },
  { // A government organ on the special quota (政法专项编制), with dispatched bodies; one of the staff has reached the age of retirement.
    name: '云岭县公安局', kind: 'government', category: 'politicalAndLegal', since: '1985-07-08', quota: [58, 52], quotaKind: 'politicalLegalSpecial', supportStaff: [3, 3], leaders: ['局长', '副局长', 4, 4],
    bodies: '指挥中心 政工监督室 法制大队 治安管理大队 刑事侦查大队 交通警察大队 网络安全保卫大队 云岭派出所 石门派出所 松岗派出所',
    retirements: [{ as: 'staff', sex: 'male', birthDate: day('1966-03-08') }],
  },
  { name: '云岭县人民法院', kind: 'court', category: 'politicalAndLegal', since: '1985-07-08', quota: [42, 38], supportStaff: [2, 2], leaders: ['院长', '副院长', 3, 3], bodies: '综合办公室 政治部 立案庭 刑事审判庭 民事审判庭 行政审判庭 执行局 司法警察大队 石门人民法庭' },
  { name: '云岭县人民检察院', kind: 'procuratorate', category: 'politicalAndLegal', since: '1985-07-08', quota: [26, 24], leaders: ['检察长', '副检察长', 2, 2], bodies: '综合业务部 第一检察部 第二检察部 第三检察部 政治部' },
  { name: '云岭县总工会', kind: 'massOrganization', category: 'massWork', since: '1986-02-20', quota: [6, 6], leaders: ['主席', '副主席', 2, 2], bodies: '办公室' },
]);
