import { claimMail, copiesOf, markMailSent, markMailTrouble, queueMails, type ClaimedMail, type Writing } from '../../prisma/records/mails';
import type { RecordRoom } from '../../prisma/records/record';
import type { ConductRoom } from '../room';

/**
 * Writes letters down first and sends them then, one copy to each account. A copy that is out, or that the mail server
 * refused for good, is left alone; where one could not be handed over, the others still go and the whole rejects.
 */
export async function sendLetters(room: ConductRoom, record: RecordRoom, writings: readonly Writing[]): Promise<void> {
  const mails = copiesOf(room.publicUrl, writings);
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
  return handOver({ post }, record, mail);
}

/** Hands a letter that was taken to the mail server, and notes what became of it; null where it is out or refused for good, else what stood in the way. */
export async function handOver({ post }: Pick<ConductRoom, 'post'>, record: RecordRoom, mail: ClaimedMail): Promise<string | null> {
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
