import { day } from '../../../src/kernel/day';
import { organsOf } from '../organs';

/** Organs of the province: few, so that the level above the city has something to show. */
export const province = organsOf({ region: '210000', mark: '辽东', level: 'province' }, [
  {
    name: '中共辽东省委机构编制委员会办公室', kind: 'partyCommittee', category: 'personnelAndOrganization', since: '1993-05-18', quota: [46, 42], leaders: ['主任', '副主任', 4, 4],
    bodies: '办公室 综合处 行政机构编制处 事业机构编制处 市县机构编制处 实名制管理处 监督检查处 政策法规处',
  },
  { name: '辽东省人民代表大会常务委员会办公厅', kind: 'peoplesCongress', category: 'comprehensive', since: '1980-01-26', quota: [38, 34], supportStaff: [6, 6], leaders: ['主任', '副主任', 4, 3], bodies: '秘书处 会议处 联络处 信访处 人事处 行政处' },
  { name: '中国人民政治协商会议辽东省委员会办公厅', kind: 'politicalConsultativeConference', category: 'comprehensive', since: '1980-02-04', quota: [36, 33], leaders: ['主任', '副主任', 3, 3], bodies: '秘书处 会务处 联络处 人事处 新闻信息处' },
  { // The chief accountant (总会计师) and the secretary of the organ's own Party committee are posts of their own kind; the second is vacant.
    name: '辽东省财政厅', kind: 'government', category: 'financeAndEconomy', since: '1980-03-10', quota: [58, 53], supportStaff: [5, 4], leaders: ['厅长', '副厅长', 5, 4],
    specialPosts: [{ kind: 'chiefAccountant', post: '总会计师', isFilled: true }, { kind: 'partyCommitteeSecretary', post: '机关党委书记', isFilled: false }],
    bodies: '办公室 预算处 国库处 行政政法处 科教文处 社会保障处 农业农村处 经济建设处 资产管理处 人事处',
  },
  { // One of its leaders is near retirement.
    name: '辽东省人力资源和社会保障厅', kind: 'government', category: 'personnelAndOrganization', since: '2009-06-12', quota: [52, 47], publicInstitution: [4, 4], leaders: ['厅长', '副厅长', 4, 4],
    bodies: '办公室 公务员管理处 工资福利处 就业促进处 专业技术人员管理处 养老保险处 工伤保险处 劳动关系处 规划财务处', retirements: [{ as: 'leader', sex: 'male', birthDate: day('1966-08-03') }],
  },
  { name: '中国民主同盟辽东省委员会', kind: 'democraticParty', category: 'massWork', since: '1983-11-20', quota: [29, 25], leaders: ['秘书长', '副秘书长', 3, 3], bodies: '办公室 组织部 宣传部 参政议政部 社会服务部' },
  { // The head of a division has reached the age of retirement.
    name: '辽东省总工会', kind: 'massOrganization', category: 'massWork', since: '1980-06-02', quota: [34, 31], leaders: ['主席', '副主席', 4, 4], bodies: '办公室 组织部 权益保障部 宣传教育部 经济技术部 女职工部',
    retirements: [{ as: 'divisionHead', sex: 'female', birthDate: day('1971-04-17') }],
  },
]);
