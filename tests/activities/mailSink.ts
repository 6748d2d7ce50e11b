import { SMTPServer } from 'smtp-server';

/** A mail that arrived. */
export type Arrived = { readonly to: string; readonly messageId: string; readonly raw: string };
/** A mail server that keeps what it is given; `answer` decides on each mail: null takes it, a number refuses with that code. */
export type MailSink = { readonly url: string; readonly arrived: Arrived[]; answer: (mail: Arrived) => number | null; readonly close: () => Promise<void> };

/** Starts a mail server on a free port. */
export async function startMailSink(): Promise<MailSink> {
  const arrived: Arrived[] = [];
  const sink = { url: '', arrived, answer: (): number | null => null, close: () => new Promise<void>(resolve => server.close(() => resolve())) } as MailSink & { url: string };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        const mail = { raw, messageId: /^message-id: (.*)$/im.exec(raw)?.[1]?.trim() ?? '', to: session.envelope.rcptTo.map(each => each.address).join(',') };
        const code = sink.answer(mail);
        if (code === null) arrived.push(mail);
        done(code === null ? null : Object.assign(new Error('the mail is refused'), { responseCode: code }));
      });
    },
  });
  server.on('error', () => undefined); // a client that ends in the middle is what some tests are about
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  sink.url = `smtp://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  return sink;
}
