import { exportedCertificate, trusted } from '../../src/contracts/exportedCertificate';
import type { Trust } from '../../src/seal/verify';

/** A file that was brought as trusted, with its text. */
export type Brought = { readonly file: string; readonly text: string };

/** Throws where what is brought as trusted is the very export that is checked: what a file says of itself proves nothing. */
export function refuseItself(all: readonly Brought[], checked: string): void {
  const own = exportedCertificate.safeParse(jsonIn(checked));
  if (!own.success) return;
  const itself = all.find(({ text }) => exportedCertificate.safeParse(jsonIn(text)).data?.signature.signature === own.data.signature.signature);
  if (itself) throw new Error(`${itself.file} is the very certificate that is checked: trust taken from it proves nothing.\nWhat to do: bring a daily root that was kept outside (its file or its letter), or an earlier export that came to you another way.`);
}

/** What is trusted (可信来源): roots that were kept outside, also as the letters in which they came, and the keys and roots of another export. Throws with the file and what to do where one says nothing of the kind, or two contradict each other. */
export function trustIn(all: readonly Brought[]): Trust {
  const each = all.map(trustOf);
  const keys = each.map(brought => brought.keys).sort((a, b) => b.length - a.length)[0] ?? [];
  const strange = each.findIndex(brought => brought.keys.some((key, index) => JSON.stringify(key) !== JSON.stringify(keys[index])));
  if (strange >= 0) throw new Error(`${all[strange]?.file ?? ''} has other keys than another file that you trust: they cannot both be of the same office.\nWhat to do: bring only files of the office whose certificate you check.`);
  return { keys, roots: each.flatMap(brought => brought.roots) };
}

function trustOf({ file, text }: Brought): Trust {
  const read = jsonIn(text);
  const kept = trusted.safeParse(read);
  if (kept.success) return kept.data;
  const exported = exportedCertificate.safeParse(read);
  if (exported.success) return { keys: exported.data.keys, roots: exported.data.roots };
  throw new Error(`${file} holds no daily root and no exported certificate.\nWhat to do: bring the file of a root as it was downloaded, the letter in which it was mailed (saved as text), or an earlier export.`);
}

/** JSON as it is, or as it stands in a letter. */
function jsonIn(text: string): unknown {
  for (const each of [text, text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)]) {
    try {
      return JSON.parse(each) as unknown;
    } catch {
      continue; // a letter, or nothing of ours
    }
  }
  return null;
}
