import type { PasswordFault } from '../access/passwords';
import type { CalendarFault } from '../calendar/enteredYears';
import type { FieldFault } from '../contracts/fields';
import type { PaperFault } from '../contracts/paperFormats';
import type { Unfitness } from '../decision/unfitness';
import type { Labels } from './labels';

/** The kinds of problem that the API tells. */
export type ProblemCode =
  | 'malformed' | 'invalid' | 'keyMissing' | 'signInFirst' | 'signInFailed' | 'signInBarred' | 'foreignOrigin' | 'notYours' | 'refusedForTheDesk' | 'notFound' | 'noSuchPath'
  | 'stale' | 'notYoursToDo' | 'nothingToRetry' | 'filesUnfit' | 'filingDecided' | 'notByWhoFiled' | 'onlyByWhoFiled' | 'rosterWaits' | 'tooManyJobs' | 'jobTooHeavy' | 'jobHasEnded' | 'jobNotDone' | 'tooManyDrafts'
  | 'documentMade' | 'documentIsVoid' | 'documentUnprintable' | 'reasonFirst' | 'tooManyChecks'
  | 'changePasswordFirst' | 'ownAccount' | 'reachesBeyond' | 'accountAlreadySo' | 'administratorsApart' | 'administratorDecides' | 'seatHeld'
  | 'nobodyToUrge' | 'ownDeskWaits' | 'notYoursToUrge' | 'urgedAlready' | 'urgedEnough' | 'stageNotWaiting' | 'paperInfected' | 'scanFailed' | 'notYourComment' | 'tooLateToWithdraw'
  | 'refusedByRule' | 'caseHasEnded' | 'methodNotAllowed' | 'notAcceptable' | 'tooLarge' | 'notJson' | 'unfit' | 'keyReused' | 'keyUnderway' | 'tooBusy' | 'tooManyStreams' | 'recordAway' | 'unexpected';

/** Titles of problems (问题标题). */
export const problemTitles: Labels<ProblemCode> = {
  zh: {
    changePasswordFirst: '请先修改密码', ownAccount: '不能管理自己的账号', reachesBeyond: '账号超出本行政区划', accountAlreadySo: '账号已是此状态', administratorsApart: '三员不得兼任', administratorDecides: '管理员不得兼任其他角色', seatHeld: '已有此岗位',
    nobodyToUrge: '此环节无人可催', ownDeskWaits: '本岗位的事项不催办', notYoursToUrge: '无权催办', urgedAlready: '今天已经催办过', urgedEnough: '今天催办次数已满', stageNotWaiting: '该环节不在等待', paperInfected: '材料含有病毒', scanFailed: '暂时无法查毒', notYourComment: '不是本人的留言', tooLateToWithdraw: '留言不能再撤回',
    malformed: '请求无法读取', invalid: '填写有误', keyMissing: '缺少 Idempotency-Key', signInFirst: '请先登录', signInFailed: '用户名或密码不正确', signInBarred: '登录尝试过多', foreignOrigin: '请求来自其他网站', notYours: '无权查阅',
    documentMade: '该事项的文书已签发', documentIsVoid: '文书已作废', documentUnprintable: '文书含有无法打印的字', reasonFirst: '请先说明用途', tooManyChecks: '核验过于频繁', tooManyDrafts: '草稿过多', refusedForTheDesk: '不予办理', notFound: '未找到', noSuchPath: '没有此地址', methodNotAllowed: '此地址不接受该方法', notAcceptable: '没有所要的格式', refusedByRule: '不予办理', caseHasEnded: '办件已办结', stale: '办件已有变动', notYoursToDo: '无权办理', nothingToRetry: '没有受阻事项', filesUnfit: '报送内容有误', filingDecided: '报送已处理', notByWhoFiled: '报送人不得自行接收', onlyByWhoFiled: '只有报送人可以撤回', rosterWaits: '已有花名册待接收', tooManyJobs: '未完成的任务过多', jobTooHeavy: '任务过重', jobHasEnded: '任务已结束', jobNotDone: '任务没有可取的结果', tooLarge: '内容过大', notJson: '只接受 JSON', unfit: '填写与登记不符', keyReused: 'Idempotency-Key 已用于另一请求', keyUnderway: '同一请求正在办理', tooManyStreams: '打开的页面过多', tooBusy: '系统繁忙', recordAway: '登记库暂时无法访问', unexpected: '系统故障',
  },
  en: {
    changePasswordFirst: 'Change the password first', ownAccount: 'Not one’s own account', reachesBeyond: 'The account reaches beyond the region', accountAlreadySo: 'The account is so already', administratorsApart: 'The three administrators are three people', administratorDecides: 'Administrators hold no other role', seatHeld: 'The seat is held already',
    nobodyToUrge: 'Nobody is waited for', ownDeskWaits: 'One does not urge one’s own desk', notYoursToUrge: 'Not yours to urge', urgedAlready: 'You have urged it today', urgedEnough: 'It has been urged often enough today', stageNotWaiting: 'The stage does not wait', paperInfected: 'The paper is infected', scanFailed: 'The paper could not be scanned', notYourComment: 'Not your comment', tooLateToWithdraw: 'The comment stays',
    malformed: 'The request cannot be read', invalid: 'The input is not valid', keyMissing: 'The Idempotency-Key is missing', signInFirst: 'Sign in first', signInFailed: 'Login or password is wrong', signInBarred: 'Too many attempts to sign in', foreignOrigin: 'The request comes from another site', notYours: 'Not yours to read',
    documentMade: 'The document is made already', documentIsVoid: 'The document is void', documentUnprintable: 'Characters cannot be printed', reasonFirst: 'Say first what it is for', tooManyChecks: 'Too many checks', tooManyDrafts: 'Too many drafts', refusedForTheDesk: 'Refused', notFound: 'Not found', noSuchPath: 'No such path', methodNotAllowed: 'The method is not allowed', notAcceptable: 'Not in that media type', refusedByRule: 'Refused by rule', caseHasEnded: 'The case has ended', stale: 'The case has moved on', notYoursToDo: 'Not yours to do', nothingToRetry: 'Nothing is in trouble', filesUnfit: 'The files cannot be taken', filingDecided: 'The filing is decided already', notByWhoFiled: 'Who files does not accept', onlyByWhoFiled: 'Only who filed it takes it back', rosterWaits: 'A roster waits already', tooManyJobs: 'Too many jobs at once', jobTooHeavy: 'The job is too heavy', jobHasEnded: 'The job has ended', jobNotDone: 'The job has no such result', tooLarge: 'Too large', notJson: 'Only JSON is taken', unfit: 'The input does not fit the register', keyReused: 'The Idempotency-Key was used for another request', keyUnderway: 'The same request is being done', tooManyStreams: 'Too many streams', tooBusy: 'Too busy', recordAway: 'The record is away for a moment', unexpected: 'Something failed here',
  },
};

