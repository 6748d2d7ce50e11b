import type { CandidateReached, PlannedCandidate, PlannedHire } from '../plannedCases';

type Post = PlannedHire['post'];
const clerk = (body: string, posts = 1, more: Partial<Post> = {}): Post => ({ quotaKind: 'administrative', body, leadershipPost: null, personCategory: 'civilServant', post: '工作人员', postLevel: 'sectionMember', posts, ...more });
const ofCourts = (body: string, post: string, posts = 1): Post => clerk(body, posts, { quotaKind: 'politicalLegalSpecial', post });
const candidate = (name: string, residentId: string, reached: CandidateReached, lastAct: number): PlannedCandidate => ({ name, residentId, reached, lastAct });
const recruiting = { procedure: 'hire', wayOfFilling: 'openRecruitment', reason: '补充工作人员' } as const;
const bySelection = { procedure: 'hire', wayOfFilling: 'competitiveSelection', reason: '工作需要,遴选补充' } as const;

/** The first county, whose desks are the first that anybody opens. The institutions in which the demo script acts have no case here. */
const inDemoCounty: readonly PlannedHire[] = [
  { ...recruiting, institution: '中共临溪县纪律检查委员会', post: clerk('第一纪检监察室', 1, { quotaKind: 'disciplineSupervision' }), opened: 2, lastAct: 2, reached: 'staffingOfficeCheck', candidates: [] },
  { ...bySelection, institution: '中共临溪县纪律检查委员会', post: clerk('案件审理室', 1, { quotaKind: 'disciplineSupervision' }), opened: 6, lastAct: 3, reached: 'application', candidates: [] }, // returned for supplement
  { ...recruiting, institution: '临溪县人民检察院', post: ofCourts('第一检察部', '检察官助理'), opened: 9, lastAct: 9, reached: 'staffingOfficeCheck', candidates: [] }, // overdue
  { ...recruiting, institution: '临溪县人民检察院', post: ofCourts('第二检察部', '书记员'), opened: 92, lastAct: 40, reached: 'nominationPeriod.usedUp', candidates: [candidate('林子谦', '219921200205243693', 'insurance.done', 31)] }, // closed
  { ...recruiting, institution: '临溪县人民法院', post: ofCourts('立案庭', '法官助理'), opened: 70, lastAct: 18, reached: 'nominationPeriod.usedUp', candidates: [candidate('许文博', '21992220000421055X', 'funding', 14)] }, // overdue
  { ...recruiting, institution: '青石镇人民政府', post: clerk('经济发展办公室'), opened: 30, lastAct: 4, reached: 'nominationPeriod', candidates: [candidate('沈若溪', '21992219940616890X', 'examination', 4)] },
  { ...recruiting, institution: '石桥镇人民政府', post: clerk('综合执法办公室'), opened: 20, lastAct: 16, reached: 'nominationPeriod', candidates: [] }, // nobody is nominated yet
  { ...recruiting, institution: '白杨乡人民政府', post: clerk('党政办公室'), opened: 45, lastAct: 8, reached: 'nominationPeriod', candidates: [candidate('韩知远', '219922199909045899', 'placement', 8)] }, // overdue
];

/** 望河县: forms of several posts, whose candidates live lives of their own. */
const inRiverCounty: readonly PlannedHire[] = [
  {
    ...recruiting, institution: '中共望河县委宣传部', post: clerk('新闻股', 2), opened: 60, lastAct: 3, reached: 'nominationPeriod',
    candidates: [candidate('高明哲', '21990219931207419X', 'placement', 3), candidate('唐一鸣', '219921199507067837', 'examination', 7)],
  },
  {
    ...recruiting, institution: '中共望河县委机构编制委员会办公室', post: clerk('机构编制股', 3), opened: 80, lastAct: 5, reached: 'nominationPeriod',
    candidates: [candidate('谢婉清', '219922199510204560', 'insurance.done', 21), candidate('宋景行', '219922199501280078', 'examination', 6), candidate('邓书瑶', '21990219960328172X', 'nomination', 5)],
  },
  { // A form for a leadership post: the division has had no head.
    procedure: 'hire', wayOfFilling: 'transferIn', reason: '配备内设机构领导人员', institution: '中共望河县委机构编制委员会办公室', post: clerk('实名制管理股', 1, { leadershipPost: 'principal', post: '股长' }), opened: 33, lastAct: 9, reached: 'nominationPeriod',
    candidates: [candidate('曹天佑', '21992219980418899X', 'examination', 9)],
  },
  {
    ...recruiting, institution: '望河县人民法院', post: ofCourts('民事审判第一庭', '法官助理', 4), opened: 110, lastAct: 6, reached: 'nominationPeriod',
    candidates: [
      candidate('彭雨桐', '219981199512079900', 'payCorrection', 6),
      candidate('曾思远', '219922199701124272', 'placementApplication', 35), // overdue
      candidate('萧远航', '219902199505033415', 'candidateWithdrawal.withdrawn', 48),
      candidate('田佳宁', '21990220021001612X', 'examination', 2),
    ],
  },
  { ...bySelection, institution: '望河县财政局', post: clerk('预算股', 2), opened: 25, lastAct: 21, reached: 'staffingOfficeCheck.rejected', candidates: [] },
  { ...recruiting, institution: '望河县人力资源和社会保障局', post: clerk('社会保险股'), opened: 19, lastAct: 17, reached: 'caseWithdrawal.withdrawn', candidates: [] },
  { ...recruiting, institution: '中共望河县纪律检查委员会', post: clerk('办公室', 1, { quotaKind: 'disciplineSupervision' }), opened: 75, lastAct: 12, reached: 'nominationPeriod.relinquished', candidates: [] },
  { ...recruiting, institution: '望山镇人民政府', post: clerk('社会事务办公室'), opened: 66, lastAct: 11, reached: 'nominationPeriod.usedUp', candidates: [candidate('董承泽', '219902199405128417', 'fundingCorrection', 4)] },
  { ...recruiting, institution: '桃林乡人民政府', post: clerk('党政办公室'), opened: 58, lastAct: 13, reached: 'nominationPeriod.usedUp', candidates: [candidate('潘梓萱', '219981200012111906', 'insurance', 9)] },
];

