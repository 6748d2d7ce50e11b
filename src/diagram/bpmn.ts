import { impossible } from '../kernel/result';
import type { Tree } from '../procedure/tree';
import { graphOf, type DiagramNode, type Graph } from './graph';
import { layoutOf, type Layout } from './layout';

/** A drawn procedure: BPMN 2.0 XML with coordinates, which any BPMN viewer shows. */
export type Diagram = { readonly id: string; readonly xml: string };

/**
 * The diagrams of a procedure (流程图): one of the case and, where candidates have lanes of their own, one of the lane,
 * which the first calls. `label` gives the words for a stage, an outcome or an end.
 */
export function diagramsOf(tree: Tree, id: string, label: (code: string) => string): Diagram[] {
  const graph = graphOf(tree);
  const lane = `${id}-candidate`;
  const drawn = { id, xml: documentOf(graph, id, lane, label) };
  return graph.called ? [drawn, ...diagramsOf(graph.called, lane, label)] : [drawn];
}

const escaped = (text: string): string => text.replace(/[<>&"]/g, sign => `&#${sign.charCodeAt(0)};`);
const named = (code: string | null, label: (code: string) => string): string => (code === null ? '' : ` name="${escaped(label(code))}"`);

function documentOf(graph: Graph, id: string, lane: string, label: (code: string) => string): string {
  const layout = layoutOf(graph);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
    `  id="${id}_definitions" targetNamespace="urn:dingbian:procedures">`,
    `  <process id="${id}" isExecutable="false"${named(id, label)}>`,
    ...graph.nodes.map(node => `    ${elementOf(node, graph, lane, label)}`),
    ...graph.flows.map(flow => `    <sequenceFlow id="${flow.id}" sourceRef="${flow.from}" targetRef="${flow.to}"${named(flow.code, label)} />`),
    '  </process>',
    `  <bpmndi:BPMNDiagram id="${id}_diagram">`,
    `    <bpmndi:BPMNPlane id="${id}_plane" bpmnElement="${id}">`,
    ...graph.nodes.map(node => `      ${shapeOf(node, layout)}`),
    ...graph.flows.map(flow => `      ${edgeOf(flow.id, layout)}`),
    '    </bpmndi:BPMNPlane>',
    '  </bpmndi:BPMNDiagram>',
    '</definitions>',
    '',
  ].join('\n');
}

function elementOf(node: DiagramNode, graph: Graph, lane: string, label: (code: string) => string): string {
  const attached = node.attachedTo === null ? '' : ` attachedToRef="${node.attachedTo}" cancelActivity="true"`;
  const calls = node.kind === 'callActivity' ? ` calledElement="${lane}"` : '';
  // Some viewers draw no flow of a node that does not name its flows, though the standard leaves this open.
  const ends = [
    ...graph.flows.filter(flow => flow.to === node.id).map(flow => `<incoming>${flow.id}</incoming>`),
    ...graph.flows.filter(flow => flow.from === node.id).map(flow => `<outgoing>${flow.id}</outgoing>`),
  ].join('');
  return `<${node.kind} id="${node.id}"${named(node.code, label)}${attached}${calls}>${ends}${definitionOf(node)}</${node.kind}>`;
}

/** What BPMN wants inside: the signal of an interruption, the end that stops everything, the many calls of a lane. */
function definitionOf({ id, kind, code }: DiagramNode): string {
  if (kind === 'boundaryEvent') return `<signalEventDefinition id="${id}_signal" />`;
  if (kind === 'callActivity') return '<multiInstanceLoopCharacteristics isSequential="false" />';
  return kind === 'endEvent' && code !== 'completed' ? `<terminateEventDefinition id="${id}_terminate" />` : '';
}

function shapeOf({ id, kind }: DiagramNode, { boxes }: Layout): string {
  const { x, y, width, height } = boxes.get(id) ?? impossible(`${id} is not laid out`);
  const marker = kind === 'exclusiveGateway' ? ' isMarkerVisible="true"' : '';
  return `<bpmndi:BPMNShape id="${id}_shape" bpmnElement="${id}"${marker}><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`;
}

function edgeOf(flow: string, { routes }: Layout): string {
  const points = routes.get(flow) ?? impossible(`${flow} is not laid out`);
  return `<bpmndi:BPMNEdge id="${flow}_edge" bpmnElement="${flow}">${points.map(({ x, y }) => `<di:waypoint x="${x}" y="${y}" />`).join('')}</bpmndi:BPMNEdge>`;
}
