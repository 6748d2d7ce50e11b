import { useQuery } from '@tanstack/react-query';
import { answered, api, type AnswerOf } from '../../app/api';
import { useSession } from '../../app/session';
import { EmptyList } from '../../parts/EmptyList';
import { FilterChoice, Filters, useFilters } from '../../parts/Filters';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { Pages } from '../../parts/Pages';
import { ToCase } from '../../parts/To';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import { codesOf } from '../../words/vocabulary';

type Mail = AnswerOf<'/mails'>['items'][number];

/** The mail log (邮件记录), latest first. */
export function Mails() {
  const { say, word, instant } = useWords();
  const { filters } = useFilters();
  const mayOpen = useSession().reads.includes('cases');
  const mails = useQuery({ queryKey: ['mails', filters], queryFn: () => answered(api.GET('/mails', { params: { query: filters } })) });
  return (
    <Page title={say('logs.mails')}>
      <Filters>
        <FilterChoice name="kind" label={say('logs.kind')} options={codesOf('letterKind').map(value => ({ value, label: word('letterKind', value) }))} />
        <FilterChoice name="state" label={say('logs.state')} options={[{ value: 'waiting', label: say('logs.waiting') }, { value: 'sent', label: say('logs.sentState') }, { value: 'failed', label: say('logs.failedState') }, { value: 'withheld', label: say('logs.withheldState') }]} />
      </Filters>
      <Waiting on={mails}>
        {({ items, next }) => (
          <>
            <Grid<Mail>
              caption={say('logs.mails')}
              rows={items}
              keyOf={row => String(row.id)}
              empty={<EmptyList reason={say('logs.emptyMails')} />}
              columns={[
                { title: say('logs.number'), cell: row => row.id, kind: 'number' },
                { title: say('logs.when'), cell: row => instant(row.queuedAt), kind: 'whole' },
                { title: say('logs.kind'), cell: row => word('letterKind', row.kind) },
                { title: say('logs.to'), cell: row => <>{row.toName}<div className="hint">{row.to}</div></> },
                { title: say('logs.subject'), cell: row => <details><summary>{row.subject}</summary><pre>{row.body}</pre></details>, kind: 'wide' },
                { title: say('logs.case'), cell: row => (row.caseNumber === null ? '' : mayOpen ? <ToCase number={row.caseNumber} /> : row.caseNumber), kind: 'whole' },
                { title: say('logs.state'), cell: row => <State mail={row} /> },
              ]}
            />
            <Pages next={next} />
          </>
        )}
      </Waiting>
    </Page>
  );
}

function State({ mail }: { readonly mail: Mail }) {
  const { say, instant } = useWords();
  if (mail.sentAt !== null) return say('logs.sent', { at: instant(mail.sentAt) });
  if (mail.withheld !== null) return say('logs.withheld', { why: say(mail.withheld === 'settled' ? 'logs.withheldSettled' : 'logs.withheldAttended') });
  if (mail.failedAt !== null) return <span className="late">{say('logs.failed', { n: mail.attempts, why: mail.lastTrouble ?? '' })}</span>;
  return say('logs.waiting');
}
