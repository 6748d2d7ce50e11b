import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answered, api, type AnswerOf } from '../../app/api';
import { FilterChoice, FilterFlag, Filters, useFilters } from '../../parts/Filters';
import { Page } from '../../parts/Page';
import { Sections } from '../../parts/Sections';
import { Waiting } from '../../parts/Waiting';
import type { Mark } from '../../parts/diagram/marks';
import { ProcedureDiagram } from '../../parts/diagram/ProcedureDiagram';
import { useWords } from '../../words/spoken';
import { codesOf } from '../../words/vocabulary';
import { Measures } from './Measures';
import { OpenStages } from './OpenStages';
import { Troubles } from './Troubles';

type Answer = AnswerOf<'/supervision'>;
const A_PAGE = 50;
/** The drawings of a procedure, the lanes of its candidates apart. */
const DRAWINGS = { hire: ['hire', 'hire-candidate', 'exempt-hire'], separation: ['separation'] } as const;

/** Supervision (督办): where cases are stuck, whom they wait for, what the engine cannot do, and how long stages take. */
export function Supervision() {
  const { say, word } = useWords();
  const { filters } = useFilters();
  const { tab: _, ...query } = filters;
  const supervision = useQuery({ queryKey: ['supervision', query], queryFn: () => answered(api.GET('/supervision', { params: { query: { limit: A_PAGE, ...query } } })) });
  return (
    <Page title={say('supervision.title')}>
      <Filters>
        <FilterChoice name="procedure" label={say('supervision.procedure')} options={codesOf('procedure').map(value => ({ value, label: word('procedure', value) }))} />
        <FilterChoice name="stage" label={say('toDo.stage')} options={codesOf('stage').map(value => ({ value, label: word('stage', value) }))} />
        <FilterChoice name="stuck" label={say('supervision.stuck')} options={[{ value: 'any', label: say('supervision.stuckAny') }, ...codesOf('stuck').map(value => ({ value, label: word('stuck', value) }))]} />
        <FilterFlag name="overdue" label={say('supervision.overdueOnly')} />
      </Filters>
      <Waiting on={supervision}>
        {answer => (
          <>
            <Engine engine={answer.engine} />
            <Sections
              label={say('supervision.title')}
              sections={[
                { key: 'list', label: say('supervision.list'), content: <><Troubles /><OpenStages items={answer.items} next={answer.next} /></> },
                { key: 'diagram', label: say('case.diagram'), content: <Stages stages={answer.stages} procedure={filters['procedure'] === 'separation' ? 'separation' : 'hire'} /> },
                { key: 'measures', label: say('supervision.measures'), content: <Measures /> },
              ]}
            />
          </>
        )}
      </Waiting>
    </Page>
  );
}

function Engine({ engine }: { readonly engine: Answer['engine'] }) {
  const { say } = useWords();
  const words = { up: 'supervision.engineUp', down: 'supervision.engineDown', unknown: 'supervision.engineUnknown' } as const;
  return (
    <p className={engine.state === 'up' ? 'fine' : 'late'} role="status">
      {say(words[engine.state])}
      {engine.undelivered > 0 && <> · {say('supervision.undelivered', { n: engine.undelivered, s: engine.oldestUndeliveredSeconds })}</>}
      {engine.notSealed > 0 && <> · {say('supervision.notSealed', { n: engine.notSealed, s: engine.oldestNotSealedSeconds })}</>}
    </p>
  );
}

/** How many wait at each stage, on the diagrams of the procedure. */
function Stages({ stages, procedure }: { readonly stages: Answer['stages']; readonly procedure: 'hire' | 'separation' }) {
  const spoken = useWords();
  const { say, word } = spoken;
  const marks = useMemo(() => {
    const of = (isExempt: boolean): Mark[] => stages.filter(each => each.procedure === procedure && each.isExempt === isExempt).map((each): Mark => ({ element: each.stage, state: each.overdue > 0 ? 'late' : 'current', badge: String(each.waiting), note: spoken.say('supervision.waitingNote', { n: each.waiting, late: each.overdue }) }));
    return { onForm: of(false), exempt: of(true) };
  }, [stages, procedure, spoken]);
  const whole = word('procedure', procedure);
  const called = { hire: whole, 'hire-candidate': say('supervision.candidates', { procedure: whole }), 'exempt-hire': say('supervision.withoutForm', { procedure: whole }), separation: whole };
  return DRAWINGS[procedure].map(name => <ProcedureDiagram key={name} name={name} caption={say('supervision.diagram', { procedure: called[name] })} marks={name === 'exempt-hire' ? marks.exempt : marks.onForm} />);
}
