import { randomUUID } from 'node:crypto';
import { entriesOfRegister, movementsOfRegister, type RegisterEvent } from '../../src/establishment/events';
import type { StructureDimension } from '../../src/establishment/codes';
import { dayOf, type Day } from '../../src/kernel/day';
import { impossible } from '../../src/kernel/result';
import { blindIndexOf } from './keys';
import { newPerson, PERSON_COLUMNS } from './personalRecords';
import type { RecordRoom } from './record';

type Allowed = { readonly posts: number; readonly cause: string; readonly documentNumber: string; readonly digestBy: Day };

/** An institution as it is opened on the register (登记): checked before, all references inside it are by name. `row`: where the file says it. */
export type Opening = {
  readonly row: number; readonly region: string; readonly creditCode: string; readonly name: string; readonly otherNames: readonly string[]; readonly organKind: string; readonly grade: string; readonly nature: string;
  readonly subordinateTo: string; readonly systemCategory: string; readonly documentNumber: string; readonly isStateSecret: boolean; readonly annualReview: string; readonly annualReviewYear: number | null;
  readonly openedOn: Day; readonly block: { readonly cause: string; readonly documentNumber: string; readonly blockedOn: Day } | null;
  readonly bodies: readonly { readonly name: string; readonly kind: string; readonly grade: string; readonly documentNumber: string }[];
  readonly quotas: readonly { readonly kind: string; readonly documentNumber: string; readonly approved: number; readonly allowance: Allowed | null }[];
  readonly leadershipPosts: readonly { readonly body: string | null; readonly kind: string; readonly documentNumber: string; readonly approved: number; readonly allowance: Allowed | null }[];
  /** Limits of the structure (结构限额); a division is named, categories and levels are codes. */
  readonly structureLimits: readonly { readonly quotaKind: string; readonly dimension: StructureDimension; readonly value: string; readonly posts: number; readonly documentNumber: string }[];
  readonly people: readonly OpeningPerson[];
};
export type OpeningPerson = {
  readonly row: number; readonly name: string; readonly residentId: string; readonly body: string | null; readonly quotaKind: string; readonly personCategory: string; readonly post: string; readonly postLevel: string;
  readonly civilServiceRank: string | null; readonly entryMode: string; readonly entryDate: Day; readonly entryDocument: string; readonly placedOn: Day;
  readonly leadership: { readonly kind: string; readonly body: string | null; readonly appointedOn: Day; readonly documentNumber: string } | null;
};

type EventRow = { institution: string; number: number; type: string; effectiveOn: Day; actor: string; payload: object; lines: object[]; entries: object[]; holding: object | null; leadership: object | null };
/** The rows of all openings, by table. */
export type OpeningRows = {
  institutions: object[]; blocks: object[]; bodies: object[]; quotas: object[]; leadershipPosts: object[]; allowances: object[]; structureLimits: object[];
  personalRecords: { key: string; blindIndex: string; ciphertext: string; encryptionKey: string; creditCode: string; row: number }[]; events: EventRow[]; audit: object[];
};

/** The person keys that the record has already, by the blind index of the resident ID. */
export type KnownPersons = ReadonlyMap<string, string>;

/** No rows at all yet. */
export const noRows = (): OpeningRows => ({ institutions: [], blocks: [], bodies: [], quotas: [], leadershipPosts: [], allowances: [], structureLimits: [], personalRecords: [], events: [], audit: [] });

/** Spells the openings out for the tables; the movements and entries are the ones that the core derives from the events. */
export function openingRows(room: RecordRoom, openings: readonly Opening[], actor: string, known: KnownPersons): OpeningRows {
  const rows = noRows();
  for (const opening of openings) openOne(room, opening, actor, known, rows);
  return rows;
}

/** How leadership posts are told apart within an institution: by kind and by the name of the body. */
export const postKey = (kind: string, body: string | null): string => `${kind}/${body ?? ''}`;

/** The number of an institution's first certificate. */
const certificateNumberOf = ({ creditCode }: Opening): string => `证${creditCode}`;

