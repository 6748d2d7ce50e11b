import { impossible } from '../kernel/result';
import type { Cell, Cells } from './cells';
import type { DiagramNode, Flow, Graph } from './graph';

/**
 * The lines that flows may run on, counted from the upper left: before each column and above each row a gap of tracks,
 * then the lines through the column (two for events on a border, the middle between them) or the row (its middle).
 */
export const TRACKS = 8;
const THROUGH_COLUMN = 3;
/** Where the lines through a column stand: the middle, or one of the places for events on the border. */
export type Through = 'firstEvent' | 'middle' | 'secondEvent';
const THROUGH: readonly Through[] = ['firstEvent', 'middle', 'secondEvent'];

/** A line from top to bottom: a track of the gap before a column, or one through the column. */
export type UpLine = { readonly column: number } & ({ readonly track: number } | { readonly through: Through });
/** A line from left to right: a track of the gap above a row, or the middle of the row. */
export type AcrossLine = { readonly row: number; readonly track: number | null };
/** A place where two lines meet, by their numbers. */
export type Knot = { readonly x: number; readonly y: number };
/** The side of a node at which a flow leaves or arrives. */
export type Side = 'left' | 'right' | 'top' | 'bottom';
/** How a flow runs: its sides and the places that it passes, from its source to its target; `isAside` where it leaves by the second line. */
export type Route = { readonly from: Side; readonly to: Side; readonly isAside: boolean; readonly knots: readonly Knot[] };

const upLine = (column: number, offset: number): number => column * (TRACKS + THROUGH_COLUMN) + offset;
const acrossLine = (row: number, offset: number): number => row * (TRACKS + 1) + offset;

/** What the line from top to bottom with that number is. */
export function upLineOf(number: number): UpLine {
  const offset = number % (TRACKS + THROUGH_COLUMN);
  const column = (number - offset) / (TRACKS + THROUGH_COLUMN);
  const through = THROUGH[offset - TRACKS];
  return through === undefined ? { column, track: offset } : { column, through };
}

/** What the line from left to right with that number is. */
export function acrossLineOf(number: number): AcrossLine {
  const offset = number % (TRACKS + 1);
  return { row: (number - offset) / (TRACKS + 1), track: offset === TRACKS ? null : offset };
}

/** Where to: a step of one line. */
type Heading = { readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 };
const HEADINGS = { right: { x: 1, y: 0 }, left: { x: -1, y: 0 }, bottom: { x: 0, y: 1 }, top: { x: 0, y: -1 } } as const satisfies Record<Side, Heading>;
const WAYS: readonly Heading[] = Object.values(HEADINGS);
const isUpright = (heading: Heading): boolean => heading.y !== 0;

/** A side with the place at which a flow comes out there, or goes in. */
type Port = { readonly side: Side; readonly knot: Knot; readonly cost: number; readonly isAside: boolean };
/** A flow at a place: where it came from and where it went. */
type Passage = { readonly flow: Flow; readonly into: Heading; readonly out: Heading };

const STEP = 4;
const STEP_TOGETHER = 1; // where another flow to the same node runs already
const BEND = 60;
const CROSSING = 40;
const BESIDE_ITS_OWN = 25; // on the line of another flow from the same node
const WITH_OTHER_WORDS = 500; // where both have words, which then stand for both
const ANOTHER_SIDE = 30; // than leaving to the right and arriving from the left
const SECOND_LINE = 120; // out of a gateway’s bottom, beside the first: for the fourth of its ways
const NEVER = Number.POSITIVE_INFINITY;

/** Leads every flow along the lines: never through a node, never on a line with a flow that has another target. */
export function routesOf(graph: Graph, cells: Cells): ReadonlyMap<string, Route> {
  const table = tableOf(graph, cells);
  const passages = new Map<number, Passage[]>();
  const routes = new Map<string, Route>();
  for (const each of inOrder(graph, cells)) {
    const { from, to, knots } = cheapest(each, table, passages) ?? impossible(`${each.id} finds no way`);
    for (const [index, knot] of knots.entries()) {
      const into = index === 0 ? HEADINGS[from.side] : headingFrom(knots[index - 1], knot);
      const out = index === knots.length - 1 ? opposite(HEADINGS[to.side]) : headingFrom(knot, knots[index + 1]);
      passages.set(keyOf(knot), [...(passages.get(keyOf(knot)) ?? []), { flow: each, into, out }]);
    }
    routes.set(each.id, { from: from.side, to: to.side, isAside: from.isAside, knots });
  }
  return routes;
}

