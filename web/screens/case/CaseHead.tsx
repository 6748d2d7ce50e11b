import { useState } from 'react';
import { Due } from '../../parts/Due';
import { Facts } from '../../parts/Facts';
import { Grid } from '../../parts/Grid';
import { useWords } from '../../words/spoken';
import { UrgeForm, Urging } from './Urging';
import { Officers } from './Officers';
import type { Case } from './useCase';

/** Number, state, who must act now and by when. */
export function CaseHead({ shown }: { readonly shown: Case }) {
  const { say, word, day, instant, lane, list } = useWords();
  const [urged, urge] = useState<Case['open'][number] | null>(null);
  const columns = [
    { title: say('case.stage'), cell: (row: Case['open'][number]) => word('stage', row.stage) },
    { title: say('case.lane'), cell: (row: Case['open'][number]) => lane(row.lane) },
    { title: say('case.waitsFor'), cell: (row: Case['open'][number]) => (row.returnedBy === null ? row.waitsFor : list([row.waitsFor, say('case.returnedBy', { who: row.returnedBy })])) },
    ...(shown.open.some(each => each.officers.length > 0) ? [{ title: say('case.officers'), cell: (row: Case['open'][number]) => <Officers of={row.officers} /> }] : []),
    { title: say('case.since'), cell: (row: Case['open'][number]) => instant(row.since), kind: 'whole' as const },
    { title: say('case.norm'), cell: (row: Case['open'][number]) => row.normDays ?? '', kind: 'number' as const },
    { title: say('case.due'), cell: (row: Case['open'][number]) => day(row.dueOn), kind: 'whole' as const },
    { title: say('case.left'), cell: (row: Case['open'][number]) => <Due days={row.workingDaysLeft} />, kind: 'whole' as const },
    { title: say('case.urging'), cell: (row: Case['open'][number]) => <Urging row={row} urge={() => { urge(row); }} /> },
  ];
  return (
    <>
      <Facts
        pairs={[
          [say('case.procedure'), word('procedure', shown.procedure)],
          [say('case.institution'), shown.institutionName],
          [say('case.state'), word('caseState', shown.endedAs ?? 'open')],
          [say('case.person'), shown.person && list([shown.person.name ?? '', shown.person.maskedResidentId ?? ''])],
          [say('case.openedBy'), say('case.opened', { who: shown.openedBy, at: instant(shown.openedAt) })],
          [say('case.now'), shown.open.length === 0 ? say('case.nobody') : list([...new Set(shown.open.map(each => each.waitsFor))])],
        ]}
      />
      {shown.open.map(({ unattended, ...at }) => unattended && <p key={`${at.lane}/${at.stage}`} className="late" role="status">{say('case.unattended', { stage: word('stage', at.stage), why: unattended.label, way: unattended.unblockedByLabel })}</p>)}
      {shown.engineLag > 0 && <p className="hint">{say('case.engineLag', { n: shown.engineLag })}</p>}
      {shown.open.length > 0 && <Grid caption={say('case.open')} columns={columns} rows={shown.open} keyOf={row => `${row.lane}/${row.stage}`} />}
      {urged && <UrgeForm key={`${urged.lane}/${urged.stage}`} caseNumber={shown.caseNumber} row={urged} close={() => { urge(null); }} />}
    </>
  );
}
