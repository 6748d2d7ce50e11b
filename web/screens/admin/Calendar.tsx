import { useQuery } from '@tanstack/react-query';
import { answered, api, type AnswerOf } from '../../app/api';
import { FilterChoice, Filters, useFilters } from '../../parts/Filters';
import { Page } from '../../parts/Page';
import { Print } from '../../parts/Print';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';

type Year = AnswerOf<'/calendar'>;
type Month = Year['months'][number];
type Day = Month['days'][number];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The working-day calendar (工作日历) of a year, by which every due day is counted. */
export function Calendar() {
  const { say } = useWords();
  const { filters } = useFilters();
  const calendar = useQuery({ queryKey: ['calendar', filters['year']], queryFn: () => answered(api.GET('/calendar', { params: { query: filters } })) });
  return (
    <Page title={say('admin.calendar')} aside={<Print />}>
      <Waiting on={calendar}>
        {({ year, firstYear, lastYear, isAssumed, workingDays, months }) => (
          <>
            <div className="no-print"><Filters><FilterChoice name="year" label={say('admin.year')} usual={String(year)} options={Array.from({ length: lastYear - firstYear + 1 }, (_, index) => String(firstYear + index)).map(value => ({ value, label: value }))} /></Filters></div>
            <p className={isAssumed ? 'near' : ''}>{year} · {say(isAssumed ? 'admin.assumed' : 'admin.published', { n: workingDays })}</p>
            <p className="hint">{say('admin.legend')}</p>
            <div className="months">{months.map(month => <MonthTable key={month.month} month={month} />)}</div>
          </>
        )}
      </Waiting>
    </Page>
  );
}

/** The days of a month by weeks, Monday first. */
function weeksOf(days: readonly Day[]): readonly (readonly (Day | null)[])[] {
  const cells: (Day | null)[] = [...Array.from({ length: (days[0]?.weekday ?? 1) - 1 }, () => null), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => Array.from({ length: 7 }, (__, place) => cells[week * 7 + place] ?? null));
}

function MonthTable({ month: { month, workingDays, days } }: { readonly month: Month }) {
  const { say, word, day } = useWords();
  const title = say('admin.month', { n: month, days: workingDays });
  const mark = ({ kind }: Day): string => (kind === 'dayOff' ? say('admin.off') : kind === 'makeUpDay' ? say('admin.works') : '');
  return (
    <section>
      <h2>{title}</h2>
      <table className="month">
        <caption>{title}</caption>
        <thead><tr>{WEEKDAYS.map(each => <th key={each} scope="col">{say(`admin.${each}`)}</th>)}</tr></thead>
        <tbody>
          {weeksOf(days).map((week, index) => (
            <tr key={index}>{week.map((each, place) => <td key={place} className={each?.kind} title={each ? `${day(each.day)} ${word('dayKind', each.kind)}` : undefined}>{each && <>{Number(each.day.slice(8))}{mark(each) !== '' && <small>{mark(each)}</small>}</>}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
