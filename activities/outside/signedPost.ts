import { createHmac } from 'node:crypto';
import type { OtherSystem } from './otherSystem';

// Shorter than the engine's own patience with a call, so that the reason reaches the list of troubles.
const PATIENCE_MS = 20_000;
const LONGEST_ANSWER = 65_536;

/** The signature of a body: `t` in seconds since 1970 and HMAC-SHA-256 over `t.body`; a receiver refuses an old `t`. */
export const signatureOf = (secret: string, seconds: number, body: string): string => `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;

/** Posts the question as signed JSON and reads the JSON answer. */
export const signedPost: OtherSystem = async ({ url, secret }, question) => {
  const body = JSON.stringify(question);
  const headers = { 'Content-Type': 'application/json', 'Dingbian-Signature': signatureOf(secret, Math.floor(Date.now() / 1000), body) };
  // A redirect would carry the signed question to an address that nobody registered.
  const response = await fetch(url, { method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
  const text = await response.text();
  if (!response.ok) throw new Error(`the other system answered ${response.status}`);
  if (text.length > LONGEST_ANSWER) throw new Error('the other system answered at too great a length');
  const answer: unknown = JSON.parse(text);
  if (typeof answer !== 'object' || answer === null || !('act' in answer) || typeof answer.act !== 'string' || !('input' in answer)) throw new Error('the other system answered without act and input');
  return { act: answer.act, input: answer.input };
};
