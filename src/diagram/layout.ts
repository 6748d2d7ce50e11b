import type { DiagramNode, Flow, Graph, NodeKind } from './graph';

/** A place in pixels from the upper left corner. */
export type Point = { readonly x: number; readonly y: number };
/** The space that a node takes, from its upper left corner. */
export type Box = Point & { readonly width: number; readonly height: number };
/** Where everything of a diagram is drawn, in pixels from the upper left corner. */
export type Layout = { readonly boxes: ReadonlyMap<string, Box>; readonly routes: ReadonlyMap<string, readonly Point[]> };

const SIZES: Readonly<Record<NodeKind, readonly [width: number, height: number]>> = {
  startEvent: [36, 36],
  endEvent: [36, 36],
  boundaryEvent: [36, 36],
  userTask: [140, 80],
  callActivity: [140, 80],
  exclusiveGateway: [50, 50],
  parallelGateway: [50, 50],
};
const COLUMN = 220;
const ROW = 150;
const MARGIN = 60;
const LANE_GAP = 14; // between two flows that run beside each other

/** Lays a diagram out in columns from the start: what leads back runs below everything else. */
export function layoutOf(graph: Graph): Layout {
  const back = returnsOf(graph);
  const columns = columnsOf(graph, back);
  const boxes = new Map<string, Box>();
  const rows = new Map<number, number>();
  for (const each of inReadingOrder(graph)) {
    const column = columns.get(each.id) ?? 0;
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    const [width, height] = SIZES[each.kind];
    boxes.set(each.id, { x: MARGIN + column * COLUMN + (140 - width) / 2, y: MARGIN + row * ROW + (80 - height) / 2, width, height });
  }
  for (const host of graph.nodes) hang(graph.nodes.filter(each => each.attachedTo === host.id), boxes.get(host.id), boxes);
  return { boxes, routes: routesOf(graph, back, boxes, MARGIN + Math.max(1, ...rows.values()) * ROW) };
}

/** The nodes in the order in which one meets them from the start, so that the usual way is the uppermost row. */
function inReadingOrder(graph: Graph): readonly DiagramNode[] {
  const met: string[] = graph.nodes.filter(each => each.kind === 'startEvent').map(each => each.id);
  for (let next = 0; next < met.length; next += 1) {
    const onward = graph.flows.filter(flow => standIn(graph, flow.from) === met[next]).map(flow => flow.to);
    met.push(...onward.filter((id, index) => !met.includes(id) && onward.indexOf(id) === index));
  }
  return graph.nodes.filter(each => each.attachedTo === null).toSorted((a, b) => met.indexOf(a.id) - met.indexOf(b.id));
}

/** Boundary events hang on the lower border of their task, side by side. */
function hang(events: readonly DiagramNode[], host: Box | undefined, boxes: Map<string, Box>): void {
  if (!host) return;
  for (const [index, event] of events.entries()) boxes.set(event.id, { x: host.x + 12 + index * 48, y: host.y + host.height - 18, width: 36, height: 36 });
}

/** The node that stands in a column: a boundary event stands where its task stands. */
const standIn = (graph: Graph, id: string): string => graph.nodes.find(each => each.id === id)?.attachedTo ?? id;

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

/** The column of every node: one behind the last of those that lead to it. */
function columnsOf(graph: Graph, back: ReadonlySet<string>): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  const columnOf = (id: string): number => {
    const known = columns.get(id);
    if (known !== undefined) return known;
    const before = graph.flows.filter(flow => flow.to === id && !back.has(flow.id)).map(flow => columnOf(standIn(graph, flow.from)) + 1);
    const column = Math.max(0, ...before);
    columns.set(id, column);
    return column;
  };
  for (const each of graph.nodes) if (each.attachedTo === null) columnOf(each.id);
  return columns;
}

const right = (box: Box): Point => ({ x: box.x + box.width, y: box.y + box.height / 2 });
const left = (box: Box): Point => ({ x: box.x, y: box.y + box.height / 2 });
const bottom = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height });

/** A flow between neighbors goes straight across; one that leads back, skips a column or hangs on a border runs below. */
function routesOf(graph: Graph, back: ReadonlySet<string>, boxes: ReadonlyMap<string, Box>, floor: number): ReadonlyMap<string, readonly Point[]> {
  let below = 0;
  const route = (each: Flow): readonly Point[] => {
    const from = boxes.get(each.from);
    const to = boxes.get(each.to);
    if (!from || !to) return [];
    const isOnBorder = graph.nodes.some(node => node.id === each.from && node.attachedTo !== null);
    const isNear = to.x - (from.x + from.width) < COLUMN && to.x > from.x + from.width;
    if (!back.has(each.id) && !isOnBorder && isNear) return across(right(from), left(to));
    below += 1;
    return under(bottom(from), left(to), floor + below * LANE_GAP, below);
  };
  return new Map(graph.flows.map(each => [each.id, route(each)]));
}

function across(from: Point, to: Point): readonly Point[] {
  if (from.y === to.y) return [from, to];
  const middle = Math.round((from.x + to.x) / 2);
  return [from, { x: middle, y: from.y }, { x: middle, y: to.y }, to];
}

function under(from: Point, to: Point, depth: number, nth: number): readonly Point[] {
  const approach = to.x - 12 - (nth % 4) * 6;
  return [from, { x: from.x, y: depth }, { x: approach, y: depth }, { x: approach, y: to.y }, to];
}
