import type { AnswerOf } from '../../app/api';
import { Due } from '../../parts/Due';
import { UrgedTag } from '../../parts/UrgedTag';
import type { Column } from '../../parts/Grid';
import { ToCase } from '../../parts/To';
import type { Spoken } from '../../words/spoken';

type Item = AnswerOf<'/to-do'>['items'][number];

/** The columns of the list: soonest due first, as the API orders it. */
export const toDoColumns = ({ say, word, day, instant, lane, list }: Spoken): Column<Item>[] => [
  { title: say('toDo.number'), cell: row => <ToCase number={row.caseNumber} search={{ via: 'to-do' }} />, kind: 'whole' },
  { title: say('toDo.procedure'), cell: row => word('procedure', row.procedure) },
  { title: say('toDo.institution'), cell: row => row.institutionName },
  { title: say('toDo.person'), cell: row => row.person ?? (row.lane === 'case' ? '' : lane(row.lane)) },
  { title: say('toDo.stage'), cell: row => <>{word('stage', row.stage)} <UrgedTag times={row.urged} />{row.standsInFor.length > 0 && <div className="hint">{say('toDo.standsInFor', { names: list(row.standsInFor) })}</div>}{row.whyMine !== null && <div className="hint">{word('whyMine', row.whyMine)}{row.handedBy === null ? '' : ` · ${row.handedBy}`}</div>}</> },
  { title: say('toDo.draft'), cell: row => row.preparedBy ?? '' },
  { title: say('toDo.returnedBy'), cell: row => row.returnedBy ?? '' },
  { title: say('toDo.arrived'), cell: row => instant(row.since), kind: 'whole' },
  { title: say('toDo.due'), cell: row => day(row.dueOn), kind: 'whole' },
  { title: say('toDo.left'), cell: row => <Due days={row.workingDaysLeft} />, kind: 'whole' },
];
