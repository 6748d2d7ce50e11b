import { Button } from 'antd';
import { useRef, useState } from 'react';
import { RefusalFacts } from '../../parts/RefusalFacts';
import { Waiting } from '../../parts/Waiting';
import { useSchemas } from '../../parts/fields/useSchema';
import { useWords } from '../../words/spoken';
import { ActForm } from './ActForm';
import { draftFor, keyOf, labelOf, nameOf, placeOf } from './actNames';
import { Candidates } from './Candidates';
import { FormOfCase } from './FormOfCase';
import type { Act, Case } from './useCase';

/** One thing that the reader may begin: an act, or a draft of one of its stage's decisions. */
type Way = { readonly key: string; readonly label: string; readonly act: Act; readonly drafts?: string };

/** What the reader may do, and what not with the rule that says so; beside it what the case is about. */
export function ActsTab({ shown }: { readonly shown: Case }) {
  return (
    <div className="beside">
      <section aria-labelledby="acts-heading"><Acts shown={shown} /></section>
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
  const schemas = useSchemas();
  const asked = shown.acts.filter(each => each.isAllowed || each.isStageOpen || each.refusal?.rule !== 'actorHoldsTheDesk');
  const [may, mayNot] = [asked.filter(each => each.isAllowed), asked.filter(each => !each.isAllowed)];
  return (
    <>
      <h2 id="acts-heading" ref={heading} tabIndex={-1}>{say('case.mayAct')}</h2>
      <Waiting on={schemas}>
        {all => {
          const ways = may.flatMap((act): Way[] => waysOf(act, all[`${shown.procedure}.${nameOf(act)}`]?.properties?.['proposes']?.enum ?? null, spoken));
          const at = ways.find(each => each.key === begun?.way.key) ?? begun?.way ?? ways.find(({ act }) => draftFor(shown, act)?.proposes === act.act);
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
                  label={[...new Set([at.label, placeOf(at.act, spoken)])].join(' · ')}
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
      {mayNot.length > 0 && <MayNot acts={mayNot} isOpen={may.length === 0 || mayNot.some(each => each.isStageOpen && each.refusal?.rule !== 'actorHoldsTheDesk')} />}
    </>
  );
}

/** A draft is made for one of several decisions: each is a way of its own. */
const waysOf = (act: Act, proposes: readonly (string | null)[] | null, spoken: ReturnType<typeof useWords>): Way[] =>
  proposes === null
    ? [{ key: keyOf(act), label: spoken.word('act', nameOf(act)), act }]
    : proposes.filter(each => each !== null).map(drafts => ({ key: keyOf(act, drafts), label: spoken.say('case.draftOf', { act: spoken.word('act', `${act.stage}.${drafts}`) }), act, drafts }));

function MayNot({ acts, isOpen }: { readonly acts: readonly Act[]; readonly isOpen: boolean }) {
  const spoken = useWords();
  const { say } = spoken;
  return (
    <details open={isOpen}>
      <summary>{say('case.mayNotAct', { n: acts.length })}</summary>
      {acts.map(act => {
        const id = `why-${keyOf(act).replace(/[^a-zA-Z0-9]/g, '-')}`;
        return (
          <div key={keyOf(act)} className="may-not">
            <Button disabled aria-describedby={id}>{labelOf(act, spoken)}</Button>
            <div id={id}>
              <p>{act.refusal?.label}{!act.isStageOpen && act.refusal?.rule !== 'stageIsOpen' && say('case.notYet')}</p>
              {act.refusal && <RefusalFacts {...act.refusal} />}
            </div>
          </div>
        );
      })}
    </details>
  );
}
