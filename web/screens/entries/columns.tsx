import type { AnswerOf } from '../../app/api';
import type { Column } from '../../parts/Grid';
import { To, ToCase } from '../../parts/To';
import type { Spoken } from '../../words/spoken';

type Item = AnswerOf<'/certificate-entries'>['items'][number];
type Department = Item['departments'][number];
/** The departments that act on entries, in the order in which they stand. */
export const FOLLOWING = ['personnelDepartment', 'financeDepartment', 'socialInsuranceAgency'] as const satisfies readonly Department['desk'][];

/** The columns of the list of changes: what changed where, and what each department has done with it. */
export const entryColumns = (spoken: Spoken): Column<Item>[] => {
  const { say, word, day, instant } = spoken;
  return [
    {
      title: say('entries.institution'),
      cell: row => (
        <>
          <To path={`/board/${row.institution}`}>{row.institutionName}</To>
          <br />
          <span className="hint">{say('entries.certificate')} <To path={`/certificate/${row.institution}`}>{row.certificateNumber}</To> · {say('entries.entry')} {row.number}</span>
        </>
      ),
      kind: 'wide',
    },
    { title: say('entries.kind'), cell: row => word('entryKind', row.kind), kind: 'whole' },
    { title: say('entries.person'), cell: row => row.name ?? (row.person === null ? '' : say('entries.hidden')), kind: 'whole' },
    { title: say('entries.quotaOrPost'), cell: row => (row.leadershipPost === null ? word('quotaKind', row.quotaKind) : word('leadershipPostKind', row.leadershipPost)) },
    { title: say('entries.effectiveOn'), cell: row => <>{day(row.effectiveOn)}<br /><span className="hint">{say('entries.recordedAt')} {instant(row.recordedAt)}</span></> },
    { title: say('entries.case'), cell: row => <ToCase number={row.caseNumber} />, kind: 'whole' },
    ...FOLLOWING.map(desk => ({ title: word('desk', desk), cell: (row: Item) => howFar(row.departments.find(each => each.desk === desk), spoken) })),
    { title: say('entries.funds'), cell: row => row.funds && say(row.funds.isRecorded ? 'entries.fundsRecorded' : 'entries.fundsExpected', { year: row.funds.fiscalYear, month: row.funds.fromMonth }) },
  ];
};

function howFar(department: Department | undefined, { say, word, day, instant }: Spoken) {
  if (department === undefined || department.state === 'notConcerned') return word('followUpState', 'notConcerned');
  const act = word('stage', department.stage);
  if (department.state === 'done') return <span className="fine">{say('entries.doneAt', { act, at: instant(department.settledAt) })}</span>;
  if (department.state === 'sentBack') return <span className="late">{say('entries.sentBack', { act })}</span>;
  return <span className="near">{department.dueOn === null ? say('entries.open', { act }) : say('entries.openUntil', { act, day: day(department.dueOn) })}</span>;
}
