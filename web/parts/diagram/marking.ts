import type Viewer from 'bpmn-js/lib/Viewer';
import type { Mark } from './marks';

type Canvas = { readonly addMarker: (element: string, marker: string) => void; readonly removeMarker: (element: string, marker: string) => void };
type Overlays = { readonly add: (element: string, overlay: { readonly position: { readonly top: number; readonly left: number }; readonly html: HTMLElement }) => string; readonly remove: (id: string) => void };
type Registry = { readonly get: (element: string) => unknown };

/** Marks elements; gives what takes the marks away. */
export function mark(viewer: Viewer, marks: readonly Mark[]): () => void {
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
