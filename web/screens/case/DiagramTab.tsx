import { useMemo } from 'react';
import type { Mark } from '../../parts/diagram/marks';
import { ProcedureDiagram } from '../../parts/diagram/ProcedureDiagram';
import { useWords, type Spoken } from '../../words/spoken';
import type { Case } from './useCase';

/** What the diagrams of a procedure are called, by the kind of its edition. */
const DIAGRAM: Readonly<Record<string, string>> = { hire: 'hire', exemptHire: 'exempt-hire', separation: 'separation' };

/** The live diagram (流程图): the path that was walked, the stages that are open, and who holds them; a candidate's lane has its own. */
export function DiagramTab({ shown }: { readonly shown: Case }) {
  const spoken = useWords();
  const { say, word, lane } = spoken;
  const name = DIAGRAM[shown.edition.split('/')[0] ?? ''] ?? shown.procedure;
  const lanes = useMemo(() => [...new Set(['case', ...shown.lanes.map(each => each.lane)])].map(each => ({ lane: each, marks: marksOf(shown, each, spoken) })), [shown, spoken]);
  const isReversed = (of: string): boolean => shown.events.some(each => each.lane === of && each.type === 'placementReversed');
  const nameOf = (of: string): string => (of === 'case' ? name : `${name}-candidate`);
  return lanes.flatMap(each => [nameOf(each.lane), ...(isReversed(each.lane) ? [`${nameOf(each.lane)}-reversal`] : [])].map(drawing => (
    <ProcedureDiagram
      key={`${each.lane} ${drawing}`}
      name={drawing}
      caption={say('case.diagramCaption', { procedure: each.lane === 'case' ? word('procedure', shown.procedure) : lane(each.lane) })}
      marks={each.marks}
    />
  )));
}

function marksOf({ events, open }: Case, lane: string, { say }: Spoken): Mark[] {
  const now = open.filter(each => each.lane === lane).map((each): Mark => ({ element: each.stage, state: each.workingDaysLeft !== null && each.workingDaysLeft < 0 ? 'late' : 'current', note: say('case.diagramNow', { who: each.waitsFor }), badge: '●' }));
  const walked = [...new Set(events.filter(each => (each.lane ?? 'case') === lane && each.outcome !== null && each.stage !== null).map(each => each.stage ?? ''))];
  return [...walked.filter(stage => !now.some(each => each.element === stage)).map((stage): Mark => ({ element: stage, state: 'walked', note: say('case.diagramDone') })), ...now];
}
