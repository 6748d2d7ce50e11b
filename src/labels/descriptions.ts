import type { Labels } from './labels';

/** What the description of the API says of fields that do not speak for themselves; contracts name it by its code. */
export type DescriptionCode =
  | 'residentId' | 'problemType' | 'problemCode' | 'problemDetail' | 'problemInstance' | 'refusingRule' | 'refusingRulePage' | 'refusalBasis' | 'refusalNumbers' | 'refusalUnblock' | 'refusalNumber' | 'staleVersion' | 'meanwhile' | 'draftBy' | 'limitValue' | 'rowKey' | 'technicalWords'
  | 'idempotencyKey' | 'ifMatch' | 'asOfDay' | 'oneTable' | 'jobPhase' | 'jobResult' | 'lastEventId' | 'changes' | 'cursor' | 'regionAndBelow' | 'partOfName' | 'isDrafted' | 'isOfSystem' | 'waitingByStage' | 'referencePage';

/** The words (接口字段说明). */
export const descriptionLabels: Labels<DescriptionCode> = {
  zh: {
    residentId: '18 位，符合 GB 11643，末位为校验码', problemType: '本类问题的说明页，相对于本系统的地址：/problems/…', problemCode: '问题类型的代码，供程序识别', problemDetail: '问题所在和处理办法', problemInstance: '本次请求，与日志一致', refusingRule: '不予办理所依据的规则', refusingRulePage: '该规则的说明页，相对于本系统的地址：/rules/…',
    refusalBasis: '该规则依据的通知条款', refusalNumbers: '规则核对的数字', refusalUnblock: '如何解除', refusalNumber: '在不予办理登记簿中的编号', staleVersion: '办件现在的版本', meanwhile: '所查看版本之后登记的事项', draftBy: '有待签批的拟办意见时，拟办人', limitValue: '内设机构名称，或者人员类别、职务层次的代码', rowKey: '该行的标识；身份证号已遮蔽', technicalWords: '故障的技术说明',
    idempotencyKey: '每次办理用新的键，重试时沿用原键', ifMatch: '查看办件时的 ETag；此后已有他人办理的，答复 412 并说明是谁', asOfDay: '不晚于今天的日期：按现有登记推算该日终的台账', oneTable: '只取一张表（CSV）；null 为整个工作簿', jobPhase: '正在进行的步骤；读取以字节计，其余以行计', jobResult: '结果所在，失效前可读：核对结果、文件或者报送', lastEventId: '最后收到的消息编号', changes: 'text/event-stream 事件流', cursor: '上一页答复中的 next', regionAndBelow: '该行政区划及其下级', partOfName: '名称或者统一社会信用代码的一部分', isDrafted: '是否已有待签批的拟办意见', isOfSystem: '因其他办理而由系统登记的事项，不是某人所办', waitingByStage: '各环节在办数，不分页', referencePage: '说明页，相对于本系统的地址',
  },
  en: {
    residentId: '18 characters after GB 11643, the last of which checks the others', problemType: 'the page of this kind of problem, relative to the installation: /problems/…', problemCode: 'the kind of problem, for programs', problemDetail: 'what is wrong and what to do', problemInstance: 'the request, as the log names it', refusingRule: 'the rule that refused', refusingRulePage: 'the page of that rule, relative to the installation: /rules/…',
    refusalBasis: 'the clause of the notice that it rests on', refusalNumbers: 'what the rule looked at', refusalUnblock: 'what would free the way', refusalNumber: 'its number in the register of refusals', staleVersion: 'the version of the case as it stands now', meanwhile: 'what was recorded since the version that was looked at', draftBy: 'who laid a draft before the signer, where one lies there', limitValue: 'the name of a body, or the code of a person category or post level', rowKey: 'what the row is told by; a resident ID is masked', technicalWords: 'the technical words of the fault',
    idempotencyKey: 'new for every act, the same when it is tried again', ifMatch: 'the ETag of the case as it was looked at; where somebody acted since, the answer is 412 and says who', asOfDay: 'a day, today at the latest: the board as it stood at its end by what is recorded now', oneTable: 'one table, as CSV; null: the whole workbook', jobPhase: 'what it is at; reading is counted in bytes, everything else in rows', jobResult: 'where what came of it is read, until it expires: a check, a file, or a filing', lastEventId: 'the id of the last message that was read', changes: 'a stream of messages, text/event-stream', cursor: 'the `next` of the page before', regionAndBelow: 'this region and all below it', partOfName: 'a part of the name or of the unified social credit code', isDrafted: 'whether a draft lies before the signer', isOfSystem: 'entered because of something else, and not what somebody did', waitingByStage: 'how many wait at each stage, on all pages together', referencePage: 'its page, relative to the installation',
  },
};