/** What is wrong and what to do; refusals by rule say their own. */
export const problemDetails: Labels<Exclude<ProblemCode, 'refusedByRule' | 'refusedForTheDesk'>> = {
  zh: {
    changePasswordFirst: '初始密码和重置的密码须先修改，之后才能办理其他事项。请通过 POST /session/password 修改。',
    ownAccount: '任何人不得授予或者收回自己的岗位，也不得停用、解锁、重置自己的账号。请由另一名安全管理员办理。',
    reachesBeyond: '该账号或者该岗位有一部分在您的行政区划之外。请由上级的安全管理员办理。',
    accountAlreadySo: '该账号已经是所要的状态，未作变动。请刷新后查看。',
    administratorsApart: '系统管理员、安全管理员、审计管理员由不同的人担任（三员分立）。请为另一角色另行开立账号，或者先收回现有角色。',
    administratorDecides: '三员不得兼任其他角色：不办理业务，也不查阅办件和人员。请另行开立账号，或者先收回现有角色。',
    seatHeld: '该账号已有此岗位，未作变动。请刷新后查看。',
    nobodyToUrge: '此环节等待的是期限而不是人，无须催办。',
    ownDeskWaits: '此环节由您所在的岗位办理，请直接办理，或者请同岗位的人员办理。',
    notYoursToUrge: '可以催办的是：办件单位的经办和负责人、所等待部门的分管领导、该行政区划的督办人员。',
    urgedAlready: '每人每个工作日对同一环节只催办一次，非工作日的催办计入下一工作日。自 possibleOn 所示日期起可以再催办。',
    urgedEnough: '同一环节每个工作日最多被催办五次。自 possibleOn 所示日期起可以再催办；仍未办理的，请联系督办人员。',
    paperInfected: '查毒程序在材料中发现病毒，未保存，并已记入审计。请在安全的计算机上重新制作材料后提交。',
    scanFailed: '查毒程序没有答复，材料未保存。请在 Retry-After 所示时间之后以同一个键重试；仍不成功的，请联系系统管理员。',
    notYourComment: '留言只由本人撤回。如有不妥，请另行留言说明。',
    tooLateToWithdraw: '留言在十分钟之内可以撤回一次，此后保留。如有更正，请另行留言。',
    stageNotWaiting: '该环节已经办理，或者没有此次到达。请刷新后查看办件现在等待谁。',
    malformed: '请求正文不是有效的 JSON，或者含有无法保存的字符。请检查后重新发送。',
    invalid: '有字段填写不符合要求，请逐项更正后重新提交。',
    keyMissing: '每次办理都须带 Idempotency-Key 请求头（8 至 100 个字母、数字、-、_、.、:）。请为每次办理生成新的键，重试时沿用原键。',
    signInFirst: '未登录或登录已过期。请通过 POST /session 登录。',
    signInFailed: '请核对用户名和密码后重试；多次失败将暂停登录。',
    signInBarred: '该账号因多次登录失败暂停登录。请在 Retry-After 所示时间之后重试，或联系安全管理员。',
    foreignOrigin: '本系统不接受其他网站发起的请求。请在本系统页面内操作。',
    notYours: '您的岗位无权查阅此类内容。如需查阅，请联系安全管理员。',
    notFound: '不存在，或不在您的查阅范围内。请核对编号。',
    noSuchPath: '没有这个地址。可用地址见 /openapi.json。',
    methodNotAllowed: '此地址只接受 Allow 所列的方法。',
    notAcceptable: '答复的格式不在 Accept 所列之内。可用格式见 /openapi.json。',
    caseHasEnded: '办件已办结，不能再添加材料。如需变更，请另行申请。',
    stale: '您查看之后，办件已有他人办理，见 meanwhile。请刷新核对后再决定。',
    notYoursToDo: '您的岗位不办理此事项：机构报送本机构的花名册，编办人员报送新设机构，编办签批人员接收或者退回；受阻事项由督办人员或者系统管理员重试；账号由系统管理员开立，由安全管理员授权和停用，期限与设置由系统管理员设定。',
    nothingToRetry: '该办件没有受阻事项，无须重试。请刷新后查看。',
    filesUnfit: '文件中有问题，见 errors，未入库任何内容。请逐项更正后重新报送。',
    filingDecided: '该报送已被接收、退回或者撤回，不再变动。请刷新后查看；需要时重新报送。',
    notByWhoFiled: '报送须由另一人审核接收（经办与签批分开）。请由编办签批人员办理。',
    onlyByWhoFiled: '只有报送人本人可以在审核之前撤回。',
    rosterWaits: '本机构已有一份花名册等待编办接收。请先撤回，再重新报送。',
    tooManyJobs: '您已有五项任务在排队或者进行中。请等其中一项结束，或者取消一项，再以同一个键重试。',
    jobTooHeavy: '任务超过时间或者内存上限，未登记任何内容。请把文件拆分成较小的几份再报送；导出请按机构进行。',
    jobHasEnded: '任务已结束，不能再取消。刷新后可查看结果。',
    jobNotDone: '任务尚未完成、没有完成，或者不产生此类结果。请先查看任务状态（GET /jobs/{id}）。',
    documentMade: '每个事项只有一份有效文书。需要纸张的请补打；内容有误的先作废，再重新签发。',
    documentIsVoid: '作废的文书不再打印，也不再次作废。请查看办件的文书栏，需要时重新签发。',
    documentUnprintable: '列出的字在本机各字库中都没有字形，为免印成方框，文书未签发，文号未占用。请把含有这些字的字库文件（.ttf、.otf）放入系统的 fonts 文件夹，重启后再试；确系录入错误的，按更正程序更正。',
    reasonFirst: '本机构的管理证已定密级：签发、补打时须写明用途，十五分钟内可由本人下载。请补打并写明用途。',
    tooManyChecks: '同一地址一分钟内核验过多。请按 Retry-After 所示时间稍候再试。',
    tooManyDrafts: '每人最多保存五十份草稿，本次未保存。请提交或者删除不用的草稿，然后继续填写。',
    tooLarge: '内容超过上限：每份材料不超过 5 MB，每个报送文件不超过 10 MB。请压缩或拆分后重新提交。',
    notJson: '请以 Content-Type: application/json 发送 JSON 正文。',
    unfit: '所填内容与登记情况不符，请核对后重新提交。',
    keyReused: '同一个键只能用于同一请求。请为新的请求生成新的键。',
    keyUnderway: '带同一个键的请求尚在办理，尚无结果。请在 Retry-After 所示时间之后以同一个键重试。',
    tooManyStreams: '同一登录同时打开的页面过多，不再为新页面推送变动。请关闭不用的页面，或者手动刷新。',
    tooBusy: '多人同时办理同一事项。请稍后以同一个键重试。',
    recordAway: '登记库正在恢复，本次办理是否已登记尚不能确定。请在 Retry-After 所示时间之后以同一个键重试：已登记的，返回原答复，不会重复登记。',
    unexpected: '系统未能完成请求，已记入日志。请以同一个键重试；仍不成功时请将 instance 告知系统管理员。',
  },
  en: {
    changePasswordFirst: 'An initial or reset password is changed before anything else is answered. Change it with POST /session/password.',
    ownAccount: 'Nobody grants or withdraws his own seats, and nobody disables, unlocks or resets his own account. Ask another security administrator.',
    reachesBeyond: 'The account or the seat lies partly outside your region. Ask the security administrator of the region above.',
    accountAlreadySo: 'The account is already as you want it; nothing was changed. Reload it.',
    administratorsApart: 'System, security and audit administrator are three people. Open another account for the other role, or withdraw the one that is held first.',
    administratorDecides: 'An administrator holds no other role: he neither works on cases nor looks into them. Open another account, or withdraw the role that is held first.',
    seatHeld: 'The account holds this seat already; nothing was changed. Reload it.',
    nobodyToUrge: 'This stage waits for a day and not for anybody, so there is nobody to urge.',
    ownDeskWaits: 'This stage is the work of your own desk. Do it, or ask those who sit there with you.',
    notYoursToUrge: 'The institution of the case urges, and the leader in charge of the office that is waited for, and who supervises the region.',
    urgedAlready: 'One account urges a stage once on a working day; what is urged on a day off counts for the next working day. It is possible again from possibleOn on.',
    urgedEnough: 'A stage is urged five times on a working day at most. It is possible again from possibleOn on; turn to who supervises the region if it still waits.',
    paperInfected: 'The scanner found a virus in the paper. It was not kept, and the audit says so. Make the paper anew on a clean machine and submit it again.',
    scanFailed: 'The scanner did not answer, and the paper was not kept. Try again with the same key after what Retry-After says; if it fails again, tell the system administrator.',
    notYourComment: 'Only who wrote a comment withdraws it. Answer it with another one.',
    tooLateToWithdraw: 'A comment can be withdrawn once, within ten minutes; after that it stays. Correct it by another one.',
    stageNotWaiting: 'The stage has been settled, or was never come to so often. Reload the case to see whom it waits for now.',
    malformed: 'The body is not valid JSON, or holds characters that cannot be kept. Check it and send it again.',
    invalid: 'Some fields are not as required. Correct each and submit again.',
    keyMissing: 'Every POST that changes the record carries an Idempotency-Key header (8 to 100 letters, digits, - _ . :). Make a new key for each act, and keep it when you try again.',
    signInFirst: 'There is no session, or it has expired. Sign in with POST /session.',
    signInFailed: 'Check login and password and try again; repeated failures bar the login for a while.',
    signInBarred: 'The login is barred after repeated failures. Try again after the time that Retry-After names, or ask the security administrator.',
    foreignOrigin: 'Requests from other sites are not taken. Use the pages of this system.',
    notYours: 'None of your seats may read this. Ask the security administrator if you need it.',
    notFound: 'It does not exist, or it is outside your scope. Check the number.',
    noSuchPath: 'There is no such path. See /openapi.json for those there are.',
    methodNotAllowed: 'This path takes the methods that Allow names, and no other.',
    notAcceptable: 'The answer has none of the media types that Accept names. See /openapi.json for those it has.',
    caseHasEnded: 'Nothing can be added to a case that has ended. Open another case for a change.',
    stale: 'Somebody acted in the case since you looked at it, see meanwhile. Reload it, check, and decide again.',
    notYoursToDo: 'None of your seats does this: an institution files its own roster, the staffing office whole institutions, and a signer of the staffing office accepts or returns; a supervisor or the system administrator tries again what is in trouble; the system administrator opens accounts and sets norms and settings, the security administrator grants seats and disables accounts.',
    nothingToRetry: 'Nothing of this case is in trouble, so there is nothing to try again. Reload the list.',
    filesUnfit: 'The files have problems, see errors; nothing was entered. Correct each and file again.',
    filingDecided: 'The filing was accepted, returned or taken back, and does not change any more. Reload it, and file again if need be.',
    notByWhoFiled: 'Somebody else accepts a filing: one prepares, another signs. Ask a signer of the staffing office.',
    onlyByWhoFiled: 'Only who filed it may take it back, as long as nobody has decided it.',
    rosterWaits: 'A roster of this institution waits for the staffing office. Take it back before you file another.',
    tooManyJobs: 'Five of your jobs wait or run. Wait until one has ended, or cancel one, and try again with the same key.',
    jobTooHeavy: 'The job took more time or memory than a job may; nothing was entered. Split the files into smaller ones, or export one institution at a time.',
    jobHasEnded: 'The job has ended and cannot be cancelled. Reload it to see what came of it.',
    jobNotDone: 'The job is not done, has failed, or gives no such result. Ask for its state first (GET /jobs/{id}).',
    documentMade: 'An act has one document that holds. Print it again where paper is needed; where it is wrong, declare it void and issue another.',
    documentIsVoid: 'A void document is neither printed nor declared void again. Look at the documents of the case and issue another where one is needed.',
    documentUnprintable: 'No font of this installation has the characters that are listed. Rather than print boxes, nothing was issued, and no number was taken. Put a font that has them (.ttf, .otf) into the folder fonts of the installation, restart and try again; where the character is an error, have it corrected.',
    reasonFirst: 'The certificate of this institution is graded: say what it is for when you issue or print it; you may then carry it away for fifteen minutes. Print it again with a reason.',
    tooManyChecks: 'Too many checks from one address within a minute. Wait for the time that Retry-After names.',
    tooManyDrafts: 'Fifty drafts may be kept, and this one is not. Submit or discard drafts that you do not need, and go on.',
    tooLarge: 'The content is over the limit: a paper has at most 5 MB, a file of a filing 10 MB. Make it smaller and submit again.',
    notJson: 'Send a JSON body with Content-Type: application/json.',
    unfit: 'The input does not agree with the register. Check it and submit again.',
    keyReused: 'A key belongs to one request. Make a new key for a new request.',
    keyUnderway: 'A request under the same key is being done, and has no answer yet. Try again with the same key after what Retry-After says.',
    tooManyStreams: 'Too many pages of one session follow changes. Close those that are not needed, or reload by hand.',
    tooBusy: 'Others are acting on the same matter. Try again shortly with the same key.',
    recordAway: 'The record is coming back; whether this act stands is not known yet. Try again with the same key after the time that Retry-After names: what stands is answered as it was, and never recorded twice.',
    unexpected: 'The request could not be completed, and the log says why. Try again with the same key; if it fails again, tell the system administrator the instance.',
  },
};

