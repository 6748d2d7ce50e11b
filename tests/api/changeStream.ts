import type { Visitor } from './door';

/** A message as it was read from the stream. */
export type Message = { readonly id: string | null; readonly event: string; readonly data: Record<string, unknown> };

/** Follows the stream as a browser does; `messages` grows until `close`. */
export async function follow(url: string, { authorization }: Visitor, lastEventId?: string) {
  const leaving = new AbortController();
  const response = await fetch(`${url}/changes`, { headers: { ...authorization, accept: 'text/event-stream', ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) }, signal: leaving.signal });
  const messages: Message[] = [];
  const ended = (async () => {
    let rest = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = (rest + chunk).split('\n\n');
      rest = blocks.pop() ?? '';
      messages.push(...blocks.flatMap(read));
    }
  })().catch(() => undefined); // it was left, or cut off
  return { response, messages, ended, lastId: () => messages.findLast(each => each.id !== null)?.id ?? '', about: (number: string) => messages.filter(each => each.data['caseNumber'] === number).map(each => each.data['type']), close: async () => (leaving.abort(), await ended) };
}

function read(block: string): Message[] {
  const fields = new Map(block.split('\n').map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]));
  const event = fields.get('event');
  return event === undefined ? [] : [{ id: fields.get('id') ?? null, event, data: JSON.parse(fields.get('data') ?? '{}') as Record<string, unknown> }];
}
