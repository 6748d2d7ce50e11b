import { handlingAt } from '../../src/decision/handling';
import type { Decision } from '../../src/decision/consequences';
import { deskOf } from '../../src/decision/desks';
import { stateOf } from '../../src/decision/cases';
import { placeOf } from '../../src/decision/ruleFacts';
import { isArranged, type Arranged } from '../../src/handling/arrangement';
import { dueIn } from '../../src/handling/handling';
import { stageLetter } from '../../src/labels/letters';
import { visitKey } from '../../src/procedure/standing';
import type { DecisionRows } from './decisionStatement';
import type { LoadedCase } from './loadCase';
import { copiesOf } from './mails';

type Telling = { readonly kind: 'transferred' | 'countersign' | 'copied'; readonly to: readonly string[] };

/** The letters of an arrangement: to whom a visit comes or comes back, whose opinion is due now, and who is told. They are queued with the decision itself. */
export function lettersOf(loaded: LoadedCase, { events }: Decision, publicUrl: string): DecisionRows['mails'] {
  return events.flatMap(({ lane, number, event }) => {
    if (!isArranged(event)) return [];
    const { stage, visit } = event;
    const telling = tellingOf(loaded, lane, event);
    const text = stageLetter(telling.kind, { caseNumber: loaded.number, stage, institutionName: loaded.institutionName, until: loaded.openDues[`${lane}/${stage}`] ?? null, url: `${publicUrl}/app/cases/${loaded.number}` });
    const isOfVisit = telling.kind !== 'copied'; // what is to be done is struck off with its visit; what is told stays told
    const key = `${isOfVisit ? '' : 'copy/'}${loaded.number}/${visitKey({ lane, stage, visit })}/${telling.kind}/${number}`;
    return copiesOf(publicUrl, [{ key, caseId: loaded.id, kind: telling.kind, text, to: telling.to.filter(account => account !== loaded.around.actor.account).map(account => ({ account, address: '' })) }]);
  });
}

function tellingOf(loaded: LoadedCase, lane: string, event: Arranged): Telling {
  const { arrangement, stage, visit } = event;
  const { facts, around } = loaded;
  switch (arrangement.kind) {
    case 'copied':
      return { kind: 'copied', to: arrangement.to };
    case 'called':
      return { kind: 'countersign', to: dueIn({ by: event.by, mode: arrangement.mode, members: arrangement.to, said: {}, note: '' }) };
    case 'endorsed': {
      const { round } = handlingAt(facts, around, placeOf(deskOf(stateOf(facts), stage, lane, around), around), { lane, stage, visit });
      const next = round?.mode === 'inTurn' ? dueIn({ ...round, said: { ...round.said, [arrangement.member]: arrangement.agrees } }) : [];
      return { kind: 'countersign', to: next };
    }
    case 'reported': {
      const { delegation } = handlingAt(facts, around, placeOf(deskOf(stateOf(facts), stage, lane, around), around), { lane, stage, visit });
      return { kind: 'transferred', to: delegation === null ? [] : [delegation.by] };
    }
    case 'transferred':
    case 'delegated':
    case 'reassigned':
    case 'handedOver':
      return { kind: 'transferred', to: arrangement.to === null ? [] : [arrangement.to] };
    case 'recalled':
    case 'dismissed':
      return { kind: 'transferred', to: [] };
  }
}