/** What a field can be wrong about. */
export type FieldCode = 'missing' | 'wrongType' | 'notOneOf' | 'tooSmall' | 'tooBig' | 'tooShort' | 'tooLong' | 'wrongForm' | 'unknownField' | FieldFault | Unfitness['code'] | 'nameDiffersFromRecord' | 'unknownInstitution' | 'unknownCursor' | PasswordFault | 'wrongPassword' | 'loginTaken' | 'dayIsPast' | 'unknownRegion' | 'unknownOffice' | 'unknownStage' | 'unknownLane' | 'countDiffers' | PaperFault | 'paperInfected' | 'placeDoesNotFit' | 'notAfterFrom' | 'onlyOneOfThem' | 'noGlyph' | CalendarFault;

/** Why a field is wrong (填写错误). */
export const fieldReasons: Labels<FieldCode> = {
  zh: {
    extractHasDays: '早于起始日期', noGlyph: '字库中没有此字',
    dayOutsideYear: '不在该年度内', notAWeekendDay: '不是周末，不能作为调休上班日', offAndMadeUp: '既是节假日又是调休上班日', noDayOff: '没有节假日', pastDayChanged: '已过去的日子与现行日历不同', noticeUnread: '通知原文中有读不出日期的语句',
    notALogin: '不能用作用户名', notAMailAddress: '不是邮箱地址', passwordTooShort: '密码过短', passwordTooPlain: '密码过于简单', passwordHoldsLogin: '密码含有用户名', passwordUnchanged: '与现用密码相同', wrongPassword: '现用密码不正确', loginTaken: '用户名已被使用', dayIsPast: '日期已过', unknownRegion: '没有此行政区划，或不在范围内', unknownOffice: '没有此部门，或不在范围内', unknownStage: '该环节没有办理时限', unknownLane: '办件中没有此人选', countDiffers: '与所选件数不同', paperUnknown: '不是可以接收的格式', paperNotAsDeclared: '内容与所称格式不符', paperBroken: '文件损坏，无法核查', paperUnpacksTooLarge: '解压后过大', paperHoldsMacros: '含有宏或者可执行内容', paperHoldsScript: '含有脚本或者自动运行的内容', paperReachesOut: '打开时会取用外部内容', paperLocked: '已加密，无法核查', paperInfected: '查出病毒', placeDoesNotFit: '与角色不符', notAfterFrom: '早于起始日期',
    missing: '未填写', wrongType: '类型不对', notOneOf: '不是可选的代码', tooSmall: '数值过小', tooBig: '数值过大', tooShort: '过短或未填', tooLong: '过长', wrongForm: '格式不对', unknownField: '没有此字段',
    notADay: '不是有效日期', notAMonth: '不是有效月份', controlCharacter: '含有不可见字符', holdsResidentId: '含有居民身份证号码', paperTooLarge: '材料超过 5 MB', fileTooLarge: '文件超过 10 MB', notBase64: '不是 base64', namedTwice: '重复列出',
    'residentId.fifteenDigits': '15 位旧身份证号', 'residentId.notEighteenCharacters': '不是 18 位', 'residentId.unknownProvince': '省级代码不存在', 'residentId.noSuchBirthDate': '出生日期不存在', 'residentId.noSuchSequence': '顺序码不存在', 'residentId.checkCharacterWrong': '校验码不符',
    unknownQuota: '本机构没有此编制', unknownLeadershipPost: '本机构没有此领导职数', unknownBody: '本机构没有此内设机构', unknownLine: '核定单没有此行', moreThanAsked: '多于申请数', nothingGranted: '没有核定任何岗位', alreadyNominated: '该人员已在本办件中提名', formIsStillValid: '核定单尚在有效期内', reasonIsNotServedYet: '该减员原因暂未开通',
    dayIsInTheFuture: '日期在将来', dayBeforeForm: '早于核定单签发日期', dayBeforeApproval: '早于批准日期', dayBeforePlacement: '早于落编日期', unknownAct: '没有此办理动作', nameDiffersFromRecord: '姓名与登记不符', unknownInstitution: '没有此机构', unknownCursor: '翻页位置无效',
    onlyOneOfThem: '编制和领导职数只能问其一', nothingAskedFor: '编制和领导职数都没有填写', policyNeedsItsWay: '不是政策性安置方式', notALaterDay: '不晚于现有效期', extensionTooLong: '超过可以延长的期限', appointmentMissing: '任职须填写任职文件', noLeadershipPostToFill: '该岗位不占领导职数', fillsThePostAlready: '该人员已任此职务', fillsNoLeadershipPost: '该人员未任此领导职务', lateReportSaysWhy: '逾期报告未说明原因', dayIsNotAhead: '日期不在将来', monthBeforeEntry: '早于管理证登记的月份', notTheNextBudgetYear: '不是下一财年',
    dayBeforeEvent: '早于事由发生日期', bodyIsNotThePosts: '不是该领导职数所在的内设机构', noLongerInThatPost: '该人员已不在本次落编的编制上',
  },
  en: {
    extractHasDays: 'lies before the first day', noGlyph: 'is in no font',
    dayOutsideYear: 'lies in another year', notAWeekendDay: 'is no weekend day, so it cannot be a make-up day', offAndMadeUp: 'is both a day off and a make-up day', noDayOff: 'has no day off', pastDayChanged: 'would change what a day was that is over', noticeUnread: 'has a sentence of which the days cannot be read',
    notALogin: 'cannot be a login', notAMailAddress: 'is no mail address', passwordTooShort: 'is too short', passwordTooPlain: 'is too plain', passwordHoldsLogin: 'holds the login', passwordUnchanged: 'is the present one', wrongPassword: 'is not the present password', loginTaken: 'is taken', dayIsPast: 'is past', unknownRegion: 'is no region in your scope', unknownOffice: 'is no office in your scope', unknownStage: 'is no stage with a norm', unknownLane: 'is no candidate of this case', countDiffers: 'is not the number that was chosen', paperUnknown: 'is of no format that is taken', paperNotAsDeclared: 'is something else than it is declared as', paperBroken: 'is broken, or nobody can look into it', paperUnpacksTooLarge: 'unpacks to too much', paperHoldsMacros: 'holds macros or programs', paperHoldsScript: 'holds scripts or what runs by itself', paperReachesOut: 'fetches something from elsewhere when it is opened', paperLocked: 'is encrypted', paperInfected: 'is infected', placeDoesNotFit: 'does not fit the role', notAfterFrom: 'lies before the first day',
    missing: 'is missing', wrongType: 'is of another type', notOneOf: 'is not one of the codes', tooSmall: 'is too small', tooBig: 'is too big', tooShort: 'is too short or empty', tooLong: 'is too long', wrongForm: 'is not in the right form', unknownField: 'is not a field here',
    notADay: 'is not a day', notAMonth: 'is not a month', controlCharacter: 'holds invisible characters', holdsResidentId: 'holds a resident ID', paperTooLarge: 'is more than 5 MB', fileTooLarge: 'is more than 10 MB', notBase64: 'is not base64', namedTwice: 'names one twice',
    'residentId.fifteenDigits': 'is an old 15-digit number', 'residentId.notEighteenCharacters': 'has not 18 characters', 'residentId.unknownProvince': 'names no province', 'residentId.noSuchBirthDate': 'names no birth date', 'residentId.noSuchSequence': 'names no sequence', 'residentId.checkCharacterWrong': 'fails its check character',
    unknownQuota: 'is no quota of this institution', unknownLeadershipPost: 'is no leadership post of this institution', unknownBody: 'is no body of this institution', unknownLine: 'is no line of the form', moreThanAsked: 'is more than was asked for', nothingGranted: 'grants nothing', alreadyNominated: 'is nominated in this case already', formIsStillValid: 'comes while the form is still valid', reasonIsNotServedYet: 'is a reason that is not served yet',
    dayIsInTheFuture: 'lies in the future', dayBeforeForm: 'lies before the form was issued', dayBeforeApproval: 'lies before the approval', dayBeforePlacement: 'lies before the placement', unknownAct: 'is no act here', nameDiffersFromRecord: 'differs from the name on record', unknownInstitution: 'is no institution here', unknownCursor: 'is no position in this list',
    onlyOneOfThem: 'is asked for beside a quota', nothingAskedFor: 'asks for neither a quota nor a leadership post', policyNeedsItsWay: 'is no way of policy placement', notALaterDay: 'is not later than the form’s present last day', extensionTooLong: 'is longer than a form may be extended', appointmentMissing: 'is missing: an appointment has a document', noLeadershipPostToFill: 'is for a line without a leadership post', fillsThePostAlready: 'names a post that the person fills already', fillsNoLeadershipPost: 'fills no such leadership post', lateReportSaysWhy: 'is missing: a late report says why', dayIsNotAhead: 'does not lie ahead', monthBeforeEntry: 'lies before the month that the certificate’s entry allows', notTheNextBudgetYear: 'is not the fiscal year after the placement',
    dayBeforeEvent: 'lies before the event itself', bodyIsNotThePosts: 'is not the body of that leadership post', noLongerInThatPost: 'is about a placement on which the person stands no more',
  },
};

