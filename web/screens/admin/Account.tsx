import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api, type AnswerOf } from '../../app/api';
import { Facts } from '../../parts/Facts';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { To } from '../../parts/To';
import { Waiting } from '../../parts/Waiting';
import { languageNow } from '../../words/i18n';
import { useWords } from '../../words/spoken';
import { AccountActs } from './AccountActs';
import { GrantSeat } from './GrantSeat';
import { PasswordOnce, type Done } from './PasswordOnce';
import { WithdrawSeat } from './WithdrawSeat';

/** An account as the API tells it to its administrator. */
export type Account = AnswerOf<'/accounts/{id}'>;

/** One account: what it is, its seats, what waits for it, and what may be done to it. */
export function AccountScreen() {
  const { id = '' }: { readonly id?: string } = useParams({ strict: false });
  const account = useQuery({ queryKey: ['account', id, languageNow()], queryFn: () => answered(api.GET('/accounts/{id}', { params: { path: { id } } })) });
  return <Waiting on={account}>{shown => <Shown account={shown} />}</Waiting>;
}

function Shown({ account }: { readonly account: Account }) {
  const { say, word, instant } = useWords();
  const [done, setDone] = useState<Done | null>(null);
  const { seats, waiting } = account;
  const may = (act: string): boolean => account.acts.some(each => each.act === act && each.isAllowed);
  return (
    <Page title={`${account.displayName} (${account.login})`}>
      {done && <PasswordOnce done={done} />}
      <Facts
        pairs={[
          [say('admin.state'), <span key="state" className={account.state === 'open' ? '' : 'late'}>{word('accountState', account.state)}</span>],
          [say('admin.mail'), account.mailAddress],
          [say('admin.openedAt'), instant(account.openedAt)],
          [say('admin.lastSignIn'), account.lastSignInAt === null ? say('admin.never') : account.lastSignInFrom === '' ? instant(account.lastSignInAt) : say('admin.from', { at: instant(account.lastSignInAt), from: account.lastSignInFrom })],
        ]}
      />
      {account.state === 'barred' && <p className="late">{say('admin.barredUntil', { at: instant(account.barredUntil) })}</p>}
      {account.mustChangePassword && <p className="near">{say('admin.mustChange')}</p>}
      <h2>{say('admin.seats')}</h2>
      <Grid
        caption={say('admin.seats')}
        rows={seats}
        keyOf={seat => String(seat.id)}
        empty={say('admin.noSeats')}
        columns={[
          { title: say('admin.role'), cell: seat => word('role', seat.role) },
          { title: say('admin.place'), cell: seat => seat.place },
          ...(may('withdraw') ? [{ title: word('accountAct', 'withdraw'), cell: (seat: Account['seats'][number]) => <WithdrawSeat account={account.id} seat={seat} /> }] : []),
        ]}
      />
      <p className={account.state === 'disabled' && waiting.stages > 0 ? 'late' : 'hint'} role="status">
        {waiting.stages === 0 ? say('admin.nothingWaits') : say('admin.waiting', { n: waiting.stages })}
        {waiting.byName > 0 && ` · ${say('admin.byName', { n: waiting.byName })}`}
        {waiting.alone > 0 && ` · ${say('admin.alone', { n: waiting.alone })}`}
      </p>
      {may('grant') && <p><To path="/absences" search={{ account: account.id }}>{say('absences.entering', { name: account.displayName })}</To></p>}
      {may('grant') && <GrantSeat account={account} />}
      <AccountActs account={account} onDone={setDone} />
    </Page>
  );
}
