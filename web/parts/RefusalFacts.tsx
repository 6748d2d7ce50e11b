import { useWords, type Spoken } from '../words/spoken';
import { hasWord, type Kind } from '../words/vocabulary';

type Numbers = Readonly<Record<string, string | number | boolean | null>>;
/** Which kinds of codes a rule's numbers are told with. */
const KINDS: readonly Kind[] = ['desk', 'stage', 'outcome', 'formState', 'paperKind', 'quotaKind', 'leadershipPostKind', 'personCategory', 'postLevel', 'dimension', 'mode'];
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const EARLIEST_INSTANT = 1_000_000_000_000;

function valueOf(value: Numbers[string], { say, word, day, instant, list }: Spoken): string {
  if (value === null || value === 'none') return say('parts.none');
  if (typeof value === 'boolean') return say(value ? 'parts.yes' : 'parts.no');
  if (typeof value === 'number') return value > EARLIEST_INSTANT ? instant(new Date(value).toISOString()) : String(value);
  if (DAY.test(value)) return day(value);
  return list(value.split(/, ?/).map(code => word(KINDS.find(kind => hasWord(kind, code)) ?? 'desk', code)));
}

/** What a rule looked at, in words. */
export const numbersTold = (numbers: Numbers, spoken: Spoken): string =>
  Object.entries(numbers).filter(([, value]) => !UUID.test(String(value))).map(([name, value]) => `${spoken.word('number', name)} ${valueOf(value, spoken)}`).join('; ');

/** Why a rule refuses: which, on which clause, what it looked at, and what would free the way. */
export function RefusalFacts({ rule, basis, numbers, unblockedByLabel }: { readonly rule: string; readonly basis: string; readonly numbers: Numbers; readonly unblockedByLabel: string }) {
  const spoken = useWords();
  const { say, word } = spoken;
  const told = numbersTold(numbers, spoken);
  return (
    <p className="hint">
      {say('parts.basis')} {word('basis', basis)}
      {told !== '' && <> · {say('parts.numbers')}: {told}</>}
      {' · '}<strong>{say('parts.unblock')}: {unblockedByLabel}</strong>
      {' · '}<a href={`/rules/${rule}`} target="_blank" rel="noreferrer">{say('parts.learnMore')}</a>
    </p>
  );
}
