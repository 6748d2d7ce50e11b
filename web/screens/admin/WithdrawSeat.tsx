import { answered, api, keyed, type BodyOf } from '../../app/api';
import { SchemaForm } from '../../parts/SchemaForm';
import { useWords } from '../../words/spoken';
import type { Account } from './Account';
import { useAccountDone } from './accountDone';

/** Withdraws one seat, on the ground that is named. */
export function WithdrawSeat({ account, seat }: { readonly account: string; readonly seat: Account['seats'][number] }) {
  const { say, word } = useWords();
  const then = useAccountDone();
  const send = (body: BodyOf<'/accounts/{id}/seats/withdraw'>, key: string) => answered(api.POST('/accounts/{id}/seats/withdraw', { params: { path: { id: account }, ...keyed(key).params }, body }));
  return (
    <details>
      <summary>{say('admin.withdrawing', { seat: say('admin.seat', { role: word('role', seat.role), place: seat.place }) })}</summary>
      <SchemaForm name="WithdrawSeat" start={{ seat: seat.id }} hides={() => ['seat']} submit={word('accountAct', 'withdraw')} send={send} then={then} />
    </details>
  );
}
