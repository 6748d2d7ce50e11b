import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { answered, api, problemOf } from '../../app/api';
import { Facts } from '../../parts/Facts';
import { useFilters } from '../../parts/Filters';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { Pages } from '../../parts/Pages';
import { ToCase } from '../../parts/To';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import { PrintCertificate, SayWhy } from './CertificateUse';

/** The management certificate (管理证) of an institution: its entries in their order, as a page that prints on A4. */
export function Certificate() {
  const { say, word, day, instant } = useWords();
  const { institution: id = '' }: { readonly institution?: string } = useParams({ strict: false });
  const { filters: { after } } = useFilters();
  const board = useQuery({ queryKey: ['board', id], queryFn: () => answered(api.GET('/institutions/{id}/establishment', { params: { path: { id }, query: {} } })) });
  const entries = useQuery({ queryKey: ['certificate', id, after], queryFn: () => answered(api.GET('/institutions/{id}/certificate/entries', { params: { path: { id }, query: after === undefined ? {} : { after: Number(after) } } })) });
  return (
    <Waiting on={board}>
      {({ name, creditCode, regionName }) => (
        <Page title={say('board.certificateTitle', { name })} aside={<PrintCertificate institution={id} />}>
          <article className="sheet">
            <Facts pairs={[[say('board.institution'), name], [say('board.creditCode'), creditCode], [say('board.region'), regionName]]} />
            {problemOf(entries.error)?.code === 'reasonFirst' ? <SayWhy institution={id} use="view" onSaid={() => { void entries.refetch(); }} /> : <Waiting on={entries}>
              {({ items, next }) => (
                <>
                  <Grid
                    caption={say('board.certificate')}
                    rows={items}
                    keyOf={row => String(row.number)}
                    empty={say('board.emptyEntries')}
                    columns={[
                      { title: say('board.entry'), cell: row => row.number, kind: 'number' },
                      { title: say('board.entryKind'), cell: row => word('entryKind', row.kind), kind: 'whole' },
                      { title: say('board.name'), cell: row => row.name ?? (row.person === null ? '' : say('board.hidden')), kind: 'whole' },
                      { title: say('board.quotaOrPost'), cell: row => (row.leadershipPost === null ? word('quotaKind', row.quotaKind) : word('leadershipPostKind', row.leadershipPost)) },
                      { title: say('board.effectiveOn'), cell: row => day(row.effectiveOn), kind: 'whole' },
                      { title: say('board.recordedAt'), cell: row => instant(row.recordedAt), kind: 'whole' },
                      { title: say('board.case'), cell: row => (row.caseNumber === null ? '' : <ToCase number={row.caseNumber} />), kind: 'whole' },
                    ]}
                  />
                  <Pages next={next} />
                </>
              )}
            </Waiting>}
            <p className="hint">{say('board.issuer')}</p>
          </article>
        </Page>
      )}
    </Waiting>
  );
}
