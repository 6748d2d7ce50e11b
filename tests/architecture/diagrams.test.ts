import { readdirSync, readFileSync } from 'node:fs';
import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, test } from 'vitest';
import { diagramsOf } from '../../src/diagram/bpmn';
import { drawnProcedures, fileOfDiagram } from '../../src/diagram/procedures';
import { candidateLane, hire } from '../../src/hire/procedure';
import { LANGUAGES } from '../../src/labels/labels';
import { stagesOf, type Tree } from '../../src/procedure/tree';
import { openVisits, begin, after } from '../../src/procedure/standing';
import { separation } from '../../src/separation/procedure';

const drawn = drawnProcedures();
const everyLanguage = LANGUAGES.flatMap(language => drawnProcedures(language).map(({ name, xml }) => [`${name} in ${language}`, xml] as const));
const all = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(match => match[1]!);
const tasksIn = (xml: string): string[] => all(xml, /<userTask id="([^"]+)"/g);

test('the diagrams in docs/procedures are those of the trees: npm run diagrams writes them', () => {
  expect(readdirSync('docs/procedures').filter(name => name.endsWith('.bpmn')).sort()).toEqual(drawn.map(each => `${each.name}.bpmn`).sort());
  for (const { name, xml } of drawn) expect(readFileSync(fileOfDiagram(name), 'utf8'), name).toBe(xml);
});

describe.each(everyLanguage)('%s', (_, xml) => {
  test('is BPMN that a parser reads without a warning', async () => {
    const { warnings } = await new BpmnModdle().fromXML(xml);
    expect(warnings).toEqual([]);
  });

  test('leads every flow from one thing that exists to another, and draws both', () => {
    const process = xml.slice(0, xml.indexOf('</process>'));
    const ids = all(process, /<(?:\w+) id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const reference of all(process, /(?:sourceRef|targetRef|attachedToRef)="([^"]+)"/g)) expect(ids).toContain(reference);
    const flows = all(process, /<sequenceFlow id="([^"]+)"/g);
    const shapes = all(xml, /<bpmndi:BPMNShape id="[^"]+" bpmnElement="([^"]+)"/g);
    const edges = all(xml, /<bpmndi:BPMNEdge id="[^"]+" bpmnElement="([^"]+)"/g);
    expect(edges.sort()).toEqual(flows.sort());
    for (const node of all(process, /<(?:\w*Event|\w*Gateway|userTask|callActivity) id="([^"]+)"/g)) expect(shapes).toContain(node);
  });

  test('lays no two things over each other', () => {
    const boxes = [...xml.matchAll(/bpmnElement="([^"]+)"[^>]*><dc:Bounds x="([\d.]+)" y="([\d.]+)" width="(\d+)" height="(\d+)"/g)].filter(match => !/^(boundaryEvent|lane_)|_pool$/.test(match[1]!)).map(match => match.slice(2).map(Number));
    for (const [index, [x = 0, y = 0, width = 0, height = 0]] of boxes.entries()) {
      for (const [otherX = 0, otherY = 0, otherWidth = 0, otherHeight = 0] of boxes.slice(index + 1)) {
        expect(x < otherX + otherWidth && otherX < x + width && y < otherY + otherHeight && otherY < y + height).toBe(false);
      }
    }
  });
});

test('everything in a diagram has its Chinese word', () => {
  expect(drawn.flatMap(each => all(each.xml, / name="([^"]*)"/g)).filter(word => !/\p{Script=Han}/u.test(word))).toEqual([]);
});

test('every stage is drawn once, in the case or in the candidate’s lane', () => {
  const tasksOf = (procedure: string): string[] => drawn.filter(each => each.name.startsWith(procedure)).flatMap(each => tasksIn(each.xml)).sort();
  expect(tasksOf('hire')).toEqual(stagesOf(hire).map(stage => stage.name).sort());
  expect(tasksOf('separation')).toEqual(stagesOf(separation).map(stage => stage.name).sort());
  expect(tasksOf('hire-candidate')).toEqual(stagesOf(candidateLane).map(stage => stage.name).sort());
});

describe('the order is written once', () => {
  const untilRemoved = (separation).parts[0]!;
  const swapped: Tree = untilRemoved.kind === 'unless' && untilRemoved.body.kind === 'sequence' ? { ...untilRemoved, body: { kind: 'sequence', parts: untilRemoved.body.parts.toSpliced(1, 2, ...untilRemoved.body.parts.slice(1, 3).toReversed()) } } : untilRemoved;
  const openAfterTheReport = (tree: Tree): string[] => openVisits(after(begin(tree), { number: 1, lane: 'case', stage: 'report', visit: 1, outcome: 'submitted' })).filter(visit => !visit.isInterruption).map(visit => visit.stage);
  const drawnAfterTheReport = (tree: Tree): string[] => {
    const { xml } = diagramsOf(tree, 'swapped', { label: code => code, deskOf: () => 'institution' })[0]!;
    return [...xml.matchAll(/sourceRef="report" targetRef="([^"]+)"/g)].map(match => match[1]!);
  };

  test('so that swapping two stages changes what the record opens and what the diagram shows, together', () => {
    expect(openAfterTheReport(untilRemoved)).toEqual(['approval']);
    expect(drawnAfterTheReport(untilRemoved)).toEqual(['approval']);
    expect(openAfterTheReport(swapped)).toEqual(['removalApplication']);
    expect(drawnAfterTheReport(swapped)).toEqual(['removalApplication']);
  });
});
