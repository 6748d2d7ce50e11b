import { formUses, officialDay, opinionRoles, opinionWords } from '../../../src/labels/documents';
import { actLabels } from '../../../src/labels/acts';
import { wayOfFillingLabels } from '../../../src/labels/register';
import { dayOf } from '../../../src/kernel/day';
import type { RecordRoom } from '../../records/record';
import { personalFieldsOf } from '../../records/personalRecords';
import { askWords, asksOf, namesAt, nominationOf, said, type CaseFacts, type Told } from './caseFacts';
import { balancesBefore, institutionBlock, leadershipLine, quotaLine, word, type InstitutionFacts } from './institutionSheet';

type Granted = { readonly line: number; readonly posts: number };
const FORM = 'SELECT number, issued_on AS "issuedOn" FROM verification_form WHERE case_id = $1';

/** What stands on a verification form 《人员编制和领导职数核定单》: the balances are those right before it was issued. */
export async function formSheet(room: RecordRoom, facts: CaseFacts, of: Told, institution: InstitutionFacts) {
  const issued = facts.events.findLast(each => each.type === 'formIssued' && each.number <= of.number);
  const [form] = (await room.pool.query<{ number: string; issuedOn: string }>({ name: 'document-form', text: FORM, values: [facts.id] })).rows;
  if (!issued || !form) return null;
  const asks = asksOf(facts);
  const grants = issued.payload['granted'] as readonly Granted[]; // as this event carries it
  const grantedOf = (line: number): number => grants.find(each => each.line === line)?.posts ?? 0;
  const [names, { quotas, leadership }] = await Promise.all([namesAt(room, institution.id), balancesBefore(room, institution.id, issued.id)]);
  const sums = (among: typeof asks) => ({ requested: among.reduce((sum, ask) => sum + ask.posts, 0), granted: among.reduce((sum, ask) => sum + grantedOf(ask.line), 0) });
  const [staff, leaders] = [asks.some(ask => ask.quota !== null), asks.some(ask => ask.leadershipPost !== null)];
  return {
    formNumber: form.number, issuedOn: officialDay(form.issuedOn), validUntil: officialDay(said(of, 'validUntil')), isExtended: of.type === 'formExtended', use: staff && leaders ? formUses.both : staff ? formUses.staff : formUses.leaders,
    institution: institutionBlock(institution), wayOfFilling: word(wayOfFillingLabels.zh, said(facts.events.findLast(each => each.type === 'applied'), 'wayOfFilling')), reason: said(facts.events.findLast(each => each.type === 'applied'), 'reason'),
    quotas: quotas.map(row => ({ ...quotaLine(row), ...sums(asks.filter(ask => ask.quota === row.id)) })),
    structure: asks.map(ask => ({ ...askWords(ask, names), requested: ask.posts, granted: grantedOf(ask.line) })),
    leadership: leadership.filter(row => asks.some(ask => ask.leadershipPost === row.id)).map(row => ({ ...leadershipLine(row), ...sums(asks.filter(ask => ask.leadershipPost === row.id)) })),
    opinions: opinionsOn(facts, issued, of), uses: await usesOf(room, facts),
  };
}

/** Who said what, and in whose place: the institution that applied, who prepared, who signed, who extended. Who wrote nothing is told by what he did, never by words of ours. */
function opinionsOn({ events }: CaseFacts, issued: Told, of: Told) {
  const one = (role: string, event: Told | undefined, words: string) => (event ? [{ role, said: words, name: opinionWords.by(event.actor, event.onBehalfOf), day: officialDay(dayOf(event.recordedAt.getTime())) }] : []);
  const applied = events.findLast(each => each.type === 'applied' && each.number < issued.number);
  const prepared = events.findLast(each => each.type === 'prepared' && each.payload['stage'] === issued.stage && each.payload['visit'] === issued.visit && each.number < issued.number);
  return [
    ...one(opinionRoles.institution, applied, said(applied, 'reason')),
    ...one(opinionRoles.handler, prepared, preparedWords(prepared)),
    ...one(opinionRoles.signer, issued, said(issued, 'note') || opinionWords.granted(issued.payload['granted'] as readonly Granted[])), // as this event carries it
    ...one(opinionRoles.extension, of.type === 'formExtended' ? of : undefined, said(of, 'note') || opinionWords.extended(officialDay(said(of, 'validUntil')))),
  ];
}

/** The opinion of a handler as he wrote it; where he wrote none, the posts that he proposed. That he proposed another act than was signed is told before it. */
function preparedWords(prepared: Told | undefined): string {
  const written = said(prepared, 'note') || said(prepared, 'input', 'note');
  const { granted } = (prepared?.payload['input'] ?? {}) as { readonly granted?: readonly Granted[] }; // the input of that act, as the draft carries it
  if (granted) return written || opinionWords.proposed(opinionWords.granted(granted));
  return [opinionWords.proposed(word(actLabels.zh, `staffingOfficeCheck.${said(prepared, 'proposes')}`)), written].filter(each => each !== '').join('\n');
}

/** Who was placed on the form so far (使用记录). */
async function usesOf(room: RecordRoom, facts: CaseFacts) {
  const placed = facts.events.filter(each => ['placed', 'appointed'].includes(each.type));
  const people = await personalFieldsOf(room.pool, room.keys, placed.flatMap(each => nominationOf(facts, each.lane)?.person ?? []));
  return placed.map(each => {
    const nomination = nominationOf(facts, each.lane);
    return { line: nomination?.line ?? 0, name: people.get(nomination?.person ?? '')?.name ?? '', day: officialDay(each.effectiveOn) };
  });
}
