import type { AnswerOf } from '../../app/api';
import type { Column } from '../../parts/Grid';
import { UrgedTag } from '../../parts/UrgedTag';
import { ToCase } from '../../parts/To';
import type { Spoken } from '../../words/spoken';

type Item = AnswerOf<'/cases'>['items'][number];

/** The columns of a list of cases. */
export const caseColumns = ({ say, word, instant, list, lane }: Spoken): Column<Item>[] => [
  { title: say('toDo.number'), cell: row => <ToCase number={row.caseNumber} />, kind: 'whole' },
  { title: say('toDo.procedure'), cell: row => word('procedure', row.procedure) },
  { title: say('toDo.institution'), cell: row => row.institutionName },
  { title: say('lists.state'), cell: row => word('caseState', row.endedAs ?? 'open'), kind: 'whole' },
  { title: say('lists.now'), cell: row => <>{list([...new Set(row.open.map(each => (each.lane === 'case' ? word('stage', each.stage) : say('parts.within', { what: word('stage', each.stage), of: lane(each.lane) }))))])} <UrgedTag times={row.open.reduce((sum, each) => sum + each.urged, 0)} /></>, kind: 'wide' },
  { title: say('lists.opened'), cell: row => instant(row.openedAt), kind: 'whole' },
  { title: say('lists.ending'), cell: row => instant(row.endedAt), kind: 'whole' },
];
