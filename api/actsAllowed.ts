import { sitsAt, type Actor } from '../src/access/actor';
import { actsOf, stateOf, type CaseState } from '../src/decision/cases';
import { whyNot } from '../src/decision/decide';
import { deskOf } from '../src/decision/desks';
import type { CaseFacts, Surroundings } from '../src/decision/facts';
import { turningBack, type TurningBack } from '../src/decision/returns';
import { placeOf } from '../src/decision/ruleFacts';
import { treeOf } from '../src/editions/editions';
import type { Language } from '../src/labels/labels';
import { CASE_LANE } from '../src/procedure/position';
import { openVisits } from '../src/procedure/standing';
import { stagesOf, type Tree } from '../src/procedure/tree';
import type { Numbers, Unblocker } from '../src/rules/rule';
import { inWords } from './handlingShown';

/** Why an act may not be done, in words. */
type WhyNot = { readonly rule: string; readonly label: string; readonly basis: string; readonly numbers: Numbers; readonly unblockedBy: Unblocker; readonly unblockedByLabel: string };
/** An act with whether the reader may do it now. */
export type ActAllowed = { readonly lane: string; readonly stage: string; readonly act: string; readonly isStageOpen: boolean; readonly isAllowed: boolean; readonly refusal: WhyNot | null; /** What the act would undo, where it may be done and would undo anything. */ readonly turnsBack: TurningBack | null };

type Place = { readonly lane: string; readonly stage: string };
const CAPACITIES = ['handler', 'signer'] as const;

/** Every act of the open stages, and those of the reader's own desk at stages that are not open yet: asked of the same rules that will decide. */
export function actsAllowed(facts: CaseFacts, around: Surroundings, actor: Actor, language: Language): ActAllowed[] {
  const now = stateOf(facts);
  const open: readonly Place[] = openVisits(now.standing);
  const isOpen = (place: Place): boolean => open.some(each => each.lane === place.lane && each.stage === place.stage);
  const lanes = [...new Set([...Object.keys(laneNames(now)), ...open.map(each => each.lane)])];
  const later = waysAhead(treeOf(facts.edition), lanes).filter(place => !isOpen(place) && sitsAt(actor, placeOf(deskOf(now, place.stage, place.lane, around), around), CAPACITIES));
  const answer = (place: Place, act: string): ActAllowed => {
    const asked = { stage: place.stage, act, lane: place.lane };
    const refusal = whyNot(facts, around, { ...asked, input: null });
    return { lane: place.lane, stage: place.stage, act, isStageOpen: isOpen(place), isAllowed: refusal === null, refusal: refusal && inWords(refusal, language), turnsBack: refusal === null ? turningBack(facts, around, asked) : null };
  };
  return [
    ...[...open, ...(now.standing.endedAs === null ? later : [])].flatMap(place => forwardActs(facts, place).map(act => answer(place, act))),
    ...settledPlaces(facts, now).map(place => answer(place, 'takeBack')).filter(each => each.isAllowed),
  ];
}

/** The acts of a stage that people do while it is open. */
const forwardActs = ({ procedure }: CaseFacts, { stage }: Place): string[] => Object.entries(actsOf(procedure, stage).acts).flatMap(([act, { by }]) => (act !== 'takeBack' && by.some(capacity => capacity !== 'clock') ? [act] : []));

/** The places that were settled and may be taken back by somebody: what may not be is told to nobody who did not ask. */
function settledPlaces({ procedure }: CaseFacts, { standing }: CaseState): Place[] {
  const places = standing.steps.flatMap(step => ('outcome' in step && Object.hasOwn(actsOf(procedure, step.stage).acts, 'takeBack') ? [`${step.lane}/${step.stage}`] : []));
  return [...new Set(places)].map(place => ({ lane: place.slice(0, place.indexOf('/')), stage: place.slice(place.indexOf('/') + 1) }));
}

const laneNames = (now: ReturnType<typeof stateOf>): Readonly<Record<string, unknown>> => (now.procedure === 'hire' && now.state?.state === 'formIssued' ? now.state.candidacies : {});

/** The stages on the way, each in its lanes; interruptions and corrections are not on the way. */
function waysAhead(tree: Tree, lanes: readonly string[]): Place[] {
  switch (tree.kind) {
    case 'stage':
      return [{ lane: CASE_LANE, stage: tree.name }];
    case 'sequence':
    case 'together':
      return tree.parts.flatMap(part => waysAhead(part, lanes));
    case 'ways':
      return Object.values(tree.ways).flatMap(way => waysAhead(way, lanes));
    case 'unless':
      return waysAhead(tree.body, lanes);
    case 'perCandidate': {
      const ofCandidate = mainStages(tree.lane);
      return lanes.filter(lane => lane !== CASE_LANE).flatMap(lane => ofCandidate.map(stage => ({ lane, stage })));
    }
  }
}

const mainStages = (tree: Tree): string[] => (tree.kind === 'perCandidate' ? stagesOf(tree).map(stage => stage.name) : waysAhead(tree, []).map(place => place.stage));
