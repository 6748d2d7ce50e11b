import { readFileSync, readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isBrowserThere, openBrowser } from '../harness/chromium';

type Point = { readonly x: number; readonly y: number };
type Box = Point & { readonly width: number; readonly height: number };
type Text = { readonly words: string; readonly box: Box };
/** What the viewer drew of one element of the file. */
type Element = {
  readonly id: string;
  readonly kind: 'node' | 'flow' | 'lane' | 'label';
  readonly isDrawn: boolean;
  readonly box: Box | null;
  readonly waypoints: readonly Point[];
  readonly target: string | null;
  readonly host: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly texts: readonly Text[];
};
type Drawn = { readonly warnings: readonly string[]; readonly elements: readonly Element[] };

const FOLDER = 'docs/procedures';
const files = readdirSync(FOLDER).filter(name => name.endsWith('.bpmn'));
const asset = (path: string): { readonly path: string } => ({ path: `node_modules/bpmn-js/dist/${path}` });
const TOLERANCE = 1.5; // a line of text is a little higher than its signs

const overlap = (a: Box, b: Box): boolean => a.x + TOLERANCE < b.x + b.width && b.x + TOLERANCE < a.x + a.width && a.y + TOLERANCE < b.y + b.height && b.y + TOLERANCE < a.y + a.height;
const isWithin = (inner: Box, outer: Box): boolean => inner.x >= outer.x - TOLERANCE && inner.y >= outer.y - TOLERANCE && inner.x + inner.width <= outer.x + outer.width + TOLERANCE && inner.y + inner.height <= outer.y + outer.height + TOLERANCE;
/** The straight stretches of a flow, each as the box of a line that has some thickness, so that crossing one is overlapping it. */
const stretches = ({ waypoints }: Element): readonly Box[] =>
  waypoints.slice(1).map((to, index) => {
    const from = waypoints[index]!;
    return { x: Math.min(from.x, to.x) - 2, y: Math.min(from.y, to.y) - 2, width: Math.abs(to.x - from.x) + 4, height: Math.abs(to.y - from.y) + 4 };
  });
const runAlong = (a: Box, b: Box): boolean => overlap(a, b) && (a.width > 4) === (b.width > 4) && (a.height > 4) === (b.height > 4);

describe.skipIf(!isBrowserThere)('in a viewer', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 4000, height: 3000 } });
    await page.setContent('<body style="margin: 0"><div id="canvas" style="width: 100%; height: 100vh"></div></body>');
    await page.addStyleTag(asset('assets/diagram-js.css'));
    await page.addStyleTag(asset('assets/bpmn-js.css'));
    await page.addScriptTag(asset('bpmn-navigated-viewer.production.min.js'));
    await page.addScriptTag({ path: 'tests/architecture/bpmnInViewer.js' });
  });
  afterAll(() => browser.close());

  describe.each(files)('%s', file => {
    const xml = readFileSync(`${FOLDER}/${file}`, 'utf8');
    let drawn: Drawn;
    const of = (kind: Element['kind']): readonly Element[] => drawn.elements.filter(each => each.kind === kind);
    beforeAll(async () => {
      drawn = await page.evaluate(`window.drawn(${JSON.stringify(xml)})`);
    });

    test('is read without a warning', () => expect(drawn.warnings).toEqual([]));

    test('shows every node, every flow and every desk of the file', () => {
      const inFile = [...xml.matchAll(/<(?:\w+Event|\w+Gateway|userTask|callActivity|sequenceFlow|lane|participant) id="([^"]+)"/g)].map(match => match[1]!);
      expect(inFile.length).toBeGreaterThan(15);
      expect(inFile.filter(id => !drawn.elements.some(each => each.id === id && each.isDrawn))).toEqual([]);
    });

    test('shows every word of the file', () => {
      const inFile = [...xml.slice(0, xml.indexOf('</process>')).matchAll(/<(?!process)[^>]* name="([^"]+)"/g)].map(match => match[1]!.replaceAll('&#10;', '').replaceAll(' ', ''));
      const shown = drawn.elements.flatMap(each => each.texts.map(text => text.words.replace(/\s/g, '')));
      expect(inFile.toSorted()).toEqual(shown.toSorted());
    });

    test('keeps the words of tasks and desks within them', () => {
      const over = [...of('node'), ...of('lane')].flatMap(each => each.texts.filter(text => !isWithin(text.box, each.box!)).map(text => text.words));
      expect(over).toEqual([]);
    });

    test('lays the words beside flows and events over nothing else', () => {
      const texts = of('label').flatMap(each => each.texts.map(text => ({ ...text, label: each })));
      const troubles = texts.flatMap((text, index) => [
        ...of('node').filter(each => overlap(text.box, each.box!)).map(each => `${text.words} on ${each.id}`),
        ...of('flow').filter(each => stretches(each).some(stretch => overlap(text.box, stretch))).map(each => `${text.words} on ${each.id}`),
        ...texts.slice(index + 1).filter(other => overlap(text.box, other.box)).map(other => `${text.words} on ${other.words}`),
        ...of('lane').filter(lane => overlap(text.box, lane.box!) && !isWithin(text.box, lane.box!)).map(lane => `${text.words} on the border of ${lane.id}`),
      ]);
      expect(troubles).toEqual([]);
    });

    test('stands every node in one lane', () => {
      const lanes = of('lane').filter(each => each.id.startsWith('lane_'));
      expect(of('node').filter(node => lanes.filter(lane => isWithin(node.box!, lane.box!)).length !== 1).map(each => each.id)).toEqual([]);
    });

    test('leads no flow through a node, and no two along one line unless they come from one node or go to one', () => {
      const flows = of('flow');
      const hostOf = (id: string | null): string | null => of('node').find(each => each.id === id)?.host ?? null;
      const through = flows.flatMap(flow => of('node').filter(node => ![flow.from, flow.to, hostOf(flow.from)].includes(node.id) && stretches(flow).some(stretch => overlap(stretch, node.box!))).map(node => `${flow.id} through ${node.id}`));
      const along = flows.flatMap((flow, index) => flows.slice(index + 1).filter(other => flow.from !== other.from && flow.to !== other.to && stretches(flow).some(one => stretches(other).some(two => runAlong(one, two)))).map(other => `${flow.id} along ${other.id}`));
      expect([...through, ...along]).toEqual([]);
    });
  });
});
