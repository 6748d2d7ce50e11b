import { audit } from './auditing';
import { once, type Once } from './keyedRequests';
import type { RecordRoom } from './record';
import { digestOf } from './sessions';

/** One's own password, changed. `asked` tells the same request from another, and holds no password. */
export type PasswordChange = { readonly account: string; readonly key: string; readonly asked: unknown; readonly passwordHash: string; /** The hash that the present password was found to fit; null where the key was answered before. */ readonly checked: string | null; /** The session that goes on; all others of the account end. */ readonly token: string };

/** Changes one's own password (修改密码); null where the account was disabled, or given another password, since the present one was checked. */
export async function changePassword(room: RecordRoom, { account, key, asked, passwordHash, checked, token }: PasswordChange): Promise<Once<{ account: string }> | null> {
  return once(room, { account, key, asked }, async client => {
    const { rowCount } = await client.query('UPDATE account SET password_hash = $2, must_change_password = FALSE WHERE id = $1 AND is_enabled AND password_hash = $3', [account, passwordHash, checked]);
    if (rowCount !== 1) return null;
    await client.query('DELETE FROM session WHERE account_id = $1 AND token_digest <> $2', [account, digestOf(token)]);
    await audit(client, room, { actor: account, action: 'account.changePassword', subject: account, detail: {} });
    return { account };
  });
}
