import { impossible } from '../kernel/result';
import type { Exit, PerCandidate, Stage, Together, Tree, Ways } from '../procedure/tree';

/** What a diagram shows: stages as tasks, outcomes as flows, interruptions as events on the border of what they interrupt. */
export type NodeKind = 'startEvent' | 'endEvent' | 'userTask' | 'exclusiveGateway' | 'parallelGateway' | 'boundaryEvent' | 'callActivity';
/** A node; `code` names it for the reader, `attachedTo` is the task on whose border an event hangs. */
export type DiagramNode = { readonly id: string; readonly kind: NodeKind; readonly code: string | null; readonly attachedTo: string | null };
/** A flow from node to node; `code` is the outcome that leads along it, null where there is but one. */
export type Flow = { readonly id: string; readonly from: string; readonly to: string; readonly code: string | null };
/** One diagram; `called` is the tree of the lane that its call activity stands for. */
export type Graph = { readonly nodes: readonly DiagramNode[]; readonly flows: readonly Flow[]; readonly called: Tree | null };

type Draft = { readonly nodes: DiagramNode[]; readonly flows: Flow[]; readonly counts: Map<string, number>; readonly drawn: Map<string, string>; called: Tree | null };
/** An interruption that reaches every stage of its region, and what lies behind the region. */
type Region = { readonly interruption: Stage; readonly next: string };

/** Draws a tree as one diagram from start to end. */
export function graphOf(tree: Tree): Graph {
  const draft: Draft = { nodes: [], flows: [], counts: new Map(), drawn: new Map(), called: null };
  const start = node(draft, 'startEvent', 'begin');
  const done = node(draft, 'endEvent', 'completed');
  flow(draft, start, part(draft, tree, done, []));
  return withoutIdleGateways({ nodes: draft.nodes, flows: draft.flows, called: draft.called });
}

/** An identifier of that kind that the diagram does not have yet. */
function fresh(draft: Draft, kind: string): string {
  const count = (draft.counts.get(kind) ?? 0) + 1;
  draft.counts.set(kind, count);
  return `${kind}_${count}`;
}

function node(draft: Draft, kind: NodeKind, code: string | null = null, id = fresh(draft, kind), attachedTo: string | null = null): string {
  draft.nodes.push({ id, kind, code, attachedTo });
  return id;
}

const flow = (draft: Draft, from: string, to: string, code: string | null = null): void => void draft.flows.push({ id: fresh(draft, 'flow'), from, to, code });

/** Draws a part that leads to `next`; returns the node at which it is entered. */
function part(draft: Draft, tree: Tree, next: string, regions: readonly Region[]): string {
  switch (tree.kind) {
    case 'stage':
      return stage(draft, tree, next, regions);
    case 'sequence':
      return tree.parts.reduceRight((to, each) => part(draft, each, to, regions), next);
    case 'unless':
      return part(draft, tree.body, next, [...regions, { interruption: tree.interruption, next }]);
    case 'ways':
      return oneOf(draft, tree, next, regions);
    case 'together':
    case 'perCandidate':
      return sideBySide(draft, tree, next, regions);
  }
}

/** One of several ways, by how the part before was left. */
function oneOf(draft: Draft, { ways }: Ways, next: string, regions: readonly Region[]): string {
  const fork = node(draft, 'exclusiveGateway');
  for (const [way, each] of Object.entries(ways)) flow(draft, fork, part(draft, each, next, regions), way);
  return fork;
}

function sideBySide(draft: Draft, tree: Together | PerCandidate, next: string, regions: readonly Region[]): string {
  const fork = node(draft, 'parallelGateway');
  const join = node(draft, 'parallelGateway');
  /** A part that is done in several ways is done once: its ways meet before the join, which waits for every flow that leads to it. */
  const beside = (each: Tree): void => {
    const met = node(draft, 'exclusiveGateway');
    flow(draft, met, join);
    flow(draft, fork, part(draft, each, met, regions));
  };
  if (tree.kind === 'together') tree.parts.forEach(beside);
  else {
    beside(tree.period);
    // The nearest that BPMN has to lanes which join over time: a diagram of its own, called once for every candidate.
    const lanes = node(draft, 'callActivity', 'perCandidate');
    draft.called = tree.lane;
    flow(draft, fork, lanes);
    flow(draft, lanes, join);
  }
  flow(draft, join, next);
  return fork;
}

/** The place at which a stage is entered: before its task, where returns come back as well. */
const entryOf = (stage: string): string => `before_${stage}`;

function stage(draft: Draft, drawn: Stage, next: string, regions: readonly Region[]): string {
  const entry = node(draft, 'exclusiveGateway', null, entryOf(drawn.name));
  const task = node(draft, 'userTask', drawn.name, drawn.name);
  draft.drawn.set(drawn.name, entry);
  flow(draft, entry, task);
  outcomes(draft, drawn, task, entry, next, regions);
  for (const region of regions) {
    const event = node(draft, 'boundaryEvent', region.interruption.name, undefined, task);
    flow(draft, event, interruption(draft, region));
  }
  return entry;
}

/** The interruption's own task, drawn once: from every stage that it can interrupt a flow leads there. */
function interruption(draft: Draft, { interruption: drawn, next }: Region): string {
  const already = draft.drawn.get(drawn.name);
  return already ?? stage(draft, drawn, next, []);
}

function outcomes(draft: Draft, drawn: Stage, task: string, entry: string, next: string, regions: readonly Region[]): void {
  const exits = Object.entries(drawn.outcomes);
  const [only] = exits;
  if (exits.length === 1 && only) {
    flow(draft, task, target(draft, only[1], entry, next, regions), null);
    return;
  }
  const choice = node(draft, 'exclusiveGateway', null, `after_${drawn.name}`);
  flow(draft, task, choice);
  for (const [outcome, exit] of exits) flow(draft, choice, target(draft, exit, entry, next, regions), outcome);
}

function target(draft: Draft, exit: Exit, entry: string, next: string, regions: readonly Region[]): string {
  switch (exit.to) {
    case 'onward':
      return next;
    case 'stage':
      return entryOf(exit.stage);
    case 'detour':
      return stage(draft, exit.through, entry, regions);
    case 'end':
      return node(draft, 'endEvent', exit.as);
  }
}

/** A gateway that merges nothing is left out: its one flow goes straight to what it would have led to. */
function withoutIdleGateways(graph: Graph): Graph {
  const isIdle = ({ id, kind }: DiagramNode): boolean => kind === 'exclusiveGateway' && graph.flows.filter(each => each.to === id).length === 1 && graph.flows.filter(each => each.from === id).length === 1;
  const idle = graph.nodes.find(isIdle);
  if (!idle) return graph;
  const onward = graph.flows.find(each => each.from === idle.id) ?? impossible(`${idle.id} leads nowhere`);
  const flows = graph.flows.filter(each => each !== onward).map(each => (each.to === idle.id ? { ...each, to: onward.to } : each));
  return withoutIdleGateways({ ...graph, nodes: graph.nodes.filter(each => each !== idle), flows });
}
