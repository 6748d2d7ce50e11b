import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useDrafts } from '../../parts/draft/useDraft';
import { useFilters } from '../../parts/Filters';
import { RefusalFacts } from '../../parts/RefusalFacts';
import { Waiting } from '../../parts/Waiting';
import { useSchemas } from '../../parts/fields/useSchema';
import { useWords } from '../../words/spoken';
import { ActForm } from './ActForm';
import { draftFor, keyOf, labelOf, nameOf, placeOf, titleOf, wayOfDraft } from './actNames';
import { Candidates } from './Candidates';
import { FormOfCase } from './FormOfCase';
import { Handling } from './Handling';
import { Latest } from './Latest';
import type { Act, Case } from './useCase';

/** One thing that the reader may begin: an act, or a draft of one of its stage's decisions. */
type Way = { readonly key: string; readonly label: string; readonly act: Act; readonly drafts?: string };

/** What the reader may do, and what not with the rule that says so; beside it what the case is about. */
export function ActsTab({ shown }: { readonly shown: Case }) {
  return (
    <div className="beside">
      <section aria-labelledby="acts-heading"><Latest shown={shown} /><Acts shown={shown} /><Handling shown={shown} /></section>
      <div>
        <FormOfCase shown={shown} />
        <Candidates shown={shown} />
      </div>
    </div>
  );
}

function Acts({ shown }: { readonly shown: Case }) {
  const spoken = useWords();
  const { say } = spoken;
  const [begun, begin] = useState<{ readonly way: Way; readonly isChosen: boolean } | null>(null); // it stays with what was typed into it, though somebody else decides meanwhile
  const heading = useRef<HTMLHeadingElement>(null);
  const { filters } = useFilters();
  const drafted = useDrafts().data?.items.filter(each => each.caseNumber === shown.caseNumber).map(wayOfDraft) ?? [];
  const schemas = useSchemas();
  const asked = shown.acts.filter(each => each.isAllowed || each.isStageOpen || each.refusal?.rule !== 'actorHoldsTheDesk');
  const isDue = ({ stage, lane }: Act): boolean => shown.open.some(each => each.stage === stage && each.lane === lane);
  const allowed = asked.filter(each => each.isAllowed);
  const [may, mayNot] = [[...allowed.filter(isDue), ...allowed.filter(each => !isDue(each))], asked.filter(each => !each.isAllowed)]; // what the case waits for comes before what may break in
  const isForbidden = (each: Act): boolean => each.isStageOpen && each.refusal?.rule !== 'actorHoldsTheDesk'; // his own desk's, now: a rule is in the way
  const [forbidden, others] = [mayNot.filter(isForbidden), mayNot.filter(each => !isForbidden(each))];
  return (
    <>
      <h2 id="acts-heading" ref={heading} tabIndex={-1}>{say('case.mayAct')}</h2>
      <Waiting on={schemas}>
        {all => {
          const ways = may.flatMap((act): Way[] => waysOf(act, all[`${shown.procedure}.${nameOf(act)}`]?.properties?.['proposes']?.enum ?? null, spoken));
          const named = [filters['act'] ?? null, ...drafted].map(key => ways.find(each => each.key === key)).find(each => each !== undefined);
          const at = ways.find(each => each.key === begun?.way.key) ?? begun?.way ?? named ?? ways.find(({ act }) => draftFor(shown, act)?.proposes === act.act);
          return (
            <>
              {ways.length === 0 && <p className="empty">{say('case.nothingToAct')}</p>}
              {[...new Set(ways.map(({ act }) => placeOf(act, spoken)))].map(place => (
                <div key={place} className="acts" role="group" aria-label={place}>
                  <h3>{place}</h3>
                  {ways.filter(({ act }) => placeOf(act, spoken) === place).map(way => <Button key={way.key} type={way.key === at?.key ? 'primary' : 'default'} aria-expanded={way.key === at?.key} onClick={() => { begin({ way, isChosen: true }); }}>{way.label}</Button>)}
                </div>
              ))}
              {at && (
                <ActForm
                  key={at.key}
                  shown={shown}
                  act={at.act}
                  label={titleOf(at, spoken)}
                  schemas={all}
                  isChosen={begun?.isChosen ?? false}
                  isGone={!ways.includes(at)}
                  typed={() => { begin(begun ?? { way: at, isChosen: false }); }}
                  decided={() => { begin(null); heading.current?.focus(); }}
                  {...(at.drafts === undefined ? {} : { drafts: at.drafts })}
                />
              )}
            </>
          );
        }}
      </Waiting>
      {forbidden.map(act => <Forbidden key={keyOf(act)} act={act} />)}
      {others.length > 0 && (
        <details open={may.length + forbidden.length === 0}>
          <summary>{say('case.mayNotAct', { n: others.length })}</summary>
          {others.map(act => <Forbidden key={keyOf(act)} act={act} />)}
        </details>
      )}
    </>
  );
}

/** A draft is made for one of several decisions: each is a way of its own. */
const waysOf = (act: Act, proposes: readonly (string | null)[] | null, spoken: ReturnType<typeof useWords>): Way[] =>
  proposes === null
    ? [{ key: keyOf(act), label: spoken.word('act', nameOf(act)), act }]
    : proposes.filter(each => each !== null).map(drafts => ({ key: keyOf(act, drafts), label: spoken.say('case.draftOf', { act: spoken.word('act', `${act.stage}.${drafts}`) }), act, drafts }));

/** An act that cannot be done now: its button, described by the rule that says so. */
function Forbidden({ act }: { readonly act: Act }) {
  const spoken = useWords();
  const { say } = spoken;
  const id = `why-${keyOf(act).replace(/[^a-zA-Z0-9]/g, '-')}`;
  return (
    <div className="may-not">
      <Button disabled aria-describedby={id}>{labelOf(act, spoken)}</Button>
      <div id={id}>
        <p>{act.refusal?.label}{!act.isStageOpen && act.refusal?.rule !== 'stageIsOpen' && say('case.notYet')}</p>
        {act.refusal && <RefusalFacts {...act.refusal} />}
      </div>
    </div>
  );
}