const keyOf = ({ x, y }: Knot): number => x * 10_000 + y;
const opposite = ({ x, y }: Heading): Heading => (y === 0 ? (x > 0 ? HEADINGS.left : HEADINGS.right) : y > 0 ? HEADINGS.top : HEADINGS.bottom);
const headingFrom = (from: Knot | undefined, to: Knot | undefined): Heading => WAYS.find(each => from && to && Math.sign(to.x - from.x) === each.x && Math.sign(to.y - from.y) === each.y) ?? impossible('a way that stands still');

/** What a search asks of the diagram: where a flow may come out and go in, and between which places it may run. */
type Table = {
  readonly portsFrom: (flow: Flow) => readonly Port[];
  readonly portsTo: (flow: Flow) => readonly Port[];
  readonly isOpen: (from: Knot, to: Knot) => boolean;
  /** The nodes that have a side at that place: no other flow may bend there, lest it bars the way. */
  readonly heldBy: (knot: Knot) => readonly string[];
  /** Whether two flows to the same node may run on one line: not into a join, which waits for each of them. */
  readonly mayMerge: (node: string) => boolean;
};

function tableOf(graph: Graph, cells: Cells): Table {
  const nodes = new Map(graph.nodes.map(each => [each.id, each]));
  const nodeOf = (id: string): DiagramNode => nodes.get(id) ?? impossible(`${id} is not drawn`);
  const cellOf = (id: string): Cell => cells.of.get(id) ?? impossible(`${id} has no cell`);
  const taken = new Set(graph.nodes.map(each => cellOf(each.id)).map(cell => `${cell.column},${cell.row}`));
  const events = (id: string): readonly DiagramNode[] => graph.nodes.filter(each => each.attachedTo === id);
  const at = (id: string, side: Side, through: Through = 'middle'): Knot => {
    const { column, row } = cellOf(id);
    const middle = upLine(column, TRACKS + THROUGH.indexOf(through));
    if (side === 'right') return { x: upLine(column + 1, 0), y: acrossLine(row, TRACKS) };
    if (side === 'left') return { x: upLine(column, TRACKS - 1), y: acrossLine(row, TRACKS) };
    return side === 'bottom' ? { x: middle, y: acrossLine(row + 1, 0) } : { x: middle, y: acrossLine(row, TRACKS - 1) };
  };
  const placeOf = (id: string, host: string): Through => (events(host)[0]?.id === id ? 'firstEvent' : 'secondEvent');
  const isFree = (column: number, row: number): boolean => !taken.has(`${column},${row}`);
  const mayPass = (x: number, row: number, isAcross: boolean): boolean => {
    const line = upLineOf(x);
    return 'track' in line || (isFree(line.column, row) && (isAcross || line.through === 'middle'));
  };
  const isOpen = (from: Knot, to: Knot): boolean => {
    if (to.x < 0 || to.y < 0 || to.x > upLine(cells.columns, TRACKS - 1) || to.y > acrossLine(cells.rows, TRACKS - 1)) return false;
    const inRow = [from.y, to.y].find(y => y % (TRACKS + 1) === TRACKS);
    if (inRow === undefined) return true; // in a gap between rows nothing stands in the way
    const { row } = acrossLineOf(inRow);
    return mayPass(from.x, row, from.y === to.y) && mayPass(to.x, row, from.y === to.y);
  };
  const isEvent = (id: string): boolean => nodeOf(id).kind.endsWith('Event');
  const holders = new Map<number, string[]>();
  const hold = (id: string, knot: Knot): void => void holders.set(keyOf(knot), [...(holders.get(keyOf(knot)) ?? []), id]);
  for (const { id, attachedTo } of graph.nodes) {
    if (attachedTo !== null) hold(id, at(attachedTo, 'bottom', placeOf(id, attachedTo)));
    else for (const side of ['left', 'right', 'top', 'bottom'] as const) hold(id, at(id, side));
  }
  const port = (id: string, side: Side, cost: number, through?: Through, isAside = false): Port => ({ side, knot: at(id, side, through), cost, isAside });
  const upright = (id: string): readonly Port[] => [port(id, 'top', ANOTHER_SIDE), ...(events(id).length > 0 ? [] : [port(id, 'bottom', ANOTHER_SIDE)])];
  return {
    isOpen,
    heldBy: knot => holders.get(keyOf(knot)) ?? [],
    mayMerge: id => nodeOf(id).kind !== 'parallelGateway',
    portsFrom: ({ from }) => {
      const host = nodeOf(from).attachedTo;
      if (host !== null) return [port(host, 'bottom', 0, placeOf(from, host))];
      const second = nodeOf(from).kind === 'exclusiveGateway' ? [port(from, 'bottom', SECOND_LINE, 'secondEvent', true)] : [];
      return [port(from, 'right', 0), ...(isEvent(from) ? [] : upright(from)), ...second];
    },
    portsTo: ({ to }) => [port(to, 'left', 0), ...(isEvent(to) ? [] : upright(to))],
  };
}

