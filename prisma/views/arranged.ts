import type { Arrangement } from '../../src/handling/arrangement';
import type { RecordRoom } from '../records/record';
import { namesOfAccounts } from './officers';

type Event = { readonly type: string; readonly payload: Record<string, unknown> };

const accountsOf = (arrangement: Arrangement): readonly string[] => [...('to' in arrangement ? [arrangement.to].flat() : []), ...('from' in arrangement ? [arrangement.from] : []), ...('member' in arrangement ? [arrangement.member] : [])].filter(each => each !== null);

/** The events with the accounts that arrangements name turned into the names of their officers. */
export async function arrangedInNames<Of extends Event>(room: RecordRoom, events: readonly Of[]): Promise<readonly Of[]> {
  const arrangementOf = ({ type, payload }: Event): Arrangement | null => (type === 'arranged' ? (payload['arrangement'] as Arrangement) : null); // the payload of an `arranged` event
  const names = await namesOfAccounts(room, events.flatMap(event => accountsOf(arrangementOf(event) ?? { kind: 'recalled', note: '' })));
  return events.map(event => {
    const arrangement = arrangementOf(event);
    if (arrangement === null) return event;
    const { kind, ...told } = arrangement;
    const { from: leaver, ...said } = { from: undefined, ...told };
    const inNames = Object.fromEntries(Object.entries({ ...said, ...(leaver === undefined ? {} : { leaver }) }).map(([field, value]) => [field, typeof value === 'string' ? (names.get(value) ?? value) : Array.isArray(value) ? value.map(each => names.get(String(each)) ?? '') : value]));
    return { ...event, payload: { arrangement: kind, ...inNames } };
  });
}
