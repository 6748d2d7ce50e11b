import { createHash } from 'node:crypto';
import type { Addressee } from '../../prisma/records/conductAddressees';
import { claimMail, markMailSent, markMailTrouble, queueMails, type LetterKind, type NewMail } from '../../prisma/records/mails';
import type { RecordRoom } from '../../prisma/records/record';
import type { ConductRoom } from '../room';
import type { Text } from './texts';

/** A letter to one or more officers. `key` names case, lane, stage, visit and kind. */
export type Writing = { readonly key: string; readonly caseId: number; readonly kind: LetterKind; readonly text: Text; readonly to: readonly Addressee[] };

/**
 * Writes letters down first and sends them then, one copy to each account. A copy that is out, or that the mail server
 * refused for good, is left alone; where one could not be handed over, the others still go and the whole rejects.
 */
export async function sendLetters(room: ConductRoom, record: RecordRoom, writings: readonly Writing[]): Promise<void> {
  const mails = writings.flatMap(writing => writing.to.map(addressee => mailOf(room, writing, addressee)));
  await queueMails(record, mails);
  const troubles: string[] = [];
  for (const mail of mails) {
    const trouble = await sendOne(room, record, mail.key);
    if (trouble !== null) troubles.push(trouble);
  }
  if (troubles.length > 0) throw new Error(`${troubles.length} of ${mails.length} letters could not be handed over: ${troubles[0]}`);
}

/** Sends a letter that is written down; null where that is done, else what stood in the way. */
async function sendOne({ post }: ConductRoom, record: RecordRoom, key: string): Promise<string | null> {
  const { mail, isPending } = await claimMail(record, key);
  if (!mail) return isPending ? 'another worker is sending it' : null;
  try {
    await post.send(mail);
  } catch (error) {
    const what = error instanceof Error ? error.message : 'unknown trouble';
    const isPermanent = post.isPermanent(error);
    await markMailTrouble(record, mail.id, { what, isPermanent });
    return isPermanent ? null : what;
  }
  await markMailSent(record, mail.id);
  return null;
}

/** The copy for one account. Its Message-ID follows from its key, so that a mail server or reader can drop a second copy after a crash. */
function mailOf({ publicUrl }: ConductRoom, { key, caseId, kind, text }: Writing, { account, address }: Addressee): NewMail {
  const mailKey = `${key}/${account}`;
  const messageId = `<${createHash('sha256').update(mailKey).digest('hex').slice(0, 40)}@${new URL(publicUrl).hostname}>`;
  return { key: mailKey, caseId, account, kind, to: address, subject: text.subject, body: text.body, messageId };
}
