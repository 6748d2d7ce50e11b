import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { answered, api, type AnswerOf } from '../../app/api';
import { EmptyList } from '../../parts/EmptyList';
import { FilterDay, FilterFlag, Filters, useFilters } from '../../parts/Filters';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { Pages } from '../../parts/Pages';
import { To, ToCase } from '../../parts/To';
import { Waiting } from '../../parts/Waiting';
import { languageNow } from '../../words/i18n';
import { useWords } from '../../words/spoken';

type Item = AnswerOf<'/planned-separations'>['items'][number];
const MARK: Readonly<Record<Item['state'], string>> = { toCome: '', due: 'near', overdue: 'late', reported: '' };

/** Planned separations (计划减员): who retires when by the statutory age, and how far his separation is; an institution reports from here. */
export function PlannedSeparations() {
  const { say, word, day } = useWords();
  const { filters } = useFilters();
  const { after: _, ...narrowed } = filters;
  const planned = useQuery({ queryKey: ['planned-separations', filters], queryFn: () => answered(api.GET('/planned-separations', { params: { query: filters } })) });
  return (
    <Page title={say('planned.title')}>
      <p className="hint">{say('planned.hint')}</p>
      <Filters>
        <FilterDay name="until" label={say('planned.until')} />
        <FilterFlag name="overdue" label={say('planned.onlyOverdue')} />
      </Filters>
      <p className="no-print"><Button href={`/planned-separations/list?${new URLSearchParams({ ...narrowed, language: languageNow() }).toString()}`} download>{say('planned.download')}</Button></p>
      <Waiting on={planned}>
        {({ items, next, mayReport }) => (
          <>
            <Grid<Item>
              caption={say('planned.title')}
              rows={items}
              keyOf={row => row.id}
              empty={<EmptyList reason={say('planned.empty')} />}
              columns={[
                { title: say('planned.retiresOn'), cell: row => day(row.retiresOn), kind: 'whole' },
                { title: say('planned.name'), cell: row => row.name ?? say('planned.hidden') },
                { title: say('planned.institution'), cell: row => row.institutionName },
                { title: say('planned.post'), cell: row => row.post },
                { title: say('planned.course'), cell: row => word('retirementCourse', row.course) },
                { title: say('planned.state'), cell: row => <><span className={MARK[row.state]}>{word('plannedState', row.state)}</span><div className="hint">{say('planned.reportBy', { day: day(row.reportBy) })}</div></> },
                { title: say('planned.report'), cell: row => (row.caseNumber !== null ? <ToCase number={row.caseNumber} /> : mayReport ? <Report row={row} /> : ''), kind: 'whole' },
              ]}
            />
            <Pages next={next} />
          </>
        )}
      </Waiting>
    </Page>
  );
}

/** The way to the report, or from which day there is one. */
function Report({ row: { id, name, post, reportFrom, isReportable } }: { readonly row: Item }) {
  const { say, day } = useWords();
  return isReportable ? <To path="/apply/separation" search={{ planned: id }}>{say('planned.reportOf', { name: name ?? '', post })}</To> : <span className="hint">{say('planned.reportFrom', { day: day(reportFrom) })}</span>;
}
