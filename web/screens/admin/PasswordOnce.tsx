import { Alert } from 'antd';
import { To } from '../../parts/To';
import { useWords } from '../../words/spoken';

/** What was done to an account. */
export type Done = { readonly account: string; readonly login: string; readonly password: string | null };

/** A password that is told once; or that it was told before. */
export function PasswordOnce({ done: { account, login, password }, leads = false }: { readonly done: Done; /** Whether it leads on to the account. */ readonly leads?: boolean }) {
  const { say } = useWords();
  return (
    <Alert
      className="password-once"
      role="status"
      type="warning"
      showIcon
      title={password === null ? say('admin.passwordGone') : say('admin.password', { login })}
      description={<>{password !== null && <><p><code>{password}</code></p><p>{say('admin.passwordHelp')}</p></>}{leads && <p><To path={`/accounts/${account}`}>{say('admin.toAccount')}</To></p>}</>}
    />
  );
}
