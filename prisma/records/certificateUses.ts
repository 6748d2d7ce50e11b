import { audit } from './auditing';
import { once, type Once } from './keyedRequests';
import type { RecordRoom } from './record';

/** What is done with a certificate (查阅、打印、导出管理证). */
export type CertificateUse = 'view' | 'print' | 'export';
/** What was written down, and until when a graded certificate may be looked at for that reason. */
export type CertificateUsed = { readonly use: CertificateUse; readonly openUntil: string | null };
type Using = { readonly account: string; readonly key: string; readonly institution: string; readonly use: CertificateUse; readonly reason: string; readonly isGraded: boolean };

/** For how long a reason that was said opens a graded certificate, in minutes (assumed). */
export const REASON_HOLDS = 30;

/** Writes down what somebody does with a certificate and why, in the audit. */
export const useCertificate = async (room: RecordRoom, { account, key, institution, use, reason, isGraded }: Using): Promise<Once<CertificateUsed>> => {
  const done = await once<CertificateUsed>(room, { account, key, asked: ['certificate', institution, use, reason] }, async client => {
    await audit(client, room, { actor: account, action: `certificate.${use}`, subject: institution, detail: reason === '' ? {} : { reason } });
    return { use, openUntil: isGraded ? new Date(room.clock.now() + REASON_HOLDS * 60_000).toISOString() : null };
  });
  return done ?? { kind: 'keyReused' }; // the work always does something
};

/** That an account has said why it looks at the certificate of a graded institution, a short time ago; for an account and an instant that stand at these parameters. */
export const reasonHolds = (institution: string, account: string, now: string): string =>
  `EXISTS (SELECT 1 FROM audit_entry u WHERE u.subject = ${institution}::text AND u.actor_id = ${account}::uuid AND u.action IN ('certificate.view', 'certificate.print', 'certificate.export') AND u.detail ? 'reason' AND u.recorded_at > ${now}::timestamptz - make_interval(mins => ${REASON_HOLDS}))`;

/** Those among some institutions that are graded, and whether the account has said why it looks at their certificates. */
export async function gradedAmong(room: RecordRoom, institutions: readonly string[], account: string): Promise<readonly { readonly institution: string; readonly isOpen: boolean }[]> {
  const text = `SELECT i.id AS institution, ${reasonHolds('i.id', '$2', '$3')} AS "isOpen" FROM institution i WHERE i.id = ANY($1::uuid[]) AND i.is_state_secret ORDER BY i.id`;
  return (await room.pool.query<{ institution: string; isOpen: boolean }>({ name: 'graded-among', text, values: [institutions, account, new Date(room.clock.now())] })).rows;
}
