import { Button, Checkbox } from 'antd';
import type { AnswerOf } from '../../app/api';
import type { Column } from '../../parts/Grid';
import { useWords, type Spoken } from '../../words/spoken';
import { keyOfItem } from './Batch';

/** Something that waits. */
export type Item = AnswerOf<'/to-do'>['items'][number];
type Set = (picked: readonly string[]) => void;
/** Whether the API says that its draft may be picked. */
export const mayBatch = (row: Item): boolean => row.draft?.mayBatch === true;
const without = (picked: readonly string[], key: string): readonly string[] => picked.filter(each => each !== key);

/** The boxes with which drafts are picked to be signed together. */
export const pickColumn = ({ say, word }: Spoken, picked: readonly string[], set: Set): Column<Item> => ({
  title: say('toDo.pick'),
  cell: row => {
    if (!mayBatch(row) || row.draft === null) return null;
    const key = keyOfItem(row);
    return <Checkbox checked={picked.includes(key)} aria-label={say('toDo.pickOne', { number: row.caseNumber, act: word('act', `${row.stage}.${row.draft.proposes}`) })} onChange={({ target }) => { set(target.checked ? [...without(picked, key), key] : without(picked, key)); }} />;
  },
});

/** How much is picked, all at once, and on to signing it; nothing where nothing can be picked. */
export function PickBar({ items, picked, setPicked, begin }: { readonly items: readonly Item[]; readonly picked: readonly string[]; readonly setPicked: Set; readonly begin: (items: readonly Item[]) => void }) {
  const { say } = useWords();
  const offered = items.filter(mayBatch);
  const chosen = offered.filter(each => picked.includes(keyOfItem(each)));
  if (offered.length === 0) return null;
  return (
    <p className="no-print">
      <Checkbox checked={chosen.length === offered.length} indeterminate={chosen.length > 0 && chosen.length < offered.length} onChange={({ target }) => { setPicked(target.checked ? offered.map(keyOfItem) : []); }}>{say('toDo.pickAll', { n: offered.length })}</Checkbox>{' '}
      <Button type="primary" disabled={chosen.length === 0} onClick={() => { begin(chosen); }}>{say('toDo.batch', { n: chosen.length })}</Button>
    </p>
  );
}
