import { Button } from 'antd';
import { useState } from 'react';
import { answered, api, keyed, type AnswerOf } from '../../app/api';
import { useIntent } from '../../app/intent';
import { announce } from '../../app/notice';
import { queries } from '../../app/queries';
import { useWords } from '../../words/spoken';
import { Grid } from '../Grid';
import { ProblemAlert } from '../ProblemAlert';
import { WithReason } from './WithReason';

/** An official document as the API shows it. */
export type OfficialDocument = AnswerOf<'/documents/{id}'>;
type Act = { readonly id: string; readonly path: '/documents/{id}/prints' | '/documents/{id}/void'; readonly reason: string };

/** What changed with a document is read anew. */
export const documentsChanged = (): Promise<void> => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'documents' });

/** Official documents with how they stand, and what the reader may do with each: look at it as it is printed, carry it away, print it again, declare it void. */
export function DocumentList({ items }: { readonly items: readonly OfficialDocument[] }) {
  const { say, word, instant, lane } = useWords();
  const [shown, show] = useState<OfficialDocument | null>(null);
  const act = useIntent(
    ({ id, path, reason }: Act, key) => answered(api.POST(path, { params: { path: { id }, ...keyed(key).params }, body: { reason } })),
    async ({ number }, { path }) => {
      announce(say(path === '/documents/{id}/void' ? 'documents.voided' : 'documents.reprinted', { number }));
      show(null);
      await documentsChanged();
    },
  );
  return (
    <>
      {act.error && <ProblemAlert error={act.error} />}
      <Grid
        caption={say('documents.title')}
        rows={items}
        keyOf={row => row.id}
        empty={say('documents.none')}
        columns={[
          { title: say('documents.number'), cell: row => row.number, kind: 'whole' },
          { title: say('documents.kind'), cell: row => word('documentKind', row.kind) },
          ...(items.some(row => row.lane !== null) ? [{ title: say('documents.lane'), cell: (row: OfficialDocument) => (row.lane === null ? '' : lane(row.lane)) }] : []),
          { title: say('documents.state'), cell: row => <State document={row} />, kind: 'wide' },
          { title: say('documents.issued'), cell: row => say('documents.by', { who: row.issuedBy, at: instant(row.issuedAt) }) },
          { title: say('documents.prints'), cell: row => (row.prints.length <= 1 ? say('documents.printedOnce') : say('documents.printedAgain', { n: row.prints.length - 1 })) },
          {
            title: say('documents.acts'),
            kind: 'wide',
            cell: row => (
              <span className="acts">
                <Button size="small" aria-label={say('documents.preview', { number: row.number })} onClick={() => { show(row); }}>{say('documents.previewShort')}</Button>{' '}
                <a href={`/documents/${row.id}/content`} download={`${row.number}.pdf`} aria-label={say('documents.downloadOf', { number: row.number })}>{say('documents.download')}</a>{' '}
                <a href={new URL(row.verificationAddress).pathname} target="_blank" rel="noreferrer" aria-label={say('documents.verifyOf', { number: row.number })}>{say('documents.verify')}</a>{' '}
                {row.mayReprint && <WithReason label={say('documents.reprint')} name={say('documents.reprintOf', { number: row.number })} field={say(row.wantsReason ? 'documents.purpose' : 'documents.reason')} isBusy={act.isPending} onReason={reason => { act.mutate({ id: row.id, path: '/documents/{id}/prints', reason }); }} />}{' '}
                {row.mayVoid && <WithReason label={say('documents.void')} name={say('documents.voidOf', { number: row.number })} field={say('documents.reason')} isDanger isBusy={act.isPending} onReason={reason => { act.mutate({ id: row.id, path: '/documents/{id}/void', reason }); }} />}
              </span>
            ),
          },
        ]}
      />
      {shown !== null && (
        <section aria-label={say('documents.frame', { number: shown.number })} className="no-print">
          <p><Button size="small" onClick={() => { show(null); }}>{say('documents.close')}</Button></p>
          <iframe className="document-frame" title={say('documents.frame', { number: shown.number })} src={`/documents/${shown.id}/content`} />
        </section>
      )}
    </>
  );
}

function State({ document: { state, voidedBy, voidedAt, voidReason, overtakenBy } }: { readonly document: OfficialDocument }) {
  const { say, word, instant } = useWords();
  return (
    <>
      <strong>{word('documentState', state)}</strong>
      {voidedAt !== null && <><br />{say('documents.voidBecause', { who: voidedBy, at: instant(voidedAt), reason: voidReason ?? '' })}</>}
      {overtakenBy !== null && state === 'superseded' && <><br />{say('documents.overtaken', { event: word('event', overtakenBy) })}</>}
    </>
  );
}
