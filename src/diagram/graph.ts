import { impossible } from '../kernel/result';
import type { Exit, PerCandidate, Stage, Together, Tree, Ways } from '../procedure/tree';

/**
 * What a diagram shows: stages as tasks, outcomes as flows, interruptions as events on the border of what they
 * interrupt. A return leads to its task itself: a task that is reached in several ways is done at each.
 */
export type NodeKind = 'startEvent' | 'endEvent' | 'userTask' | 'exclusiveGateway' | 'parallelGateway' | 'boundaryEvent' | 'callActivity';
/** A node; `code` names it for the reader, `attachedTo` is the task on whose border an event hangs, `beside` the node whose desk it shares. */
export type DiagramNode = { readonly id: string; readonly kind: NodeKind; readonly code: string | null; readonly attachedTo: string | null; readonly beside: string | null };
/** A flow from node to node; `codes` are the outcomes that lead along it, none where there is but one. */
export type Flow = { readonly id: string; readonly from: string; readonly to: string; readonly codes: readonly string[] };
/** One diagram; `called` is the tree of the lane that its call activity stands for, `undone` what happens instead where an entry is reversed. */
export type Graph = { readonly nodes: readonly DiagramNode[]; readonly flows: readonly Flow[]; readonly called: Tree | null; readonly undone: Tree | null };

type Draft = { readonly nodes: DiagramNode[]; readonly flows: Flow[]; readonly counts: Map<string, number>; readonly drawn: Set<string>; called: Tree | null; undone: Tree | null; readonly owed: { readonly from: string; readonly to: string }[] };
/** An interruption that reaches every stage of its region, and what lies behind the region. */
type Region = { readonly interruption: Stage; readonly next: string };

/** Draws a tree as one diagram from start to end. */
export function graphOf(tree: Tree): Graph {
  const draft: Draft = { nodes: [], flows: [], counts: new Map(), drawn: new Set(), called: null, undone: null, owed: [] };
  const start = node(draft, 'startEvent', { code: 'begin' });
  const done = node(draft, 'endEvent', { code: 'completed' });
  flow(draft, start, part(draft, tree, done, []));
  for (const { from, to } of draft.owed) flow(draft, from, to, 'comesBack');
  return withoutIdleGateways({ nodes: draft.nodes, flows: draft.flows, called: draft.called, undone: draft.undone });
}

/** An identifier of that kind that the diagram does not have yet. */
function fresh(draft: Draft, kind: string): string {
  const count = (draft.counts.get(kind) ?? 0) + 1;
  draft.counts.set(kind, count);
  return `${kind}_${count}`;
}

function node(draft: Draft, kind: NodeKind, { code = null, id = fresh(draft, kind), attachedTo = null, beside = null }: Partial<DiagramNode> = {}): string {
  draft.nodes.push({ id, kind, code, attachedTo, beside });
  return id;
}

/** Draws a flow; outcomes that lead from the same place to the same place share one. */
function flow(draft: Draft, from: string, to: string, code: string | null = null): void {
  const codes = code === null ? [] : [code];
  const drawn = draft.flows.findIndex(each => each.from === from && each.to === to);
  const already = draft.flows[drawn];
  if (already) draft.flows[drawn] = { ...already, codes: [...already.codes, ...codes] };
  else draft.flows.push({ id: fresh(draft, 'flow'), from, to, codes });
}

/** Draws a part that leads to `next`; returns the node at which it is entered. */
function part(draft: Draft, tree: Tree, next: string, regions: readonly Region[]): string {
  switch (tree.kind) {
    case 'stage':
      return stage(draft, tree, next, regions);
    case 'sequence':
      return tree.parts.reduceRight((to, each) => part(draft, each, to, regions), next);
    case 'unless':
      if (tree.instead) {
        // What reverses parts that stand side by side interrupts all of them at once: a drawing of its own says it, and no border of a task.
        draft.undone = { kind: 'sequence', parts: [tree.interruption, tree.instead] };
        return part(draft, tree.body, next, regions);
      }
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
  const join = node(draft, 'parallelGateway', { beside: fork });
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
    const lanes = node(draft, 'callActivity', { code: 'perCandidate', beside: tree.period.name });
    draft.called = tree.lane;
    flow(draft, fork, lanes);
    flow(draft, lanes, join);
  }
  flow(draft, join, next);
  return fork;
}

function stage(draft: Draft, drawn: Stage, next: string, regions: readonly Region[]): string {
  const task = node(draft, 'userTask', { code: drawn.name, id: drawn.name });
  draft.drawn.add(drawn.name);
  outcomes(draft, drawn, task, next, regions);
  for (const region of regions) {
    const event = node(draft, 'boundaryEvent', { code: region.interruption.name, attachedTo: task });
    flow(draft, event, interruption(draft, region));
  }
  return task;
}

/** The interruption's own task, drawn once: from every stage that it can interrupt a flow leads there. */
function interruption(draft: Draft, { interruption: drawn, next }: Region): string {
  return draft.drawn.has(drawn.name) ? drawn.name : stage(draft, drawn, next, []);
}

function outcomes(draft: Draft, drawn: Stage, task: string, next: string, regions: readonly Region[]): void {
  const exits = Object.entries(drawn.outcomes);
  const [only] = exits;
  if (exits.length === 1 && only) {
    flow(draft, task, target(draft, only[1], task, next, regions));
    return;
  }
  const choice = node(draft, 'exclusiveGateway', { id: `after_${drawn.name}` });
  flow(draft, task, choice);
  for (const [outcome, exit] of exits) flow(draft, choice, target(draft, exit, task, next, regions), outcome);
}

function target(draft: Draft, exit: Exit, task: string, next: string, regions: readonly Region[]): string {
  switch (exit.to) {
    case 'onward':
      return next;
    case 'stage':
      if (exit.comesBack) draft.owed.push({ from: `after_${exit.stage}`, to: task });
      return exit.stage;
    case 'detour':
      return stage(draft, exit.through, task, regions);
    case 'end':
      return node(draft, 'endEvent', { code: exit.as });
  }
}

/** A gateway that neither merges nor chooses is left out: its one flow goes straight to what it would have led to. */
function withoutIdleGateways(graph: Graph): Graph {
  const isIdle = ({ id, kind }: DiagramNode): boolean => kind === 'exclusiveGateway' && graph.flows.filter(each => each.to === id).length === 1 && graph.flows.filter(each => each.from === id).length === 1;
  const idle = graph.nodes.find(isIdle);
  if (!idle) return graph;
  const onward = graph.flows.find(each => each.from === idle.id) ?? impossible(`${idle.id} leads nowhere`);
  const flows = graph.flows.filter(each => each !== onward).map(each => (each.to === idle.id ? { ...each, to: onward.to, codes: [...each.codes, ...onward.codes] } : each));
  return withoutIdleGateways({ ...graph, nodes: graph.nodes.filter(each => each !== idle), flows });
}