/** Near flows find their way first, then the far ones, then those of events on a border and those that lead back. */
function inOrder(graph: Graph, cells: Cells): readonly Flow[] {
  const weight = ({ id, from, to }: Flow): number => {
    const [source, target] = [cells.of.get(from), cells.of.get(to)];
    const far = source && target ? Math.abs(target.column - source.column) + Math.abs(target.row - source.row) : 0;
    const isOnBorder = graph.nodes.some(each => each.id === from && each.attachedTo !== null);
    return far + (cells.back.has(id) ? 1000 : 0) + (isOnBorder ? 2000 : 0);
  };
  return graph.flows.toSorted((a, b) => weight(a) - weight(b));
}

type Tried = { readonly knot: Knot; readonly heading: Heading; readonly from: Port; readonly before: Tried | null; readonly arrival: Port | null };
type Found = { readonly from: Port; readonly to: Port; readonly knots: readonly Knot[] };

/** The cheapest way of a flow, found by trying the cheapest first; costs are small whole numbers, so they number a list. */
function cheapest(flow: Flow, table: Table, passages: ReadonlyMap<number, readonly Passage[]>): Found | null {
  const waiting: Tried[][] = [];
  const done = new Set<number>();
  const wait = (cost: number, tried: Tried): void => void (waiting[cost] ??= []).push(tried);
  const goals = table.portsTo(flow);
  for (const from of table.portsFrom(flow)) wait(from.cost, { knot: from.knot, heading: HEADINGS[from.side], from, before: null, arrival: null });
  for (let cost = 0; cost < waiting.length; cost += 1) {
    for (const tried of waiting[cost] ?? []) {
      const { knot, heading, from, arrival } = tried;
      if (arrival) return { from, to: arrival, knots: wayTo(tried) };
      const state = keyOf(knot) * WAYS.length + WAYS.indexOf(heading);
      if (done.has(state)) continue;
      done.add(state);
      const others = passages.get(keyOf(knot)) ?? [];
      for (const goal of goals) {
        if (goal.knot.x !== knot.x || goal.knot.y !== knot.y) continue;
        const total = cost + costOfPassage({ flow, into: heading, out: opposite(HEADINGS[goal.side]) }, knot, others, table) + goal.cost;
        if (total !== NEVER) wait(total, { ...tried, arrival: goal });
      }
      for (const out of WAYS) {
        const next = { x: knot.x + out.x, y: knot.y + out.y };
        if (out === opposite(heading) || done.has(keyOf(next) * WAYS.length + WAYS.indexOf(out)) || !table.isOpen(knot, next)) continue;
        const total = cost + costOfPassage({ flow, into: heading, out }, knot, others, table);
        if (total !== NEVER) wait(total, { knot: next, heading: out, from, before: tried, arrival: null });
      }
    }
  }
  return null;
}

const bends = (each: Passage): boolean => isUpright(each.into) !== isUpright(each.out);
/** Whether two flows do more than cross each other at a place. */
const shares = (a: Passage, b: Passage): boolean => bends(a) || bends(b) || isUpright(a.into) === isUpright(b.into);

/** What it costs to pass a place in that manner beside the flows that pass it already. */
function costOfPassage(mine: Passage, knot: Knot, others: readonly Passage[], { mayMerge, heldBy }: Table): number {
  if (others.length === 0 && !bends(mine)) return STEP;
  if (bends(mine) && heldBy(knot).some(node => node !== mine.flow.from && node !== mine.flow.to)) return NEVER;
  let cost = STEP + (bends(mine) ? BEND : 0);
  for (const other of others) {
    const isMerging = other.flow.to === mine.flow.to && mayMerge(mine.flow.to);
    const isParting = other.flow.from === mine.flow.from;
    if (isMerging && other.out === mine.out) cost += STEP_TOGETHER - STEP;
    else if (isParting && other.into === mine.into) cost += mine.flow.codes.length > 0 && other.flow.codes.length > 0 ? WITH_OTHER_WORDS : BESIDE_ITS_OWN;
    else if (shares(mine, other)) return NEVER;
    else cost += CROSSING;
  }
  return Math.max(STEP_TOGETHER, cost);
}

function wayTo(tried: Tried): readonly Knot[] {
  const way: Knot[] = [];
  for (let each: Tried | null = tried; each; each = each.before) way.unshift(each.knot);
  return way;
}