/** What is expected instead (应填内容); fields of plain form are told by their schema. */
export const fieldExpectations: Labels<Exclude<FieldCode, 'missing' | 'wrongType' | 'notOneOf' | 'tooSmall' | 'tooBig' | 'tooShort' | 'tooLong' | 'wrongForm'>> = {
  zh: {
    extractHasDays: '起始日期或以后', noGlyph: '字库中已有的字',
    dayOutsideYear: '所录年度的日期', notAWeekendDay: '周六或者周日', offAndMadeUp: '只填其中一项', noDayOff: '至少一个节假日', pastDayChanged: '已过去的日子保持不变', noticeUnread: '如“10月1日（周四）至7日（周三）放假调休。10月10日（周六）上班。”，或者逐日填写',
    notALogin: '3 至 40 个小写字母、数字、点、下划线或者连字符，以字母或者数字开头', notAMailAddress: '如 name@example.cn', passwordTooShort: '至少 10 个字符', passwordTooPlain: '小写字母、大写字母、数字、其他字符中至少三种', passwordHoldsLogin: '不含用户名', passwordUnchanged: '与现用密码不同', wrongPassword: '现在使用的密码', loginTaken: '另一个用户名', dayIsPast: '今天或以后的日期', unknownRegion: '范围内、设有部门的行政区划', unknownOffice: '范围内的部门', unknownStage: '设置页所列的环节', unknownLane: '办件中的人选，或者 null', countDiffers: '所选的件数，手工输入', paperUnknown: 'PDF、PNG、JPEG、OFD、DOCX、XLSX 或者文本', paperNotAsDeclared: '与内容一致的 mediaType', paperBroken: '能够正常打开的文件', paperUnpacksTooLarge: '解压后不超过 64 MB', paperHoldsMacros: '不含宏的文件，如另存为 PDF', paperHoldsScript: '不含脚本的 PDF，如重新打印为 PDF', paperReachesOut: '不引用外部模板和对象的文件，如另存为 PDF', paperLocked: '没有密码和权限限制的文件', paperInfected: '无病毒的文件', placeDoesNotFit: '只填写角色所在的机构、部门或者行政区划', notAfterFrom: '起始日期或以后',
    unknownField: '去掉此字段', notADay: 'yyyy-mm-dd 的有效日期', notAMonth: 'yyyy-mm', controlCharacter: '只含可见字符', holdsResidentId: '去掉号码；需要时指明办件中的人选', paperTooLarge: '不超过 5 MB', fileTooLarge: '不超过 10 MB', notBase64: '标准 base64', namedTwice: '每人只列一次',
    'residentId.fifteenDigits': '向本人核实 18 位公民身份号码', 'residentId.notEighteenCharacters': '18 位，末位可为 X', 'residentId.unknownProvince': '前两位为省级代码', 'residentId.noSuchBirthDate': '第 7 至 14 位为出生日期', 'residentId.noSuchSequence': '顺序码不为 000', 'residentId.checkCharacterWrong': '符合 GB 11643 的号码',
    unknownQuota: '编制台账中本机构的编制', unknownLeadershipPost: '编制台账中本机构的领导职数', unknownBody: '本机构批准的内设、派出、直属机构', unknownLine: '核定单上的行号，每行一次', moreThanAsked: '不多于申请数', nothingGranted: '至少核定一个岗位，否则请不予核准', alreadyNominated: '尚未提名的人员', formIsStillValid: '有效期满之后', reasonIsNotServedYet: '其他减员原因',
    dayIsInTheFuture: '今天或以前的日期', dayBeforeForm: '核定单签发日或以后', dayBeforeApproval: '批准日或以后', dayBeforePlacement: '落编日或以后', unknownAct: '办件页所列的动作', nameDiffersFromRecord: '与该身份号码登记一致的姓名', unknownInstitution: '在您范围内的机构', unknownCursor: '上一页返回的 next',
    onlyOneOfThem: '编制或者领导职数，只填一项', nothingAskedFor: '至少填写一项', policyNeedsItsWay: '军转安置或者退役士兵安置', notALaterDay: '晚于现有效期的日期', extensionTooLong: '不超过规定的延长月数', appointmentMissing: '任职文号和任职日期', noLeadershipPostToFill: '不填任职', fillsThePostAlready: '其他领导职务的岗位', fillsNoLeadershipPost: '该人员现任的领导职务', lateReportSaysWhy: '逾期的原因', dayIsNotAhead: '今天以后的日期', monthBeforeEntry: '登记当月（核减经费为次月）或以后', notTheNextBudgetYear: '落编年度的下一年',
    dayBeforeEvent: '事由发生日或以后', bodyIsNotThePosts: '该领导职数所在的内设机构', noLongerInThatPost: '仍在本次落编编制上的人员',
  },
  en: {
    extractHasDays: 'the first day or later', noGlyph: 'a character that some font has',
    dayOutsideYear: 'days of the year that is entered', notAWeekendDay: 'a Saturday or Sunday', offAndMadeUp: 'one of the two', noDayOff: 'one day off at least', pastDayChanged: 'days that are over as they were', noticeUnread: 'sentences as the notice writes them, or the days one by one',
    notALogin: '3 to 40 small letters, digits, dots, underscores or hyphens, the first a letter or digit', notAMailAddress: 'such as name@example.cn', passwordTooShort: 'ten characters at least', passwordTooPlain: 'three kinds out of small letters, capital letters, digits and other characters', passwordHoldsLogin: 'a password without the login', passwordUnchanged: 'another password than the present one', wrongPassword: 'the password that you use now', loginTaken: 'another login', dayIsPast: 'today or later', unknownRegion: 'a region in your scope that has offices of its own', unknownOffice: 'an office in your scope', unknownStage: 'a stage that the settings list', unknownLane: 'a candidate of the case, or null', countDiffers: 'the number of what was chosen, typed by hand', paperUnknown: 'PDF, PNG, JPEG, OFD, DOCX, XLSX or plain text', paperNotAsDeclared: 'the mediaType that the content has', paperBroken: 'a file that opens', paperUnpacksTooLarge: 'at most 64 MB unpacked', paperHoldsMacros: 'a file without macros, saved as PDF for instance', paperHoldsScript: 'a PDF without scripts, printed to PDF anew for instance', paperReachesOut: 'a file without templates or objects from elsewhere, saved as PDF for instance', paperLocked: 'a file without password or restrictions', paperInfected: 'a clean file', placeDoesNotFit: 'the one institution, office or region at which the role is held, and nothing else', notAfterFrom: 'the first day or later',
    unknownField: 'leave it out', notADay: 'an existing day, yyyy-mm-dd', notAMonth: 'yyyy-mm', controlCharacter: 'visible characters only', holdsResidentId: 'leave the number out; name the candidate of the case instead', paperTooLarge: 'at most 5 MB', fileTooLarge: 'at most 10 MB', notBase64: 'standard base64', namedTwice: 'each only once',
    'residentId.fifteenDigits': 'ask the person for the 18-digit number', 'residentId.notEighteenCharacters': '18 characters, the last may be X', 'residentId.unknownProvince': 'a province code in the first two digits', 'residentId.noSuchBirthDate': 'a birth date in digits 7 to 14', 'residentId.noSuchSequence': 'a sequence other than 000', 'residentId.checkCharacterWrong': 'a number that passes GB 11643',
    unknownQuota: 'a quota from the institution’s establishment board', unknownLeadershipPost: 'a leadership post from the institution’s establishment board', unknownBody: 'an approved body of the institution', unknownLine: 'a line of the form, each once', moreThanAsked: 'no more than was asked for', nothingGranted: 'at least one post, or reject', alreadyNominated: 'somebody who is not nominated here yet', formIsStillValid: 'a day after the form’s last', reasonIsNotServedYet: 'another reason',
    dayIsInTheFuture: 'today or earlier', dayBeforeForm: 'the day of issue or later', dayBeforeApproval: 'the day of the approval or later', dayBeforePlacement: 'the day of the placement or later', unknownAct: 'an act that the case lists', nameDiffersFromRecord: 'the name on record for this number', unknownInstitution: 'an institution in your scope', unknownCursor: 'the next that the page before returned',
    onlyOneOfThem: 'a quota or a leadership post, one of them', nothingAskedFor: 'at least one of them', policyNeedsItsWay: 'militaryTransfer or veteranPlacement', notALaterDay: 'a day after the present last day', extensionTooLong: 'a day within the months that the region allows', appointmentMissing: 'document number and day of the appointment', noLeadershipPostToFill: 'no appointment', fillsThePostAlready: 'a line for another leadership post', fillsNoLeadershipPost: 'a leadership post that the person fills now', lateReportSaysWhy: 'why the report comes late', dayIsNotAhead: 'a day after today', monthBeforeEntry: 'the month of the entry or later (the one after it for a cut of funds)', notTheNextBudgetYear: 'the year after that of the placement',
    dayBeforeEvent: 'the day of the event or later', bodyIsNotThePosts: 'the body to which the leadership post belongs', noLongerInThatPost: 'a placement on which the person still stands',
  },
};
