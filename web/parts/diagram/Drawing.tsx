import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import Viewer from 'bpmn-js/lib/Viewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { languageNow } from '../../words/i18n';
import { useWords } from '../../words/spoken';
import { mark } from './marking';
import type { Mark } from './marks';
import { writtenFor } from './written';

type Props = { readonly xml: string; readonly label: string; readonly marks: readonly Mark[] };
/** The part of the viewer that is used here; it hands its parts out by name. */
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Canvas = { readonly resized: () => void; readonly viewbox: (to?: Box) => { readonly inner: Box } };
/** The viewer with its drawing, and where that lies in its own measure. */
type Drawn = { readonly viewer: Viewer; readonly box: Box };
type Place<Element> = RefObject<Element | null>;

const MARGIN = 6;
const STEP = 1.25;
const MOST_STEPS = 7;

/** The drawing itself: a BPMN file as pictures and lines, with its marks as classes and badges. It fits its frame at first; enlarged, it is moved inside the frame. */
export function Drawing({ xml, label, marks }: Props) {
  const { say } = useWords();
  const [frame, place, foot] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const [steps, setSteps] = useState(0);
  const drawn = useDrawn(xml, frame, place, foot);
  useFit(drawn, STEP ** steps, frame, place);
  useEffect(() => (drawn === null ? undefined : mark(drawn.viewer, marks)), [drawn, marks]);
  const by = (step: number): void => { setSteps(now => Math.min(MOST_STEPS, Math.max(0, now + step))); };
  const byKey = (key: string): void => {
    if (key === '+' || key === '=') by(1);
    if (key === '-') by(-1);
    if (key === '0') setSteps(0);
  };
  return (
    <>
      <div ref={frame} className="scroll" role="group" aria-label={`${label}${say('parts.enlargeKeys')}`} tabIndex={0} onKeyDown={({ key, ctrlKey, metaKey }) => { if (!ctrlKey && !metaKey) byKey(key); }}><div ref={place} className="drawing" /></div>
      <div ref={foot} className="drawing-foot">
        <Button className="no-print" size="small" icon={<PlusOutlined aria-hidden />} disabled={steps === MOST_STEPS} onClick={() => { by(1); }}>{say('parts.larger')}</Button>
        <Button className="no-print" size="small" icon={<MinusOutlined aria-hidden />} disabled={steps === 0} onClick={() => { by(-1); }}>{say('parts.smaller')}</Button>
        <Button className="no-print" size="small" disabled={steps === 0} onClick={() => { setSteps(0); }}>{say('parts.fitWidth')}</Button>
      </div>
    </>
  );
}

/** Draws a file; null until it is drawn. */
function useDrawn(xml: string, frame: Place<HTMLElement>, place: Place<HTMLElement>, foot: Place<HTMLElement>): Drawn | null {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    const [container, width] = [place.current, frame.current?.clientWidth];
    if (container === null || width === undefined) return undefined;
    const { xml: written, textRenderer } = writtenFor(xml, width, languageNow());
    const viewer = new Viewer({ container, textRenderer });
    const logo = container.querySelector('.bjs-powered-by');
    if (logo) foot.current?.append(logo); // the mark of bpmn.io stays in view, whatever part of the drawing the frame shows
    let isLeft = false;
    const drawing = viewer.importXML(written).then(() => {
      if (isLeft) return;
      const { x, y, width: wide, height } = viewer.get<Canvas>('canvas').viewbox().inner;
      setDrawn({ viewer, box: { x: x - MARGIN, y: y - MARGIN, width: wide + 2 * MARGIN, height: height + 2 * MARGIN } });
    });
    return () => {
      isLeft = true;
      setDrawn(null);
      logo?.remove();
      void drawing.finally(() => { viewer.destroy(); }); // not while it still draws
    };
  }, [xml, frame, place, foot]);
  return drawn;
}

/** Keeps a drawing as wide as its frame, times how much it is enlarged. */
function useFit(drawn: Drawn | null, enlarged: number, frame: Place<HTMLElement>, place: Place<HTMLElement>): void {
  useEffect(() => {
    const container = place.current;
    if (drawn === null || container === null) return undefined;
    const { viewer, box } = drawn;
    const fit = (): void => {
      const scale = Math.min(1, (frame.current?.clientWidth ?? box.width) / box.width) * enlarged;
      container.style.width = `${Math.floor(box.width * scale)}px`;
      container.style.height = `${Math.ceil(box.height * scale)}px`;
      const canvas = viewer.get<Canvas>('canvas');
      canvas.resized();
      canvas.viewbox(box);
    };
    fit();
    addEventListener('resize', fit);
    return () => { removeEventListener('resize', fit); };
  }, [drawn, enlarged, frame, place]);
}
