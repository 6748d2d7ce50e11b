import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { answered, api, keyed, type AnswerOf } from '../../app/api';
import { useIntent } from '../../app/intent';
import { announce } from '../../app/notice';
import { useSession } from '../../app/session';
import { DocumentList, documentsChanged } from '../../parts/documents/DocumentList';
import { Grid } from '../../parts/Grid';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { To } from '../../parts/To';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import type { Case } from './useCase';

/** The documents of the case (文书): what was issued, what can be, and the pages of form and certificate. */
export function Documents({ shown: { form, procedure, caseNumber, institution, institutionName, version } }: { readonly shown: Case }) {
  const { say } = useWords();
  const { reads } = useSession();
  return (
    <>
      {reads.includes('papers') && <Issued caseNumber={caseNumber} version={version} />}
      <ul>
        {form !== null && <li><To path={`/forms/${caseNumber}`}>{say('case.form', { number: form.number })}</To></li>}
        {form === null && <li>{say(procedure === 'hire' ? 'board.noForm' : 'board.noFormOfSeparation')}</li>}
        {reads.includes('establishment') && <li><To path={`/certificate/${institution}`}>{say('case.certificateOf')} · {institutionName}</To></li>}
      </ul>
    </>
  );
}

type Makeable = AnswerOf<'/cases/{number}/documents'>['makeable'][number];

function Issued({ caseNumber, version }: { readonly caseNumber: string; readonly version: number }) {
  const { say, word, lane } = useWords();
  const documents = useQuery({ queryKey: ['documents', caseNumber, version], queryFn: () => answered(api.GET('/cases/{number}/documents', { params: { path: { number: caseNumber } } })) });
  const issue = useIntent(
    (event: number, key) => answered(api.POST('/cases/{number}/documents', { params: { path: { number: caseNumber }, ...keyed(key).params }, body: { event } })),
    async ({ number }) => {
      announce(say('documents.done', { number }));
      await documentsChanged();
    },
  );
  return (
    <Waiting on={documents}>
      {({ items, makeable }) => (
        <>
          {issue.error && <ProblemAlert error={issue.error} />}
          <DocumentList items={items} />
          {makeable.length > 0 && (
            <Grid<Makeable>
              caption={say('documents.makeable')}
              rows={makeable}
              keyOf={row => String(row.event)}
              columns={[
                { title: say('documents.kind'), cell: row => word('documentKind', row.kind) },
                { title: say('documents.event'), cell: row => word('event', row.type) },
                { title: say('documents.lane'), cell: row => lane(row.lane) },
                { title: say('documents.acts'), cell: row => (row.mayIssue ? <Button size="small" type="primary" loading={issue.isPending && issue.variables === row.event} aria-label={`${say('documents.issue')} ${word('documentKind', row.kind)}`} onClick={() => { issue.mutate(row.event); }}>{say('documents.issue')}</Button> : say('documents.notYours', { office: row.officeName })) },
              ]}
            />
          )}
        </>
      )}
    </Waiting>
  );
}
