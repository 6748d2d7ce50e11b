import Viewer from 'bpmn-js/lib/Viewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import { useEffect, useRef, useState } from 'react';
import type { Mark } from './marks';

type Props = { readonly xml: string; readonly label: string; readonly marks: readonly Mark[] };
/** The parts of the viewer that are used here; it hands them out by name. */
type Canvas = { readonly resized: () => void; readonly zoom: (to: 'fit-viewport') => void; readonly viewbox: () => { readonly inner: { readonly height: number; readonly width: number } }; readonly addMarker: (element: string, marker: string) => void; readonly removeMarker: (element: string, marker: string) => void };
type Overlays = { readonly add: (element: string, overlay: { readonly position: { readonly top: number; readonly left: number }; readonly html: HTMLElement }) => string; readonly remove: (id: string) => void };
type Registry = { readonly get: (element: string) => unknown };

const LEGIBLE = 0.8;
const MARGIN = 20;

/** The drawing itself: a BPMN file as pictures and lines, with its marks as classes and badges. */
export function Drawing({ xml, label, marks }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<Viewer | null>(null);
  useEffect(() => {
    const container = place.current;
    if (container === null) return undefined;
    const opened = new Viewer({ container });
    let isLeft = false;
    const drawn = opened.importXML(xml).then(() => {
      if (isLeft) return;
      const canvas = opened.get<Canvas>('canvas');
      const { inner } = canvas.viewbox();
      const scale = Math.min(1, Math.max(LEGIBLE, (container.clientWidth - MARGIN) / inner.width)); // a wide one is moved inside its frame
      container.style.width = `${Math.ceil(inner.width * scale) + MARGIN}px`;
      container.style.height = `${Math.ceil(inner.height * scale) + MARGIN}px`;
      canvas.resized();
      canvas.zoom('fit-viewport');
      setViewer(opened);
    });
    return () => {
      isLeft = true;
      setViewer(null);
      void drawn.finally(() => { opened.destroy(); }); // not while it still draws
    };
  }, [xml]);
  useEffect(() => (viewer === null ? undefined : mark(viewer, marks)), [viewer, marks]);
  return <div className="scroll" role="group" aria-label={label} tabIndex={0}><div ref={place} className="drawing" /></div>;
}

/** Marks elements; gives what takes the marks away. */
function mark(viewer: Viewer, marks: readonly Mark[]): () => void {
  const [canvas, overlays, registry] = [viewer.get<Canvas>('canvas'), viewer.get<Overlays>('overlays'), viewer.get<Registry>('elementRegistry')];
  const undone = marks.filter(({ element }) => registry.get(element) !== undefined).map(({ element, state, badge }) => {
    const marker = `mark-${state}`;
    canvas.addMarker(element, marker);
    if (badge === undefined) return () => { canvas.removeMarker(element, marker); };
    const html = document.createElement('span');
    html.className = `badge ${state}`;
    html.textContent = badge;
    const overlay = overlays.add(element, { position: { top: -12, left: 34 }, html });
    return () => {
      canvas.removeMarker(element, marker);
      overlays.remove(overlay);
    };
  });
  return () => { for (const undo of undone) undo(); };
}
