import type { AnswerOf } from '../../app/api';
import { useWords } from '../../words/spoken';

type Month = AnswerOf<'/calendar'>['months'][number];
type Day = Month['days'][number];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The months of a year of the calendar, as it is or as it would be. */
export function Months({ months }: { readonly months: readonly Month[] }) {
  return <div className="months">{months.map(month => <MonthTable key={month.month} month={month} />)}</div>;
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
