import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server for demo and trial: it takes every mail and keeps it as a file in MAIL_FOLDER; nothing leaves the machine. */
const folder = process.env['MAIL_FOLDER'] ?? 'mail';
mkdirSync(folder, { recursive: true });
let serial = 0;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, _session, callback) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      serial += 1;
      writeFileSync(join(folder, `${new Date().toISOString().replaceAll(':', '-')}-${serial}.eml`), Buffer.concat(parts));
      callback();
    });
  },
});
server.listen(Number(process.env['SMTP_PORT'] ?? 2525), '127.0.0.1');
process.on('SIGTERM', () => server.close(() => process.exit(0)));
