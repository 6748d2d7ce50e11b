import { createHash } from 'node:crypto';
import type { Addressee } from '../../prisma/records/conductAddressees';
import type { LetterKind, NewMail } from '../../prisma/records/mails';
import type { Text } from './texts';

/** A letter to one or more officers. `key` names case, lane, stage, visit and kind. */
export type Writing = { readonly key: string; readonly caseId: number; readonly kind: LetterKind; readonly text: Text; readonly to: readonly Addressee[] };

/** The copies of a letter, one for each account. Their Message-IDs follow from their keys, so that a mail server or reader can drop a second copy after a crash. */
export const copiesOf = (publicUrl: string, { key, caseId, kind, text, to }: Writing): NewMail[] =>
  to.map(({ account, address }) => {
    const mailKey = `${key}/${account}`;
    const messageId = `<${createHash('sha256').update(mailKey).digest('hex').slice(0, 40)}@${new URL(publicUrl).hostname}>`;
    return { key: mailKey, caseId, account, kind, to: address, subject: text.subject, body: text.body, messageId };
  });
