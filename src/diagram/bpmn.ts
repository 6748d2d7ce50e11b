import { impossible } from '../kernel/result';
import type { Tree } from '../procedure/tree';
import { graphOf, type DiagramNode, type Flow, type Graph } from './graph';
import { layoutOf, type Box, type Layout } from './layout';

/** A drawn procedure: BPMN 2.0 XML with coordinates, which any BPMN viewer shows. */
export type Diagram = { readonly id: string; readonly xml: string };

/** What a diagram says in words, and whose desk a stage is. */
export type Words = { readonly label: (code: string) => string; readonly deskOf: (stage: string) => string };

/**
 * The diagrams of a procedure (流程图): one of the case and, where candidates have lanes of their own, one of the lane,
 * which the first calls, and one of what follows where an entry is reversed. Every desk has a lane (泳道) of the drawing.
 */
export function diagramsOf(tree: Tree, id: string, words: Words): Diagram[] {
  const graph = graphOf(tree);
  const called = `${id}-candidate`;
  const drawn = { id, xml: documentOf(graph, id, called, words) };
  return [drawn, ...(graph.called ? diagramsOf(graph.called, called, words) : []), ...(graph.undone ? diagramsOf(graph.undone, `${id}-reversal`, words) : [])];
}

const escaped = (text: string): string => text.replace(/[<>&"\n]/g, sign => `&#${sign.charCodeAt(0)};`);
const named = (words: readonly string[]): string => (words.length === 0 ? '' : ` name="${escaped(words.join('\n'))}"`);

function documentOf(graph: Graph, id: string, called: string, { label, deskOf }: Words): string {
  const wordsOf = (each: DiagramNode | Flow): readonly string[] => ('codes' in each ? each.codes : [each.code].filter(code => code !== null)).map(label);
  const layout = layoutOf(graph, deskOf, wordsOf);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
    `  id="${id}_definitions" targetNamespace="urn:dingbian:procedures">`,
    `  <collaboration id="${id}_collaboration">`,
    `    <participant id="${id}_pool"${named([label(id)])} processRef="${id}" />`,
    '  </collaboration>',
    `  <process id="${id}" isExecutable="false"${named([label(id)])}>`,
    `    <laneSet id="${id}_lanes">`,
    ...layout.lanes.map(({ desk, nodes }) => `      <lane id="lane_${desk}"${named([label(desk)])}>${nodes.map(node => `<flowNodeRef>${node}</flowNodeRef>`).join('')}</lane>`),
    '    </laneSet>',
    ...graph.nodes.map(node => `    ${elementOf(node, graph, called, wordsOf)}`),
    ...graph.flows.map(flow => `    <sequenceFlow id="${flow.id}" sourceRef="${flow.from}" targetRef="${flow.to}"${named(wordsOf(flow))} />`),
    '  </process>',
    `  <bpmndi:BPMNDiagram id="${id}_diagram">`,
    `    <bpmndi:BPMNPlane id="${id}_plane" bpmnElement="${id}_collaboration">`,
    `      ${shapeOf(`${id}_pool`, ' isHorizontal="true"', layout.pool)}`,
    ...layout.lanes.map(({ desk, box }) => `      ${shapeOf(`lane_${desk}`, ' isHorizontal="true"', box)}`),
    ...graph.nodes.map(({ id: node, kind }) => `      ${shapeOf(node, kind === 'exclusiveGateway' ? ' isMarkerVisible="true"' : '', layout.boxes.get(node) ?? impossible(`${node} is not laid out`), layout.labels.get(node))}`),
    ...graph.flows.map(flow => `      ${edgeOf(flow.id, layout)}`),
    '    </bpmndi:BPMNPlane>',
    '  </bpmndi:BPMNDiagram>',
    '</definitions>',
    '',
  ].join('\n');
}

function elementOf(node: DiagramNode, graph: Graph, called: string, wordsOf: (node: DiagramNode) => readonly string[]): string {
  const attached = node.attachedTo === null ? '' : ` attachedToRef="${node.attachedTo}" cancelActivity="true"`;
  const calls = node.kind === 'callActivity' ? ` calledElement="${called}"` : '';
  // Some viewers draw no flow of a node that does not name its flows, though the standard leaves this open.
  const ends = [
    ...graph.flows.filter(flow => flow.to === node.id).map(flow => `<incoming>${flow.id}</incoming>`),
    ...graph.flows.filter(flow => flow.from === node.id).map(flow => `<outgoing>${flow.id}</outgoing>`),
  ].join('');
  return `<${node.kind} id="${node.id}"${named(wordsOf(node))}${attached}${calls}>${ends}${definitionOf(node)}</${node.kind}>`;
}

/** What BPMN wants inside: the signal of an interruption, the end that stops everything, the many calls of a lane. */
function definitionOf({ id, kind, code }: DiagramNode): string {
  if (kind === 'boundaryEvent') return `<signalEventDefinition id="${id}_signal" />`;
  if (kind === 'callActivity') return '<multiInstanceLoopCharacteristics isSequential="false" />';
  return kind === 'endEvent' && code !== 'completed' ? `<terminateEventDefinition id="${id}_terminate" />` : '';
}

const boundsOf = ({ x, y, width, height }: Box): string => `<dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" />`;
const labelOf = (box: Box | undefined): string => (box ? `<bpmndi:BPMNLabel>${boundsOf(box)}</bpmndi:BPMNLabel>` : '');
const shapeOf = (id: string, attributes: string, box: Box, label?: Box): string =>
  `<bpmndi:BPMNShape id="${id}_shape" bpmnElement="${id}"${attributes}>${boundsOf(box)}${labelOf(label)}</bpmndi:BPMNShape>`;

function edgeOf(flow: string, { routes, labels }: Layout): string {
  const points = routes.get(flow) ?? impossible(`${flow} is not laid out`);
  return `<bpmndi:BPMNEdge id="${flow}_edge" bpmnElement="${flow}">${points.map(({ x, y }) => `<di:waypoint x="${x}" y="${y}" />`).join('')}${labelOf(labels.get(flow))}</bpmndi:BPMNEdge>`;
}
