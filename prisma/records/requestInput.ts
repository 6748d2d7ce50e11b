import { randomUUID } from 'node:crypto';
import type { Nomination } from '../../src/hire/events';
import type { PersonKey } from '../../src/kernel/ids';
import type { LoadedCase } from './loadCase';
import { commitmentTo, newPerson, openFields, type NewPerson } from './personalRecords';
import type { RecordRoom } from './record';
import type { Requested } from './recordDecision';

type Person = { readonly name: string; readonly residentId: string };
/** What a nomination says over the wire: the person in clear, who becomes a key and a commitment before the core sees him. */
type NominationRequest = { readonly person: Person } & Omit<Nomination, 'person' | 'commitment'>;
type ExemptRequest = { readonly person: Person; readonly ask: { readonly personCategory: string; readonly postLevel: string } };

// The door has checked the input against the act's schema; here only the acts' own fields are read.
const nominationOf = ({ act, input }: Requested): NominationRequest | null => {
  if (act === 'nominationPeriod.nominate') return input as NominationRequest;
  if (act !== 'exemptApplication.submit') return null;
  const { person, ask } = input as ExemptRequest;
  return { person, line: 1, quotaKind: '', personCategory: ask.personCategory, postLevel: ask.postLevel }; // the core fills in the kind of the quota
};

/** The person named in clear by a request, if any. */
export const personIn = (requested: Requested): Person | null => nominationOf(requested)?.person ?? null;

/** The person key that a report names, if any. */
export const reportedPerson = ({ act, input }: Requested): string[] => (act === 'report.submit' ? [(input as { person: string }).person] : []);

type Completed = { readonly input: unknown; readonly newRow: NewPerson | null; readonly problem: { readonly field: string; readonly code: string } | null };

/** The input as the core wants it: a person turned into key and commitment, a form given its id. */
export function completedInput(room: RecordRoom, requested: Requested, { known }: LoadedCase): Completed {
  const nomination = nominationOf(requested);
  if (nomination) {
    const { person, ...rest } = nomination;
    const completed = (key: PersonKey, commitment: string): object => {
      const made: Nomination = { ...rest, person: key, commitment };
      if (requested.act === 'nominationPeriod.nominate') return { nomination: made };
      const { person: _, ...said } = requested.input as ExemptRequest; // the name stays out of the events
      return { ...said, nomination: made };
    };
    if (!known) {
      const { row, fields } = newPerson(room.keys, person);
      return { input: completed(row.key as PersonKey, commitmentTo(fields)), newRow: row, problem: null };
    }
    const fields = openFields(room.keys, Buffer.from(known.ciphertext, 'hex'));
    if (fields.name !== person.name) return { input: null, newRow: null, problem: { field: 'input.person.name', code: 'nameDiffersFromRecord' } };
    return { input: completed(known.key as PersonKey, commitmentTo(fields)), newRow: null, problem: null };
  }
  if (requested.act === 'staffingOfficeCheck.issue') return { input: { ...(requested.input as object), form: randomUUID() }, newRow: null, problem: null };
  return { input: requested.input, newRow: null, problem: null };
}
