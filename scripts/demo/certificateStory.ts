import { suites } from '../../prisma/seals/suites';
import { answered, keyed, type AnswerOf } from '../../client/api';
import { checkExport } from '../../src/contracts/checkExport';
import { trusted } from '../../src/contracts/exportedCertificate';
import { faultText } from '../../src/labels/seals';
import type { Ground } from './chapters';
import { asking, boardOf, quotaOf } from './office';
import type { Officer } from './officer';
import { begin, tell } from './telling';

/** The organ whose certificate the chapter is about. */
const ORGAN = 8;
const A_MINUTE = 60_000;

/** The certificate (管理证): reviewed, replaced, checked inside and outside, and found out where somebody alters it. */
export async function certificateStory({ all: { staffing, clerk: clerkOf, supervisor } }: Ground): Promise<void> {
  begin('管理证 · an annual review, a new certificate, and a check that needs nothing of ours (§3.1)');
  const clerk = await clerkOf(ORGAN);
  const board = await boardOf(clerk);
  const at = { path: { id: board.id } };
  const year = new Date().getFullYear();
  const review = (result: 'passed' | 'failed') => answered(staffing.api.POST('/institutions/{id}/certificate/review', { params: { ...at, ...keyed().params }, body: { year, result, documentNumber: `临编办〔${year}〕年审${ORGAN}号`, reason: result === 'failed' ? '超期未报减员' : '整改完毕' } }));

  const failed = await review('failed');
  tell(staffing.name, `enters that ${board.name} failed the annual review`, `entry no. ${failed.entry} of certificate ${failed.number}`, '§3.1', failed.entry > 0);
  await clerk.isRefusedTo('applies for a post meanwhile', 'institutionIsNotBlocked', '/hire-cases', { institution: board.id, input: asking(quotaOf(board, 'administrative')) });
  const passed = await review('passed');
  tell(staffing.name, 'enters that it has put that right', `entry no. ${passed.entry}; the block is lifted`, '§3.1', passed.entry === failed.entry + 1);
  const number = `临证〔${year}〕${Date.now()}号`;
  const replaced = await answered(staffing.api.POST('/institutions/{id}/certificate/replace', { params: { ...at, ...keyed().params }, body: { number, reason: '原证破损' } }));
  tell(staffing.name, 'replaces the certificate', `its number is ${replaced.number} now, its entries go on with no. ${replaced.entry}`, '§3.1', replaced.number === number);

  const { basic } = (await answered(staffing.api.GET('/institutions/{id}/certificate', { params: { ...at, query: {} } }))).parts;
  const right = String(basic.facts['documentNumber']).replace(/\d+(?=\D*$)/, digits => String(Number(digits) + 1));
  const corrected = await answered(staffing.api.POST('/institutions/{id}/certificate/correct', { params: { ...at, ...keyed().params }, body: { entry: replaced.entry, fact: 'documentNumber', becomes: right, documentNumber: `临编办〔${year}〕更正${ORGAN}号`, reason: '录入笔误' } }));
  tell(staffing.name, 'corrects the number of the document in it, which was mistyped', `by entry no. ${corrected.entry}; no. ${replaced.entry} stays as it was written, and is read as ${right}`, '§3.1', corrected.entry === replaced.entry + 1);

  const checked = await untilSealed(clerk, board.id);
  tell(clerk.name, 'has the chain checked', checked.fault ? checked.fault.text : `${checked.sealed} entries, sealed one behind the other and sound`, '—', checked.fault === null && checked.notSealedYet === 0);
  const exported = JSON.stringify(await answered(clerk.api.GET('/institutions/{id}/certificate/export', { params: at })));
  const [last] = (await answered(supervisor.api.GET('/daily-roots', { params: { query: { limit: 1 } } }))).items;
  const trust = trusted.parse(await answered(supervisor.api.GET('/daily-roots/{day}', { params: { path: { day: last?.day ?? '' } } })));
  tell(supervisor.name, 'has kept the daily root outside', `of ${last?.day ?? '-'}: ${last?.entries ?? 0} entries of ${last?.institutions ?? 0} institutions`, '—', last !== undefined);
  const sound = checkExport(exported, suites, trust);
  tell('外部人员 an outsider', 'checks the exported certificate against it, without database or network', sound.fault ? faultText(sound.fault, 'en') : 'sound', '—', sound.fault === null);
  const altered = exported.replace(/"effectiveOn":"\d{4}-\d{2}-\d{2}"/, '"effectiveOn":"1999-01-01"');
  const found = checkExport(altered, suites, trust).fault;
  tell('外部人员 an outsider', 'checks a copy in which somebody has moved one date', found ? faultText(found, 'zh') : 'sound', '—', found?.entry === 1);
}

/** The check once nothing waits to be sealed any more; the worker comes round every two seconds. */
async function untilSealed({ api }: Officer, id: string): Promise<AnswerOf<'/institutions/{id}/certificate/check'>> {
  for (const until = Date.now() + A_MINUTE; ; await new Promise(resolve => setTimeout(resolve, 500))) {
    const checked = await answered(api.GET('/institutions/{id}/certificate/check', { params: { path: { id } } }));
    if (checked.notSealedYet === 0 || Date.now() > until) return checked;
  }
}
