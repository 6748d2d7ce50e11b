import { Button, Checkbox } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { answered, api, keyed, type AnswerOf, type BodyOf } from '../../app/api';
import { useIntent } from '../../app/intent';
import { announce } from '../../app/notice';
import { queries } from '../../app/queries';
import { BatchResult } from '../../parts/BatchResult';
import { Grid } from '../../parts/Grid';
import { JobFailure, JobProgress, type Job } from '../../parts/JobProgress';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { ToCase } from '../../parts/To';
import { told } from '../../parts/told';
import { useWords } from '../../words/spoken';

type Item = AnswerOf<'/to-do'>['items'][number];
type Sent = BodyOf<'/to-do/batches'>;
/** Something that waits, as long as nobody settles it. */
export const keyOfItem = (row: Pick<Item, 'caseNumber' | 'lane' | 'stage' | 'visit'>): string => `${row.caseNumber}/${row.lane}/${row.stage}/${row.visit}`;

/** What was picked to be signed together (批量签批): looked through once more, then signed with its progress, then told one by one. */
export function Batch({ items, close }: { readonly items: readonly Item[]; readonly close: () => void }) {
  const spoken = useWords();
  const { say, word } = spoken;
  const [isSure, setSure] = useState(false);
  const [ended, setEnded] = useState<Job | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const sign = useIntent((body: Sent, key) => answered(api.POST('/to-do/batches', { ...keyed(key), body })));
  const running = sign.data?.id ?? null;
  useEffect(() => heading.current?.focus(), [running, ended]);
  const send = () => { sign.mutate({ items: items.flatMap(({ caseNumber, lane, stage, visit, draft }) => (draft === null ? [] : [{ caseNumber, lane, stage, visit, draft: draft.event }])) }); };
  const hasEnded = (job: Job) => {
    setEnded(job);
    announce(say('toDo.batchEnded'));
    void queries.invalidateQueries();
  };
  if (running !== null) {
    return (
      <>
        <h2 ref={heading} tabIndex={-1}>{say('toDo.batchTitle', { n: items.length })}</h2>
        {ended === null ? <JobProgress id={running} ended={hasEnded} /> : ended.state === 'done' ? <BatchResult job={ended.id} /> : <JobFailure job={ended} />}
        {ended !== null && <Button type="primary" onClick={close}>{say('toDo.backToList')}</Button>}
      </>
    );
  }
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>{say('toDo.batchTitle', { n: items.length })}</h2>
      <p>{say('toDo.batchHint')}</p>
      {sign.error && <ProblemAlert error={sign.error} />}
      <Grid
        caption={say('toDo.batchCaption')}
        rows={items}
        keyOf={keyOfItem}
        columns={[
          { title: say('toDo.number'), cell: row => <ToCase number={row.caseNumber} />, kind: 'whole' },
          { title: say('toDo.institution'), cell: row => row.institutionName },
          { title: say('toDo.person'), cell: row => row.person ?? '' },
          { title: say('toDo.decision'), cell: row => row.draft && word('act', `${row.stage}.${row.draft.proposes}`), kind: 'whole' },
          { title: say('toDo.content'), cell: row => row.draft && told(row.draft.input, '', spoken), kind: 'wide' },
          { title: say('toDo.draft'), cell: row => row.draft && [row.draft.by, row.draft.note].filter(part => part !== '').join(say('parts.toldSeparator')) },
        ]}
      />
      <p><Checkbox checked={isSure} onChange={({ target }) => { setSure(target.checked); }}>{say('toDo.batchSure', { n: items.length })}</Checkbox></p>
      <Button type="primary" disabled={!isSure} loading={sign.isPending} onClick={send}>{say('toDo.batchSign', { n: items.length })}</Button> <Button onClick={close}>{say('toDo.backToList')}</Button>
    </>
  );
}