/** 云岭县: among them a form that lapsed, a worker whom the personnel department examines, and a candidate who was rejected. */
const inMountainCounty: readonly PlannedHire[] = [
  {
    ...recruiting, institution: '云岭县公安局', post: ofCourts('治安管理大队', '民警', 3), opened: 72, lastAct: 2, reached: 'nominationPeriod',
    candidates: [candidate('袁嘉树', '219902200012060613', 'insuranceCorrection', 3), candidate('蔡欣怡', '219981199312128667', 'placement', 2)],
  },
  {
    ...recruiting, institution: '云岭县人民法院', post: ofCourts('民事审判庭', '法官助理', 2), opened: 267, lastAct: 15, reached: 'nominationPeriod.lapsed',
    candidates: [candidate('余沐阳', '219902199309264312', 'nominationLapse.lapsed', 15), candidate('杜若兰', '219981199910270102', 'insurance.done', 120)],
  },
  { ...bySelection, institution: '云岭县人民政府办公室', post: clerk('综合股'), opened: 38, lastAct: 14, reached: 'nominationPeriod', candidates: [candidate('叶锦程', '219922199312066419', 'examination', 14)] }, // overdue
  { ...recruiting, institution: '云岭镇人民政府', post: clerk('经济发展办公室'), opened: 41, lastAct: 10, reached: 'nominationPeriod', candidates: [candidate('程诗涵', '219981199404279665', 'examination.rejected', 10)] },
  {
    procedure: 'hire', wayOfFilling: 'veteranPlacement', reason: '退役士兵安置', institution: '云岭县财政局', post: clerk('办公室', 1, { quotaKind: 'supportStaff', personCategory: 'worker', post: '驾驶员', postLevel: 'skilledWorker' }), opened: 22, lastAct: 5, reached: 'nominationPeriod',
    candidates: [candidate('魏俊熙', '219902199809129176', 'examination', 5)],
  },
];

/** The city and the province. */
const above: readonly PlannedHire[] = [
  {
    ...recruiting, institution: '定安市中级人民法院', post: ofCourts('行政审判庭', '法官助理', 3), opened: 85, lastAct: 1, reached: 'nominationPeriod',
    candidates: [candidate('苏梦洁', '219902200002197683', 'placementApplication', 6), candidate('吕浩然', '219921199701149713', 'examination', 1)],
  },
  { ...bySelection, institution: '中共定安市委组织部', post: clerk('人才工作科'), opened: 7, lastAct: 7, reached: 'staffingOfficeCheck', candidates: [] }, // overdue
  { ...bySelection, institution: '定安市财政局', post: clerk('国库科'), opened: 50, lastAct: 12, reached: 'nominationPeriod', candidates: [candidate('丁语嫣', '219902199606176263', 'placement.rejected', 12)] },
  { ...recruiting, institution: '中共定安市委机要和保密局', post: clerk('综合科'), opened: 27, lastAct: 3, reached: 'nominationPeriod', candidates: [candidate('任逸飞', '219921199506099490', 'examination', 3)] }, // of a state secret
  {
    ...bySelection, institution: '辽东省财政厅', post: clerk('预算处', 2), opened: 64, lastAct: 7, reached: 'nominationPeriod',
    candidates: [candidate('卢晨曦', '219922199711113147', 'pay', 8), candidate('姚清扬', '219902199411057416', 'nomination', 7)],
  },
];

/** The hires of the plan. */
export const plannedHires: readonly PlannedHire[] = [...inDemoCounty, ...inRiverCounty, ...inMountainCounty, ...above];
