import { impossible } from '../kernel/result';
import type { DiagramNode, Flow, Graph } from './graph';

/** Where a node stands: a column in reading direction, a row of its desk's lane. */
export type Cell = { readonly column: number; readonly row: number };
/** A desk's lane (泳道): its nodes, and the rows from `first` to `last` that they take. */
export type Lane = { readonly desk: string; readonly nodes: readonly string[]; readonly first: number; readonly last: number };
/** The diagram as a table: nodes in cells (an event on a border stands where its task stands), lanes of rows, and the flows that lead back. */
export type Cells = { readonly of: ReadonlyMap<string, Cell>; readonly lanes: readonly Lane[]; readonly columns: number; readonly rows: number; readonly back: ReadonlySet<string> };

/** Puts every node into a cell: columns from the start on, one lane for each desk in the order in which one meets them. */
export function cellsOf(graph: Graph, deskOf: (stage: string) => string): Cells {
  const back = returnsOf(graph);
  const columns = columnsOf(graph, back);
  const columnOf = (id: string): number => columns.get(id) ?? impossible(`${id} stands in no column`);
  const desks = desksOf(graph, back, columnOf, deskOf);
  const of = new Map<string, Cell>();
  const lanes: Lane[] = [];
  const met = inReadingOrder(graph);
  for (const desk of new Set(met.map(each => desks.get(each.id) ?? impossible(`${each.id} has no desk`)))) {
    const first = (lanes.at(-1)?.last ?? -1) + 1;
    const nodes = met.filter(each => desks.get(each.id) === desk);
    for (const each of nodes) of.set(each.id, { column: columnOf(each.id), row: freeRow(of, columnOf(each.id), first) });
    const rows = nodes.map(each => of.get(each.id)?.row ?? first);
    lanes.push({ desk, nodes: graph.nodes.filter(each => desks.get(standIn(graph, each.id)) === desk).map(each => each.id), first, last: Math.max(...rows) });
  }
  for (const { id, attachedTo } of graph.nodes) {
    const host = attachedTo === null ? undefined : of.get(attachedTo);
    if (host) of.set(id, host);
  }
  return { of, lanes, columns: Math.max(...columns.values()) + 1, rows: (lanes.at(-1)?.last ?? 0) + 1, back };
}

/** The uppermost row of a lane whose cell in that column is free. */
function freeRow(taken: ReadonlyMap<string, Cell>, column: number, first: number): number {
  let row = first;
  while ([...taken.values()].some(each => each.column === column && each.row === row)) row += 1;
  return row;
}

/** The node that stands in a cell: a boundary event stands where its task stands. */
const standIn = (graph: Graph, id: string): string => graph.nodes.find(each => each.id === id)?.attachedTo ?? id;

/** The nodes in the order in which one meets them from the start, so that the usual way is the uppermost row of its lane. */
function inReadingOrder(graph: Graph): readonly DiagramNode[] {
  const met: string[] = graph.nodes.filter(each => each.kind === 'startEvent').map(each => each.id);
  for (let next = 0; next < met.length; next += 1) {
    const onward = graph.flows.filter(flow => standIn(graph, flow.from) === met[next]).map(flow => flow.to);
    met.push(...onward.filter((id, index) => !met.includes(id) && onward.indexOf(id) === index));
  }
  return graph.nodes.filter(each => each.attachedTo === null).toSorted((a, b) => met.indexOf(a.id) - met.indexOf(b.id));
}

/** The flows that lead back to what lies before them: found by walking from the start. */
function returnsOf(graph: Graph): ReadonlySet<string> {
  const back = new Set<string>();
  const done = new Set<string>();
  const walk = (id: string, path: readonly string[]): void => {
    if (done.has(id)) return;
    for (const each of graph.flows.filter(flow => standIn(graph, flow.from) === id)) {
      if (each.to === id || path.includes(each.to)) back.add(each.id);
      else walk(each.to, [...path, id]);
    }
    done.add(id);
  };
  for (const start of graph.nodes.filter(each => each.kind === 'startEvent')) walk(start.id, []);
  return back;
}

const onwardTo = (graph: Graph, back: ReadonlySet<string>, id: string): readonly Flow[] => graph.flows.filter(flow => flow.to === id && !back.has(flow.id));

/** The column of every node: one behind the last of those that lead to it. */
function columnsOf(graph: Graph, back: ReadonlySet<string>): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  const columnOf = (id: string): number => {
    const known = columns.get(id);
    if (known !== undefined) return known;
    const column = Math.max(0, ...onwardTo(graph, back, id).map(flow => columnOf(standIn(graph, flow.from)) + 1));
    columns.set(id, column);
    return column;
  };
  for (const each of graph.nodes) if (each.attachedTo === null) columnOf(each.id);
  return columns;
}

/** Whose lane a node stands in: a task in its desk's, the start with what it opens, all else with the last before it. */
function desksOf(graph: Graph, back: ReadonlySet<string>, columnOf: (id: string) => number, deskOf: (stage: string) => string): ReadonlyMap<string, string> {
  const desks = new Map<string, string>();
  const desk = ({ id, kind, beside }: DiagramNode): string => {
    const known = desks.get(id);
    if (known !== undefined) return known;
    const found = kind === 'userTask' ? deskOf(id) : desk(neighbor(id, kind, beside));
    desks.set(id, found);
    return found;
  };
  const neighbor = (id: string, kind: DiagramNode['kind'], beside: string | null): DiagramNode => {
    const before = onwardTo(graph, back, id).map(flow => standIn(graph, flow.from)).toSorted((a, b) => columnOf(b) - columnOf(a))[0];
    const found = kind === 'startEvent' ? graph.flows.find(flow => flow.from === id)?.to : (beside ?? before);
    return graph.nodes.find(each => each.id === found) ?? impossible(`${id} stands beside nothing`);
  };
  for (const each of graph.nodes) if (each.attachedTo === null) desk(each);
  return desks;
}
