import type { Labels } from './labels';

/** The fields of the inputs, by their names on the wire; the forms of the window are made from the same schemas. */
export type FormField =
  | 'reversedOn' | 'wayOfFilling' | 'reason' | 'asks' | 'quota' | 'leadershipPost' | 'body' | 'personCategory' | 'post' | 'postLevel' | 'posts' | 'granted' | 'line' | 'note' | 'missing' | 'person' | 'name' | 'residentId' | 'quotaKind' | 'documentNumber' | 'approvedOn' | 'placedOn' | 'civilServiceRank'
  | 'appointment' | 'appointedOn' | 'payGrade' | 'monthlyAmount' | 'fromMonth' | 'budgetYear' | 'standard' | 'amount' | 'schemes' | 'registrationNumber' | 'happenedOn' | 'removedOn' | 'papers' | 'kind' | 'title' | 'mediaType' | 'content' | 'lane' | 'institution' | 'input' | 'act' | 'login' | 'password' | 'policy' | 'digestBy' | 'basis' | 'exemption' | 'decidedOn' | 'ask' | 'formerPosts' | 'validUntil' | 'relievedPosts' | 'proposes' | 'issuedOn' | 'relievedOn' | 'department' | 'as' | 'daysLate' | 'allowanceEnded'
  | 'asOf' | 'from' | 'until' | 'text' | 'displayName' | 'mailAddress' | 'region' | 'role' | 'office' | 'seat' | 'current' | 'procedure' | 'stage' | 'workingDays' | 'effectiveFrom' | 'setting' | 'value' | 'freezeFrom' | 'freezeUntil' | 'peopleAStage' | 'year' | 'notice' | 'daysOff' | 'makeUpDays' | 'standing'
  | 'to' | 'mode' | 'opinion' | 'arrangement' | 'agrees' | 'member' | 'leaver';

/** Labels of form fields (表单字段). */
export const formFieldLabels: Labels<FormField> = {
  zh: {
    reversedOn: '撤销日期', wayOfFilling: '进人方式', reason: '原因', asks: '申请岗位', quota: '编制', leadershipPost: '领导职数', body: '内设机构', personCategory: '人员类别', post: '岗位', postLevel: '职务层次', posts: '数量', granted: '核定岗位', line: '行', note: '意见', missing: '需补正的材料（每行一项）', person: '人员', name: '姓名', residentId: '公民身份号码', quotaKind: '编制类别',
    documentNumber: '文号', approvedOn: '批准日期', placedOn: '落编日期', civilServiceRank: '职级', appointment: '任职', appointedOn: '任职日期', payGrade: '工资档次', monthlyAmount: '月工资（元）', fromMonth: '起始月份', budgetYear: '预算年度', standard: '经费标准', amount: '年金额（元）', schemes: '险种（每行一项）', registrationNumber: '登记号', happenedOn: '发生日期', removedOn: '出编日期',
    papers: '材料', kind: '材料种类', title: '名称', mediaType: '格式', content: '内容', lane: '人选', institution: '机构', input: '内容', act: '办理动作', login: '用户名', password: '密码',
    policy: '政策性安置', digestBy: '消化期限', basis: '免核定单依据', exemption: '免核定单类别', decidedOn: '决定日期', ask: '岗位', formerPosts: '原领导职务', validUntil: '有效期至', relievedPosts: '所免领导职务', proposes: '拟办意见', issuedOn: '签发日期', relievedOn: '免职日期', department: '批准部门', as: '关闭原因', daysLate: '迟报天数', allowanceEnded: '收回消化额度',
    asOf: '截至日期', from: '起始日期', until: '截止日期', text: '查找内容', displayName: '显示名', mailAddress: '邮箱', region: '行政区划', role: '角色', office: '部门', seat: '岗位', current: '现用密码', procedure: '办理程序', stage: '环节', workingDays: '工作日数', effectiveFrom: '起效日期', setting: '设置项', value: '数值', freezeFrom: '冻结自', freezeUntil: '冻结至', peopleAStage: '每环节办理人数', year: '年度', notice: '通知原文', daysOff: '节假日（每行一日）', makeUpDays: '调休上班日（每行一日）', standing: '性质',
    to: '人员', mode: '会签方式', opinion: '会签意见', arrangement: '办理安排', agrees: '同意', member: '会签人', leaver: '离岗人员',
  },
  en: {
    reversedOn: 'Reversed on', wayOfFilling: 'Way of filling', reason: 'Reason', asks: 'Posts asked for', quota: 'Quota', leadershipPost: 'Leadership post', body: 'Division', personCategory: 'Person category', post: 'Post', postLevel: 'Post level', posts: 'How many', granted: 'Granted', line: 'Line', note: 'Remark', missing: 'What is missing (one a line)', person: 'Person', name: 'Name', residentId: 'Resident ID', quotaKind: 'Quota kind',
    documentNumber: 'Document number', approvedOn: 'Approved on', placedOn: 'Placed on', civilServiceRank: 'Civil-service rank', appointment: 'Appointment', appointedOn: 'Appointed on', payGrade: 'Pay grade', monthlyAmount: 'Monthly pay (yuan)', fromMonth: 'From month', budgetYear: 'Budget year', standard: 'Standard', amount: 'Amount a year (yuan)', schemes: 'Schemes (one a line)', registrationNumber: 'Registration number', happenedOn: 'Happened on', removedOn: 'Removed on',
    papers: 'Papers', kind: 'Kind of paper', title: 'Title', mediaType: 'Format', content: 'Content', lane: 'Candidate', institution: 'Institution', input: 'Input', act: 'Act', login: 'Login', password: 'Password',
    policy: 'Policy placement', digestBy: 'Digest by', basis: 'Basis without a form', exemption: 'Exemption', decidedOn: 'Decided on', ask: 'Post', formerPosts: 'Former leadership posts', validUntil: 'Valid until', relievedPosts: 'Leadership posts relieved of', proposes: 'Proposes', issuedOn: 'Issued on', relievedOn: 'Relieved on', department: 'Approved by', as: 'Closed as', daysLate: 'Days late', allowanceEnded: 'Allowance ended',
    asOf: 'As of', from: 'From', until: 'Until', text: 'Text looked for', displayName: 'Display name', mailAddress: 'Mail address', region: 'Region', role: 'Role', office: 'Office', seat: 'Seat', current: 'Present password', procedure: 'Procedure', stage: 'Stage', workingDays: 'Working days', effectiveFrom: 'Effective from', setting: 'Setting', value: 'Value', freezeFrom: 'Frozen from', freezeUntil: 'Frozen until', peopleAStage: 'People a stage', year: 'Year', notice: 'Text of the notice', daysOff: 'Days off (one a line)', makeUpDays: 'Make-up days (one a line)', standing: 'Standing',
    to: 'Officer', mode: 'Way of counting', opinion: 'Opinion', arrangement: 'Arrangement', agrees: 'Agrees', member: 'Asked', leaver: 'Who leaves',
  },
};
