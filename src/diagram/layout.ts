import { impossible } from '../kernel/result';
import { cellsOf, type Cell, type Cells } from './cells';
import type { DiagramNode, Flow, Graph, NodeKind } from './graph';
import { acrossLineOf, routesOf, upLineOf, type Route, type Side } from './routes';

/** A place in pixels from the upper left corner. */
export type Point = { readonly x: number; readonly y: number };
/** The space that something takes, from its upper left corner. */
export type Box = Point & { readonly width: number; readonly height: number };
/** Where everything of a diagram is drawn, in pixels from the upper left corner. */
export type Layout = {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly routes: ReadonlyMap<string, readonly Point[]>;
  /** The words of flows and events; a task has its words inside. */
  readonly labels: ReadonlyMap<string, Box>;
  readonly lanes: readonly { readonly desk: string; readonly nodes: readonly string[]; readonly box: Box }[];
  readonly pool: Box;
};

const SIZES: Readonly<Record<NodeKind, readonly [width: number, height: number]>> = {
  startEvent: [36, 36],
  endEvent: [36, 36],
  boundaryEvent: [36, 36],
  userTask: [140, 80],
  callActivity: [140, 80],
  exclusiveGateway: [50, 50],
  parallelGateway: [50, 50],
};
const MARGIN = 40;
const TITLE = 30; // the strip at the left of the pool, and of a lane, that holds its name
const LINE_GAP = 14; // between two flows that run beside each other
const CLEARANCE = 18; // between a node and the nearest line that passes it
const EVENTS_FROM_MIDDLE = { firstEvent: -46, middle: 0, secondEvent: 14 } as const;
const WORD_GAP = 4; // between words and the line or node to which they belong
const LETTER = 11;
const LINE_HEIGHT = 14;

/** Lays a diagram out: columns in reading direction, a lane for each desk, flows on lines of their own. */
export function layoutOf(graph: Graph, deskOf: (stage: string) => string, wordsOf: (named: DiagramNode | Flow) => readonly string[]): Layout {
  const cells = cellsOf(graph, deskOf);
  const routes = routesOf(graph, cells);
  const sizes = wordSizes(graph, wordsOf);
  const up = upLines(graph, cells, routes, sizes);
  const across = acrossLines(graph, cells, routes, sizes);
  const boxes = new Map(graph.nodes.map(each => [each.id, boxOf(each, graph, cellIn(cells, each.id), up, across)]));
  const points = new Map([...routes].map(([id, route]) => [id, pointsOf(graph.flows.find(each => each.id === id), route, boxes, up, across)]));
  const right = up.end + MARGIN;
  const lanes = cells.lanes.map(({ desk, nodes, first, last }) => {
    const top = across.borderAbove(first);
    return { desk, nodes, box: { x: MARGIN + TITLE, y: top, width: right - MARGIN - TITLE, height: across.borderAbove(last + 1) - top } };
  });
  const pool = { x: MARGIN, y: MARGIN, width: right - MARGIN, height: across.borderAbove(cells.rows) - MARGIN };
  return { boxes, routes: points, labels: labelsOf(graph, routes, boxes, points, sizes), lanes, pool };
}

const cellIn = (cells: Cells, id: string): Cell => cells.of.get(id) ?? impossible(`${id} has no cell`);
const boxIn = (boxes: ReadonlyMap<string, Box>, id: string): Box => boxes.get(id) ?? impossible(`${id} is not laid out`);

type Size = { readonly width: number; readonly height: number };

const NARROW = 0.6;
/** Where Chinese letters, which are as wide as they are high, begin in Unicode: their radicals. */
const FIRST_WIDE = 0x2e80;
/** How long a word is, in Chinese letters. */
const lengthOf = (word: string): number => [...word].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) < FIRST_WIDE ? NARROW : 1), 0);

/** The space that the words beside a line or an event take. */
function wordSizes(graph: Graph, wordsOf: (named: DiagramNode | Flow) => readonly string[]): ReadonlyMap<string, Size> {
  const beside = [...graph.flows, ...graph.nodes.filter(each => each.kind.endsWith('Event'))];
  const sizes = beside.map(each => [each.id, wordsOf(each)] as const).filter(([, words]) => words.length > 0);
  return new Map(sizes.map(([id, words]) => [id, { width: 2 * Math.ceil((LETTER * Math.max(...words.map(lengthOf)) + 2) / 2), height: LINE_HEIGHT * words.length }]));
}

/** The flows that leave a node of that column, or row, by that side with words beside them. */
const worded = (graph: Graph, routes: ReadonlyMap<string, Route>, sizes: ReadonlyMap<string, Size>, side: Side, isHere: (node: string) => boolean): readonly Size[] =>
  graph.flows.filter(each => routes.get(each.id)?.from === side && isHere(each.from)).flatMap(each => sizes.get(each.id) ?? []);

