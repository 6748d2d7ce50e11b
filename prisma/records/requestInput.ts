import { randomUUID } from 'node:crypto';
import type { LoadedCase } from './loadCase';
import { commitmentTo, newPerson, openFields, type NewPerson } from './personalRecords';
import type { RecordRoom } from './record';
import type { Requested } from './recordDecision';

/** What a nomination says over the wire: the person in clear, who becomes a key and a commitment before the core sees him. */
type NominationRequest = { readonly line: number; readonly person: { readonly name: string; readonly residentId: string }; readonly quotaKind: string; readonly personCategory: string; readonly postLevel: string };

// The door has checked the input against the act's schema; here only the acts' own fields are read.
const nominationOf = ({ act, input }: Requested): NominationRequest | null => (act === 'nominationPeriod.nominate' ? (input as NominationRequest) : null);

/** The person named in clear by a request, if any. */
export const personIn = (requested: Requested): NominationRequest['person'] | null => nominationOf(requested)?.person ?? null;

/** The person key that a report names, if any. */
export const reportedPerson = ({ act, input }: Requested): string[] => (act === 'report.submit' ? [(input as { person: string }).person] : []);

type Completed = { readonly input: unknown; readonly newRow: NewPerson | null; readonly problem: { readonly field: string; readonly code: string } | null };

/** The input as the core wants it: a person turned into key and commitment, a form given its id. */
export function completedInput(room: RecordRoom, requested: Requested, { known }: LoadedCase): Completed {
  const nomination = nominationOf(requested);
  if (nomination) {
    const { person, ...rest } = nomination;
    if (!known) {
      const { row, fields } = newPerson(room.keys, person);
      return { input: { nomination: { ...rest, person: row.key, commitment: commitmentTo(fields) } }, newRow: row, problem: null };
    }
    const fields = openFields(room.keys, Buffer.from(known.ciphertext, 'hex'));
    if (fields.name !== person.name) return { input: null, newRow: null, problem: { field: 'input.person.name', code: 'nameDiffersFromRecord' } };
    return { input: { nomination: { ...rest, person: known.key, commitment: commitmentTo(fields) } }, newRow: null, problem: null };
  }
  if (requested.act === 'staffingOfficeCheck.issue') return { input: { ...(requested.input as object), form: randomUUID() }, newRow: null, problem: null };
  return { input: requested.input, newRow: null, problem: null };
}
