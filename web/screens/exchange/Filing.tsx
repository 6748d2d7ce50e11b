import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { answered, api, keyed, type AnswerOf } from '../../app/api';
import { Facts } from '../../parts/Facts';
import { Page } from '../../parts/Page';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import { By } from './Exchange';
import { FilingActs } from './FilingActs';
import { JobOutcome } from './JobOutcome';
import { useJob } from './useJob';

/** One filing with what the reader may do with it. */
export type Filing = AnswerOf<'/filings/{id}'>;

/** One filing (报送): its facts, what it would do to the register today, and the acts that the reader has. */
export function FilingScreen() {
  const { say, word } = useWords();
  const { id = '' }: { readonly id?: string } = useParams({ strict: false });
  const filing = useQuery({ queryKey: ['filing', id], queryFn: () => answered(api.GET('/filings/{id}', { params: { path: { id } } })) });
  return (
    <Waiting on={filing}>
      {shown => (
        <Page title={say('exchange.filing', { kind: word('filingKind', shown.kind) })}>
          <Facts
            pairs={[
              [say('exchange.state'), word('filingState', shown.state)],
              [say('exchange.institution'), shown.institutionName ?? `${say('exchange.wholeInstitutions')} ${shown.institutions}`],
              [say('exchange.people'), shown.people],
              [say('exchange.filedBy'), <By key="filed" who={shown.filedBy} at={shown.filedAt} />],
              [say('exchange.waitsFor'), shown.state === 'filed' ? shown.officeName : null],
              [say('exchange.decidedBy'), shown.decidedBy === null ? null : <By key="decided" who={shown.decidedBy} at={shown.decidedAt} />],
              [say('exchange.remark'), shown.note],
            ]}
          />
          {(shown.mayDecide || shown.mayWithdraw) && <FilingActs filing={shown} />}
          <Looks id={id} isFiled={shown.state === 'filed'} />
        </Page>
      )}
    </Waiting>
  );
}

/** What was filed as a workbook, and what it would do to the register today. */
function Looks({ id, isFiled }: { readonly id: string; readonly isFiled: boolean }) {
  const { say } = useWords();
  const params = { path: { id } };
  const workbook = useJob((_: object, key: string) => answered(api.POST('/filings/{id}/workbook', { params: { ...params, ...keyed(key).params }, body: {} })));
  const check = useJob((_: object, key: string) => answered(api.POST('/filings/{id}/checks', { params: { ...params, ...keyed(key).params }, body: {} })));
  return (
    <>
      <p className="acts">
        <Button loading={workbook.isStarting} onClick={() => { workbook.begin({}); }}>{say('exchange.download')}</Button>
        {isFiled && <Button loading={check.isStarting} onClick={() => { check.begin({}); }}>{say('exchange.tryFirst')}</Button>}
      </p>
      <JobOutcome of={workbook} />
      <JobOutcome of={check} />
    </>
  );
}