const widest = (sizes: readonly Size[]): number => Math.max(0, ...sizes.map(each => each.width + 2 * WORD_GAP));
const highest = (sizes: readonly Size[]): number => Math.max(0, ...sizes.map(each => each.height + 2 * WORD_GAP));

type UpLines = { readonly at: (number: number) => number; readonly middle: (column: number) => number; readonly end: number };

/** Where the lines from top to bottom stand: a gap is as wide as the words and the flows in it want. */
function upLines(graph: Graph, cells: Cells, routes: ReadonlyMap<string, Route>, sizes: ReadonlyMap<string, Size>): UpLines {
  const used = usedLines(routes, 'x').map(upLineOf);
  const tracksOf = (column: number): readonly number[] => used.flatMap(line => ('track' in line && line.column === column ? [line.track] : [])).toSorted((a, b) => a - b);
  const starts: number[] = [];
  const middles: number[] = [];
  let x = MARGIN + 2 * TITLE;
  for (let column = 0; column <= cells.columns; column += 1) {
    const isBefore = (node: string): boolean => cellIn(cells, node).column === column - 1;
    const isIn = (node: string): boolean => cellIn(cells, node).column === column;
    x += Math.max(CLEARANCE, widest(worded(graph, routes, sizes, 'right', isBefore)));
    starts.push(x);
    x += Math.max(0, tracksOf(column).length - 1) * LINE_GAP + CLEARANCE;
    const nodes = graph.nodes.filter(each => isIn(each.id)).map(each => SIZES[each.kind][0]);
    const words = [...worded(graph, routes, sizes, 'top', isIn), ...worded(graph, routes, sizes, 'bottom', isIn)];
    const width = Math.max(0, ...nodes, 2 * widest(words));
    middles.push(x + width / 2);
    x += width;
  }
  const middle = (column: number): number => middles[column] ?? impossible(`column ${column} is not laid out`);
  const at = (number: number): number => {
    const line = upLineOf(number);
    return 'track' in line ? (starts[line.column] ?? 0) + tracksOf(line.column).indexOf(line.track) * LINE_GAP : middle(line.column) + EVENTS_FROM_MIDDLE[line.through];
  };
  return { at, middle, end: x };
}

type AcrossLines = { readonly at: (number: number) => number; readonly middle: (row: number) => number; readonly borderAbove: (row: number) => number };

/** What words above a flow to the right want beyond the half of a task and the space that every row has. */
const aboveTheMiddle = (words: number): number => Math.max(0, words - SIZES.userTask[1] / 2 - CLEARANCE);

/** Where the lines from left to right stand; between two lanes, their border runs below the flows of the gap. */
function acrossLines(graph: Graph, cells: Cells, routes: ReadonlyMap<string, Route>, sizes: ReadonlyMap<string, Size>): AcrossLines {
  const used = usedLines(routes, 'y').map(acrossLineOf);
  const tracksOf = (row: number): readonly number[] => used.flatMap(line => (line.track !== null && line.row === row ? [line.track] : [])).toSorted((a, b) => a - b);
  const starts: number[] = [];
  const borders: number[] = [];
  const middles: number[] = [];
  let y = MARGIN;
  for (let row = 0; row <= cells.rows; row += 1) {
    const isAbove = (node: string): boolean => cellIn(cells, node).row === row - 1;
    const isIn = (node: string): boolean => cellIn(cells, node).row === row;
    const events = graph.nodes.filter(each => isAbove(each.id) && each.kind === 'boundaryEvent').flatMap(each => sizes.get(each.id) ?? []);
    const tracks = tracksOf(row).length;
    if (row > 0) y += Math.max(CLEARANCE, highest(worded(graph, routes, sizes, 'bottom', isAbove)), events.length > 0 ? 18 + highest(events) : 0);
    else if (tracks > 0) y += CLEARANCE;
    starts.push(y);
    y += Math.max(0, tracks - 1) * LINE_GAP;
    borders.push(row === 0 ? MARGIN : y + (tracks > 0 ? CLEARANCE : 0));
    const isBorder = row > 0 && cells.lanes.some(lane => lane.first === row);
    y += CLEARANCE + (isBorder && tracks > 0 ? CLEARANCE : 0) + highest(worded(graph, routes, sizes, 'top', isIn)) + aboveTheMiddle(highest(worded(graph, routes, sizes, 'right', isIn)));
    const nodes = graph.nodes.filter(each => isIn(each.id));
    const height = Math.max(0, ...nodes.map(each => SIZES[each.kind][1] + (each.kind.endsWith('Event') ? 2 * highest([sizes.get(each.id) ?? { width: 0, height: 0 }]) : 0)));
    middles.push(y + height / 2);
    y += height;
  }
  const middle = (row: number): number => middles[row] ?? impossible(`row ${row} is not laid out`);
  const at = (number: number): number => {
    const { row, track } = acrossLineOf(number);
    return track === null ? middle(row) : (starts[row] ?? 0) + tracksOf(row).indexOf(track) * LINE_GAP;
  };
  return { at, middle, borderAbove: row => borders[row] ?? impossible(`row ${row} has no border`) };
}

