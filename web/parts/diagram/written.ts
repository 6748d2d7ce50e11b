import type { Language } from '../../../src/labels/labels';

type Size = { readonly fontSize: number };
type Written = { readonly xml: string; readonly textRenderer: { readonly defaultStyle: Size; readonly externalStyle: Size } };

const WANTED = 10.5;
/** What the boxes of a file are measured for, inside a task and beside a gateway, and what still finds its place there. */
const USUAL_INSIDE = 12;
const LARGEST_INSIDE = { zh: 20, en: 16 }; // English words are longer
const [USUAL_BESIDE, LARGEST_BESIDE] = [11, 15];
const LABEL = /(<bpmndi:BPMNLabel><dc:Bounds) x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g;

/** A file written so large, in its own measure, that it can be read when the widest of its boxes fits a frame. */
export function writtenFor(xml: string, frame: number, language: Language): Written {
  const widest = Math.max(...[...xml.matchAll(/ width="([\d.]+)"/g)].map(([, width]) => Number(width)), 1);
  const wanted = WANTED * Math.max(1, widest / frame);
  const between = (usual: number, largest: number): number => Math.round(Math.min(largest, Math.max(usual, wanted)));
  const [inside, beside] = [between(USUAL_INSIDE, LARGEST_INSIDE[language]), between(USUAL_BESIDE, LARGEST_BESIDE)];
  const more = beside / USUAL_BESIDE;
  const widened = xml.replace(LABEL, (_, start: string, x: string, y: string, width: string, height: string) => `${start} x="${Number(x) - (Number(width) * (more - 1)) / 2}" y="${y}" width="${Number(width) * more}" height="${Number(height) * more}"`);
  return { xml: widened, textRenderer: { defaultStyle: { fontSize: inside }, externalStyle: { fontSize: beside } } };
}
