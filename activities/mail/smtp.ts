import nodemailer from 'nodemailer';
import type { Post } from './post';

/** Whom the mails come from, and the server that takes them (smtp://user:password@host:port). */
type Smtp = { readonly url: string; readonly from: string };

/**
 * The post over SMTP. An answer of 5xx is the server's last word on a letter; anything else may be better next time.
 * The library retries nothing itself, and that is left so: the engine does.
 */
export function smtpPost({ url, from }: Smtp): Post {
  const transport = nodemailer.createTransport({ url, pool: true, maxConnections: 2, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 });
  return {
    send: async ({ to, subject, body, messageId }) => {
      await transport.sendMail({ from, to, subject, text: body, messageId, headers: { 'Auto-Submitted': 'auto-generated' } });
    },
    isPermanent: error => {
      if (typeof error !== 'object' || error === null) return false;
      const { permanent, responseCode } = error as { permanent?: unknown; responseCode?: unknown }; // the library's own error fields
      return permanent === true || (typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600);
    },
    close: () => transport.close(),
  };
}