/** The lines on which some flow really runs, from top to bottom (`x`) or from left to right (`y`). */
function usedLines(routes: ReadonlyMap<string, Route>, along: 'x' | 'y'): readonly number[] {
  const lines = new Set<number>();
  for (const { knots } of routes.values()) {
    for (const [index, knot] of knots.entries()) if (knots[index + 1]?.[along] === knot[along]) lines.add(knot[along]);
  }
  return [...lines];
}

function boxOf({ id, kind, attachedTo }: DiagramNode, graph: Graph, { column, row }: Cell, up: UpLines, across: AcrossLines): Box {
  const [width, height] = SIZES[kind];
  const [x, y] = [up.middle(column) - width / 2, across.middle(row) - height / 2];
  if (attachedTo === null) return { x, y, width, height };
  const isFirst = graph.nodes.find(each => each.attachedTo === attachedTo)?.id === id;
  return { x: x + EVENTS_FROM_MIDDLE[isFirst ? 'firstEvent' : 'secondEvent'], y: across.middle(row) + SIZES.userTask[1] / 2 - height / 2, width, height };
}

const middleOf = (box: Box, side: Side): Point => {
  if (side === 'left' || side === 'right') return { x: box.x + (side === 'right' ? box.width : 0), y: box.y + box.height / 2 };
  return { x: box.x + box.width / 2, y: box.y + (side === 'bottom' ? box.height : 0) };
};

/** The bends of a flow in pixels, from border to border. */
function pointsOf(flow: Flow | undefined, route: Route, boxes: ReadonlyMap<string, Box>, up: UpLines, across: AcrossLines): readonly Point[] {
  const { from, to } = flow ?? impossible('a route of no flow');
  const { knots } = route;
  const isBend = (index: number): boolean => {
    const [before, here, after] = [knots[index - 1], knots[index], knots[index + 1]];
    const isUprightBefore = before ? before.x === here?.x : route.from === 'top' || route.from === 'bottom';
    const isUprightAfter = after ? after.x === here?.x : route.to === 'top' || route.to === 'bottom';
    return isUprightBefore !== isUprightAfter;
  };
  const bends = knots.filter((_, index) => isBend(index)).map(knot => ({ x: up.at(knot.x), y: across.at(knot.y) }));
  const start = middleOf(boxIn(boxes, from), route.from);
  // The second line out of a gateway begins on the edge of the diamond, as far up as it stands aside.
  const aside = route.isAside ? EVENTS_FROM_MIDDLE.secondEvent : 0;
  return [{ x: start.x + aside, y: start.y - aside }, ...bends, middleOf(boxIn(boxes, to), route.to)];
}

/** Words stand where their line begins: above it, or beside it where it leaves upright; those of an event below it. */
function labelsOf(graph: Graph, routes: ReadonlyMap<string, Route>, boxes: ReadonlyMap<string, Box>, points: ReadonlyMap<string, readonly Point[]>, sizes: ReadonlyMap<string, Size>): ReadonlyMap<string, Box> {
  const labels = new Map<string, Box>();
  for (const { id, kind } of graph.nodes) {
    const size = sizes.get(id);
    if (!size) continue;
    const box = boxIn(boxes, id);
    const middle = box.x + box.width / 2;
    labels.set(id, { x: kind === 'boundaryEvent' ? middle + WORD_GAP : middle - size.width / 2, y: box.y + box.height + (kind === 'boundaryEvent' ? 0 : WORD_GAP), ...size });
  }
  for (const { id, from } of graph.flows) {
    const [size, route, start] = [sizes.get(id), routes.get(id), points.get(id)?.[0]];
    if (!size || !route || !start) continue;
    // Above a gateway the words to the right are those of its straight way; below, those of the line aside.
    const hasOneAside = graph.flows.some(each => each.from === from && routes.get(each.id)?.isAside);
    const isLeft = route.from === 'top' || (route.from === 'bottom' && hasOneAside && !route.isAside);
    const y = route.from === 'bottom' ? boxIn(boxes, from).y + boxIn(boxes, from).height + WORD_GAP : start.y - size.height - WORD_GAP;
    labels.set(id, { x: isLeft ? start.x - size.width - WORD_GAP : start.x + WORD_GAP, y, ...size });
  }
  return labels;
}
