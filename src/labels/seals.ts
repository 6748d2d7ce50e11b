import type { Fault, FaultCode } from '../seal/fault';
import type { Labels, Language } from './labels';

/** What a fault of a certificate means, in words. */
export const faultLabels: Labels<FaultCode> = {
  zh: {
    malformed: '文件格式不对', entryMissing: '缺少这一项', entryTwice: '这一项重复出现', notSealed: '这一项没有封印', sealWithoutEntry: '有封印而没有登记事项', entryAltered: '这一项被改动过', chainBroken: '与前一项的链接断开', keyUnknown: '封印所用密钥不在公布的密钥之列',
    keyNotInForce: '封印时所用密钥不在使用期内', signatureWrong: '签名不是所称密钥所签', otherInstitution: '这一项属于其他机构', keyNotIntroduced: '密钥不是由前一把密钥交接的', keyNotTrusted: '所信任的密钥不在其中：文件由其他密钥重新签过', trustUnsound: '所提供的可信每日根或者密钥本身不对，请换用另外保存的一份', countDiffers: '封印进度与已有封印不符',
    rootAltered: '每日根被改动过或者前后不相接',
    rootSignatureWrong: '每日根的签名不对', rootMissing: '文件中没有所信任的那一天的每日根，请重新导出', rootNotTrusted: '每日根与所信任的不同', proofMissing: '缺少到每日根的证明', proofWrong: '到每日根的证明不对', cutOff: '从这一项起被截去：每日根显示当时已有更多登记事项',
    headDiffers: '这一项与每日根所记的不同', partAltered: '所列内容与登记事项不符', personDoesNotOpen: '人员与登记事项的承诺值不符', documentAltered: '登记事项以外的内容被改动过，或者文件不是由本单位签发',
  },
  en: {
    malformed: 'the file is not of the right form', entryMissing: 'this entry is missing', entryTwice: 'this entry stands there twice', notSealed: 'this entry is not sealed', sealWithoutEntry: 'there is a seal without an entry', entryAltered: 'this entry was altered', chainBroken: 'the link to the entry before it is broken', keyUnknown: 'it was sealed with a key that is not among the published ones',
    keyNotInForce: 'it was sealed with a key at a time when that key was not in force', signatureWrong: 'the signature is not by the key that it names', otherInstitution: 'this entry belongs to another institution', keyNotIntroduced: 'the key was not introduced by the one before it', keyNotTrusted: 'the key that you trust is not among them: the file was signed anew with another key', trustUnsound: 'the root or the keys that you brought as trusted are themselves wrong: bring another copy', countDiffers: 'how far it is said to be sealed is not how far it is',
    rootAltered: 'the daily root was altered or does not follow the one before it',
    rootSignatureWrong: 'the signature of the daily root is wrong', rootMissing: 'the root of the day that you trust is not in the file: ask for a new export', rootNotTrusted: 'the daily root is another one than you trust', proofMissing: 'the proof to the daily root is missing', proofWrong: 'the proof to the daily root is wrong', cutOff: 'from this entry on it was cut off: the daily root counts more entries',
    headDiffers: 'this entry is another one than the daily root counts', partAltered: 'what is listed is not what the entries say', personDoesNotOpen: 'the person is not whom the entry commits to', documentAltered: 'something beside the entries was altered, or the file was not issued by the office',
  },
};

/** What a check found, in words. */
export const checkLabels: Labels<'sound' | 'vouched' | 'notVouched' | 'vouchedAll' | 'noRoot' | 'soundInItself' | 'broken' | 'whatToDo' | 'madeAt' | 'entries' | 'lastSealed' | 'roots' | 'lastRoot' | 'notSealedYet' | 'trusted' | 'ownKeysOnly' | 'pagesWhole' | 'pagesByAnother' | 'pagesAltered' | 'pagesUnsigned'> = {
  zh: {
    sound: '完好', vouched: '每日根保证到第', notVouched: '项；其后的登记只有封印，尚无每日根', vouchedAll: '项，即全部登记', noRoot: '没有每日根保证这些登记', soundInItself: '自身完好，签发者未经核实', broken: '有误', whatToDo: '请勿据此办理：向编办索取重新导出的文件，并将本文件交编办核查', madeAt: '导出时间', entries: '登记事项', lastSealed: '最后封印于', roots: '每日根', lastRoot: '最后一日', notSealedYet: '尚未封印', trusted: '已与您信任的密钥、每日根核对，数量',
    ownKeysOnly: '签发者未经核实：只与文件自带的密钥核对过，任何人都能用自己的密钥签出这样的文件。请将下列首把密钥与编办公布的比对，或者用 --trust 提供另外保存的每日根', pagesWhole: '文书自签章后未被改动，签章人', pagesByAnother: '文书的签章人不是登记内容所载的签章人：页面所写不可采信。签章人', pagesAltered: '文书在签章后被改动过', pagesUnsigned: '文书没有签章：不是由本单位签发的原件',
  },
  en: {
    sound: 'sound', vouched: 'a daily root vouches up to entry no.', notVouched: '; what came later is sealed, and no root vouches for it yet', vouchedAll: ', the last', noRoot: 'no daily root vouches for these entries', soundInItself: 'sound in itself, who issued it is not proven', broken: 'broken', whatToDo: 'Do not act on it: ask the staffing office for a new export, and hand this file to it', madeAt: 'exported at', entries: 'entries', lastSealed: 'the last sealed at', roots: 'daily roots', lastRoot: 'the last of', notSealedYet: 'not sealed yet', trusted: 'checked against what you trust, keys and roots:',
    ownKeysOnly: 'Who issued it is not proven: it was checked against the keys that it brings itself, and anybody can sign such a file with keys of his own. Compare the first key with the one that the office publishes, or bring a daily root that was kept outside (--trust FILE)', pagesWhole: 'no byte of the document was altered since it was signed by', pagesByAnother: 'the pages were signed by another one than their content names, so what stands on them is not to be believed; signed by', pagesAltered: 'the document was altered after it was signed', pagesUnsigned: 'the document is not signed: it is not as the office issued it',
  },
};

/** The parts of an exported certificate, as a fault names them. */
const partLabels: Labels<'basic' | 'leadershipPosts' | 'bodies' | 'bodyLeaders' | 'quotas' | 'roster' | 'institution'> = {
  zh: { basic: '一、基本情况', leadershipPosts: '二、领导职数及变动', bodies: '三、内设、派出、直属机构及变动', bodyLeaders: '四、内设、派出、直属机构领导职数及变动', quotas: '五、编制及变动', roster: '六、人员名册及变动', institution: '抬头：机构名称、代码、证号' },
  en: { basic: 'part 1, basic information', leadershipPosts: 'part 2, leadership posts', bodies: 'part 3, divisions', bodyLeaders: 'part 4, leaders of divisions', quotas: 'part 5, quota', roster: 'part 6, roster', institution: 'the heading: name, code, certificate number' },
};

/** A fault as a sentence, with the entry, the day, the key or the part that it is about. */
export function faultText({ code, entry, at: place }: Fault, language: Language): string {
  const at = place !== null && code === 'partAltered' ? (new Map<string, string>(Object.entries(partLabels[language])).get(place) ?? place) : place;
  const where = language === 'zh' ? [entry === null ? '' : `第 ${entry} 项登记`, at === null ? '' : `（${at}）`].join('') : [entry === null ? '' : `entry no. ${entry}`, at === null ? '' : ` (${at})`].join('');
  const colon = language === 'zh' ? '：' : ': ';
  return where === '' ? faultLabels[language][code] : `${where.trim()}${colon}${faultLabels[language][code]}`;
}
