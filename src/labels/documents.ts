import type { DocumentKind, DocumentState } from '../documents/kinds';
import type { Labels } from './labels';

/** The official documents (文书). */
export const documentKindLabels: Labels<DocumentKind> = {
  zh: { verificationForm: '人员编制和领导职数核定单', approvalNotice: '审批通知书', placementNotice: '落编通知书', removalNotice: '出编通知书', supplementNotice: '补正通知书', managementCertificate: '机构编制管理证', certificateExtract: '机构编制管理证（摘录）' },
  en: { verificationForm: 'Verification form', approvalNotice: 'Approval notice', placementNotice: 'Placement notice', removalNotice: 'Removal notice', supplementNotice: 'Supplement notice', managementCertificate: 'Management certificate', certificateExtract: 'Extract of the management certificate' },
};

/** How a document stands (文书状态); `unknown`: there is none under that address or number. */
export const documentStateLabels: Labels<DocumentState | 'unknown'> = {
  zh: { valid: '有效', void: '已作废', superseded: '已被后续登记取代', unknown: '查无此文书' },
  en: { valid: 'valid', void: 'void', superseded: 'superseded', unknown: 'unknown' },
};

/** The word with which the number of a kind begins (字号). */
const NUMBER_WORDS: Readonly<Record<DocumentKind, string>> = { verificationForm: '编核单', approvalNotice: '审批', placementNotice: '落编', removalNotice: '出编', supplementNotice: '补正', managementCertificate: '管理证', certificateExtract: '证摘' };

/** The number of a document: kind, year, region, and its place in their row, which has no gaps and is written without leading zeros (不编虚位, GB/T 9704). */
export const documentNumberOf = (kind: DocumentKind, { year, region, sequence }: { readonly year: number; readonly region: string; readonly sequence: number }): string => `${NUMBER_WORDS[kind]}〔${year}〕${region}-${sequence}号`;

/** A number as somebody types it off the paper, made the one that is kept: brackets of any kind, with or without 号. */
export const asDocumentNumber = (typed: string): string => `${typed.normalize('NFKC').replaceAll(/\s/g, '').replaceAll(/[[(〔【]/g, '〔').replaceAll(/[\])〕】]/g, '〕').replace(/号$/, '')}号`;

/** A day in the words of official documents. */
export const officialDay = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
};
/** A month in the same words. */
export const officialMonth = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;

/** The outcome of an annual review (年审), with its year where there was one. */
export const reviewWords = (year: number | null, outcome: string): string => (year === null ? outcome : `${year}年　${outcome}`);

/** What an entry says of what was approved, and of the certificate itself (登记事项摘要). */
export const entryWords = { corrected: (entry: string, from: string, to: string): string => `第${entry}项“${from}”更正为“${to}”`, approved: (what: string, posts: string, documentNumber: string): string => `${what}${posts}名（${documentNumber}）`, by: (what: string, documentNumber: string): string => `${what}（${documentNumber}）` } as const;

/** What a form may be used for (核定单用途). */
export const formUses = { staff: '补充工作人员', leaders: '配备内设、派出、直属机构领导人员', both: '补充工作人员、配备领导人员' } as const;
/** Who said what on a form, in the order of the form. */
export const opinionRoles = { institution: '用编单位', handler: '编办经办', signer: '编办签批', extension: '延期签批' } as const;
/** Small words of documents. */
export const documentWords = { none: '无', organ: '本级机关', reprint: (ordinal: number, on: string): string => `补打第${ordinal}次　${on}`, sealName: '定编公文签章（本机自行签发）' } as const;
/** What an opinion on a form says of what was done, where who did it wrote nothing himself: no word is put into his mouth. */
export const opinionWords = { granted: (lines: readonly { readonly line: number; readonly posts: number }[]): string => (lines.length === 1 ? `核定使用${lines[0]?.posts ?? 0}名` : `核定使用${lines.map(({ line, posts }) => `序号${line}：${posts}名`).join('，')}`), extended: (until: string): string => `延期至${until}`, proposed: (what: string): string => `拟办：${what}`, by: (actor: string, onBehalfOf: string | null): string => (onBehalfOf === null ? actor : `由${actor}代${onBehalfOf}办理`) } as const;

/** Words of the public verification page (文书核验). */
export const verificationLabels: Labels<'title' | 'lead' | 'number' | 'kind' | 'institution' | 'office' | 'person' | 'issuedOn' | 'voidedOn' | 'checkAnother' | 'numberHint' | 'checkCode' | 'checkCodeHint' | 'check' | 'larger' | 'smaller' | 'otherLanguage' | 'validMeaning' | 'voidMeaning' | 'supersededMeaning' | 'reversed' | 'reversedMeaning' | 'unknownMeaning' | 'tooMany' | 'tooManyMeaning' | 'product' | 'skip' | 'invalidInput'> = {
  zh: {
    title: '文书核验', lead: '扫描文书上的二维码即到本页；也可以输入文号和校验码。', number: '文号', kind: '文书', institution: '机构', office: '签发机关', person: '姓名', issuedOn: '签发日期', voidedOn: '作废日期', checkAnother: '核验文书', numberHint: '如 落编〔2026〕210000-1号', checkCode: '校验码', checkCodeHint: '文书上的 6 位数字', check: '核验', larger: '放大字号', smaller: '恢复字号', otherLanguage: 'English',
    validMeaning: '本文书由签发机关签发，所载事项现行有效。请与手中文书的文号、机构、日期核对。', voidMeaning: '本文书已由签发机关作废，不得再作凭证。', supersededMeaning: '本文书签发属实，但所载事项已有后续登记，请以最新文书为准。', reversed: '已撤销', reversedMeaning: '本文书签发属实，但所载事项其后已经撤销，不再有效，不得再作凭证。', unknownMeaning: '没有这样的文书，或者校验码不符。请核对后再试；二维码来自他处的，请勿采信。', tooMany: '核验过于频繁', tooManyMeaning: '请稍候一分钟再试。', product: '定编', skip: '跳到正文', invalidInput: '请填写文号和 6 位校验码。',
  },
  en: {
    title: 'Check a document', lead: 'The code on a document leads here; its number and check digits may be typed as well.', number: 'Number', kind: 'Document', institution: 'Institution', office: 'Issued by', person: 'Name', issuedOn: 'Issued on', voidedOn: 'Void since', checkAnother: 'Check a document', numberHint: 'such as 落编〔2026〕210000-1号', checkCode: 'Check digits', checkCodeHint: 'the six digits on the document', check: 'Check', larger: 'Larger text', smaller: 'Usual text', otherLanguage: '中文',
    validMeaning: 'The office named below issued this document, and what it says holds. Compare its number, institution and date with the paper in your hand.', voidMeaning: 'The office has declared this document void. It proves nothing any more.', supersededMeaning: 'The document was issued, but the record has moved on since: the latest document counts.', reversed: 'reversed', reversedMeaning: 'The document was issued, but what it tells of was reversed since. It proves nothing any more.', unknownMeaning: 'There is no such document, or the check digits differ. Compare them and try again; do not trust a code that led elsewhere.', tooMany: 'Too many checks', tooManyMeaning: 'Wait a minute and try again.', product: 'Dingbian', skip: 'Skip to the content', invalidInput: 'Fill in the number and the six check digits.',
  },
};