function openOne(room: RecordRoom, opening: Opening, actor: string, known: KnownPersons, rows: OpeningRows): void {
  const institution = randomUUID();
  const { bodies, quotas, leadershipPosts, people, block, structureLimits, ...facts } = opening;
  rows.institutions.push({ ...facts, id: institution, certificateNumber: certificateNumberOf(opening) });
  if (block) rows.blocks.push({ institution, ...block });
  const bodyIds = new Map(bodies.map(body => [body.name, randomUUID()]));
  rows.bodies.push(...bodies.map(body => ({ ...body, institution, id: bodyIds.get(body.name) })));
  const bodyOf = (name: string | null): string | null => (name === null ? null : (bodyIds.get(name) ?? impossible(`no body ${name}`)));
  const book = new EventBook(institution, actor, rows.events);
  book.write({ type: 'institutionOpened' }, opening.openedOn);
  const { creditCode, name, organKind, grade, nature, subordinateTo, systemCategory, documentNumber: basis } = opening;
  const basic = { creditCode, name, organKind, grade, nature, subordinateTo, systemCategory, documentNumber: basis };
  book.write({ type: 'certificateIssued', number: certificateNumberOf(opening), reason: '', ...basic }, dayOf(room.clock.now()));
  for (const body of bodies) book.write({ type: 'bodyApproved', body: bodyIds.get(body.name) ?? impossible(`no body ${body.name}`), name: body.name, kind: body.kind, grade: body.grade, documentNumber: body.documentNumber }, opening.openedOn);

  const quotaIds = new Map<string, string>();
  for (const { kind, documentNumber, approved, allowance } of quotas) {
    const id = randomUUID();
    quotaIds.set(kind, id);
    rows.quotas.push({ id, institution, kind, documentNumber, approved, allowance: allowance?.posts ?? 0, placed: people.filter(person => person.quotaKind === kind).length });
    if (allowance) rows.allowances.push({ quota: id, leadershipPost: null, ...allowance });
    book.write({ type: 'quotaGranted', quota: id, approved, allowance: allowance?.posts ?? 0, documentNumber }, opening.openedOn);
  }
  for (const { quotaKind, dimension, value, posts, documentNumber } of structureLimits) {
    const inPost = people.filter(person => person.quotaKind === quotaKind && value === (dimension === 'body' ? person.body : person[dimension])).length;
    rows.structureLimits.push({ institution, quota: quotaIds.get(quotaKind), dimension, value: dimension === 'body' ? bodyOf(value) : value, posts, allowance: Math.max(0, inPost - posts), documentNumber });
  }
  const postIds = new Map<string, string>();
  for (const { kind, body, documentNumber, approved, allowance } of leadershipPosts) {
    const id = randomUUID();
    postIds.set(postKey(kind, body), id);
    const placed = people.filter(person => person.leadership && postKey(person.leadership.kind, person.leadership.body) === postKey(kind, body)).length;
    rows.leadershipPosts.push({ id, institution, body: bodyOf(body), kind, documentNumber, approved, allowance: allowance?.posts ?? 0, placed });
    if (allowance) rows.allowances.push({ quota: null, leadershipPost: id, ...allowance });
    book.write({ type: 'leadershipPostGranted', leadershipPost: id, approved, allowance: allowance?.posts ?? 0, documentNumber }, opening.openedOn);
  }
  registerPeople(room, people, opening.creditCode, { bodyOf, quotaIds, postIds, known, book }, rows);
  rows.audit.push({ actor, institution, action: 'institution.opened', detail: { creditCode: opening.creditCode, quotas: quotas.length, people: people.length } });
}

/** Where people are entered: the bodies, quotas and leadership posts of their institution, and its book. */
export type Entering = { readonly bodyOf: (name: string | null) => string | null; readonly quotaIds: ReadonlyMap<string, string>; readonly postIds: ReadonlyMap<string, string>; readonly known: KnownPersons; readonly book: EventBook };

/** Enters people in post (在编人员) with their events, entries and holdings; whoever the record knows already keeps his key. */
export function registerPeople(room: RecordRoom, people: readonly OpeningPerson[], creditCode: string, { bodyOf, quotaIds, postIds, known, book }: Entering, rows: Pick<OpeningRows, 'personalRecords'>): void {
  for (const { row: at, name, residentId, ...person } of people) {
    const knownAs = known.get(blindIndexOf(room.keys, residentId).toString('hex'));
    const made = knownAs === undefined ? newPerson(room.keys, { name, residentId }).row : null;
    if (made) rows.personalRecords.push({ ...made, ...PERSON_COLUMNS, creditCode, row: at });
    const key = knownAs ?? made?.key ?? impossible('a person without a key');
    const quota = quotaIds.get(person.quotaKind) ?? impossible(`no quota of kind ${person.quotaKind}`);
    const leadership = person.leadership && {
      leadershipPost: postIds.get(postKey(person.leadership.kind, person.leadership.body)) ?? impossible(`no leadership post ${person.leadership.kind}`),
      appointedOn: person.leadership.appointedOn,
      documentNumber: person.leadership.documentNumber,
    };
    const { personCategory, post, postLevel, civilServiceRank, entryMode, entryDate, entryDocument, placedOn } = person; // name and resident ID go into the sealed record only
    const holding = { personCategory, post, postLevel, civilServiceRank, entryMode, entryDate, entryDocument, placedOn, person: key, quota, body: bodyOf(person.body) };
    book.write({ type: 'personRegistered', person: key, quota, placedOn, leadership }, placedOn, holding, leadership && { ...leadership, person: key });
  }
}

/** Numbers the events and the certificate entries of one institution as they are written. */
export class EventBook {
  /** `number`: of the last event, `entry`: of the last entry that is written there already. */
  constructor(private readonly institution: string, private readonly actor: string, private readonly into: EventRow[], private number = 0, private entry = 0) {}

  write(event: RegisterEvent, effectiveOn: Day, holding: object | null = null, leadership: object | null = null): void {
    const { type, ...payload } = event;
    const lines = movementsOfRegister(event).map(({ balance, ...by }, index) => ({ line: index + 1, quota: balance.of === 'quota' ? balance.id : null, leadershipPost: balance.of === 'leadershipPost' ? balance.id : null, ...by }));
    const entries = entriesOfRegister(event, effectiveOn).map(entry => ({ ...entry, number: (this.entry += 1) }));
    this.into.push({ institution: this.institution, number: (this.number += 1), type, effectiveOn, actor: this.actor, payload, lines, entries, holding, leadership });
  }
}
