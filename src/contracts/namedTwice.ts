const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/gs;
/** A name that readers of JSON treat as they like, and the check would not see. */
const UNSEEN = '__proto__';

/**
 * Where a text of JSON names something twice in one object, or by a name that is not read: the name, else null. Of two
 * values under one name a reader takes the last, another one the first, so that what is checked were not what is shown.
 * The text is well-formed and `read` is what was read from it.
 */
export function namedTwice(text: string, read: unknown): string | null {
  if (!text.includes(UNSEEN) && (text === JSON.stringify(read) || text === `${JSON.stringify(read, null, 1)}\n`)) return null; // as it is written here: with one value for each name
  const open: (Set<string> | null)[] = [];
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      const name = JSON.parse(last) as string; // what stands before a colon
      const names = open.at(-1);
      if (name === UNSEEN || names?.has(name)) return name;
      names?.add(name);
    } else last = token;
  }
  return null;
}
