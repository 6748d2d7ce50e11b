import { READERS } from '../src/access/reading';
import { roleLabels } from '../src/labels/desks';
import type { Language } from '../src/labels/labels';
import { referenceLabels } from '../src/labels/reference';
import type { Route } from './route';

/** Who may ask a route, in words: anyone, whoever is signed in, or the roles that may read such things. */
export function permissionWords({ for: readers }: Pick<Route, 'for'>, language: Language): string {
  const words = referenceLabels[language];
  if (readers === 'anyone' || readers === 'signedIn') return words[readers];
  const [comma, before, after] = language === 'zh' ? ['、', '（', '）'] : [', ', ' (', ')'];
  return `${READERS[readers].map(role => roleLabels[language][role]).join(comma)}${before}${words.inScope}${after}`;
}
