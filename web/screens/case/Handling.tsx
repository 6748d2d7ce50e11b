import { Button } from 'antd';
import { useRef, useState } from 'react';
import { Grid } from '../../parts/Grid';
import { RefusalFacts } from '../../parts/RefusalFacts';
import { useWords } from '../../words/spoken';
import { ArrangementForm } from './ArrangementForm';
import { placeOf } from './actNames';
import type { Case } from './useCase';

type Visit = Case['open'][number];
type Of = { readonly shown: Case; readonly visit: Visit };

/** How the open stages are handled (办理安排): who has each in hand, the round of opinions, and what the reader may arrange. */
export function Handling({ shown }: { readonly shown: Case }) {
  const { say } = useWords();
  const told = shown.open.filter(({ handling }) => handling.acts.length > 0 || handling.inHandOf !== null || handling.round !== null);
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="handling-heading">
      <h2 id="handling-heading">{say('handling.title')}</h2>
      {told.map(visit => <OfVisit key={`${visit.lane}/${visit.stage}/${visit.visit}`} shown={shown} visit={visit} />)}
    </section>
  );
}

/** How it is told in whose hand a visit is, by how it came to him. */
const IN_HAND = { transferred: 'handling.inHandOf', delegated: 'handling.delegated', reported: 'handling.reported', recalled: 'handling.recalled', reassigned: 'handling.inHandOf', handedOver: 'handling.inHandOf' } as const;

function OfVisit({ shown, visit }: Of) {
  const spoken = useWords();
  const { say, word, list } = spoken;
  const { handling } = visit;
  const [begun, begin] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const place = placeOf(visit, spoken);
  const { inHandOf, from, cameBy, copies } = handling;
  const chosen = handling.acts.find(each => each.act === begun && each.isAllowed);
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>{place}</h3>
      <p>{inHandOf === null ? say('handling.everybodys') : say(IN_HAND[cameBy ?? 'transferred'], { who: inHandOf.name, from: from?.name ?? '' })}</p>
      <Round visit={visit} />
      {copies.length > 0 && <p className="hint">{say('handling.copies', { who: list(copies.map(each => each.name)) })}</p>}
      <div className="acts" role="group" aria-label={`${say('handling.title')} ${place}`}>
        {handling.acts.filter(each => each.isAllowed).map(({ act }) => <Button key={act} type={act === begun ? 'primary' : 'default'} aria-expanded={act === begun} onClick={() => { begin(act === begun ? null : act); }}>{word('arrangementAct', act)}</Button>)}
      </div>
      {handling.acts.filter(({ isAllowed, refusal }) => !isAllowed && refusal !== null).map(each => <Forbidden key={each.act} id={`why-${visit.lane}-${visit.stage}-${each.act}`} arranged={each} />)}
      {chosen && <ArrangementForm key={chosen.act} shown={shown} visit={visit} act={chosen.act} needsNote={chosen.needsNote} done={() => { begin(null); heading.current?.focus(); }} />}
    </>
  );
}

/** Who was asked, and what each has said. */
function Round({ visit: { handling: { round } } }: Pick<Of, 'visit'>) {
  const { say, word } = useWords();
  if (round === null) return null;
  return (
    <>
      <Grid
        caption={say('handling.round', { mode: word('mode', round.mode), who: round.by.name })}
        rows={round.members}
        keyOf={row => row.account}
        columns={[
          { title: say('handling.member'), cell: row => row.name },
          { title: say('handling.opinion'), cell: row => say(row.agrees === null ? (row.isDue ? 'handling.due' : 'handling.later') : row.agrees ? 'handling.agrees' : 'handling.dissents') },
        ]}
      />
      <p>{say(round.isComplete ? 'handling.complete' : round.members.some(each => each.isDue) ? 'handling.open' : 'handling.disagreed')}{round.note === '' ? '' : ` ${round.note}`}</p>
    </>
  );
}

/** What cannot be arranged now, with the rule that says so. */
function Forbidden({ id, arranged: { act, refusal } }: { readonly id: string; readonly arranged: Visit['handling']['acts'][number] }) {
  const { word } = useWords();
  return (
    <div className="may-not">
      <Button disabled aria-describedby={id}>{word('arrangementAct', act)}</Button>
      <div id={id}>
        <p>{refusal?.label}</p>
        {refusal && <RefusalFacts {...refusal} />}
      </div>
    </div>
  );
}
