import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../app/api';
import { FilterChoice, Filters, useFilters } from '../../parts/Filters';
import { Page } from '../../parts/Page';
import { Print } from '../../parts/Print';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import { EnterYear } from './EnterYear';
import { Months } from './Months';
import { Versions } from './Versions';


/** The working-day calendar (工作日历) of a year, by which every due day is counted. */
export function Calendar() {
  const { say } = useWords();
  const { filters } = useFilters();
  const calendar = useQuery({ queryKey: ['calendar', filters['year']], queryFn: () => answered(api.GET('/calendar', { params: { query: filters } })) });
  return (
    <Page title={say('admin.calendar')} aside={<Print />}>
      <Waiting on={calendar}>
        {({ year, firstYear, lastYear, isAssumed, workingDays, months, versions, mayEnter }) => (
          <>
            <div className="no-print"><Filters><FilterChoice name="year" label={say('admin.year')} usual={String(year)} options={Array.from({ length: lastYear - firstYear + 1 }, (_, index) => String(firstYear + index)).map(value => ({ value, label: value }))} /></Filters></div>
            <p className={isAssumed ? 'near' : ''}>{year} · {say(isAssumed ? 'admin.assumed' : 'admin.published', { n: workingDays })}</p>
            <p className="hint">{say('admin.legend')}</p>
            <Months months={months} />
            <div className="no-print">
              <Versions versions={versions} />
              {mayEnter && <EnterYear key={year} year={year} />}
            </div>
          </>
        )}
      </Waiting>
    </Page>
  );
}
