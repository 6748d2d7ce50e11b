import { language, say } from './say.js';

/** A problem that the API told: its document. */
export class Problem extends Error {
  constructor(document) {
    super(document.title);
    this.document = document;
  }
}

let unsent = { text: '', key: '' };

async function request(path, init) {
  let response, body;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init, headers: { accept: 'application/json', 'accept-language': language === 'zh' ? 'zh-CN' : 'en', ...init?.headers } });
    if (response.status === 204) return null;
    body = await response.json();
  } catch {
    throw new Problem({ status: 0, title: say('connection'), detail: '' }); // no answer, or that of something in between
  }
  if (!response.ok) throw new Problem(body);
  return body;
}

/** Reads. */
export const get = path => request(path);
/** Signs out, or cancels. */
export const remove = path => request(path, { method: 'DELETE' });

/** Acts. The same words keep their key until an answer came, so that a second try after a broken line is no second act. */
export async function post(path, body) {
  const text = JSON.stringify(body);
  if (unsent.text !== path + text) unsent = { text: path + text, key: crypto.randomUUID?.() ?? randomKey() };
  try {
    const answer = await request(path, { method: 'POST', body: text, headers: { 'content-type': 'application/json', 'idempotency-key': unsent.key } });
    unsent = { text: '', key: '' };
    return answer;
  } catch (error) {
    if (error.document?.status > 0 && error.document.status < 500) unsent = { text: '', key: '' };
    throw error;
  }
}

// randomUUID is only there over https or on this machine.
const randomKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');

let described;
/** The description of the API: the forms are made from the schemas that will check them. */
export async function inputSchema(name) {
  described ??= request('/openapi.json').catch(error => {
    described = undefined; // asked again the next time
    throw error;
  });
  const description = await described;
  return description.components.schemas[name];
}
