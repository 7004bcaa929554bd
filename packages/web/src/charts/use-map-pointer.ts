import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { type Mark, markAt } from './map-scene.js';
import { type MapPoint, type MapView, panView } from './map-view.js';

interface MapPointer {
  readonly marks: readonly Mark[];
  /** What is added to a mark to give its place in the picture. */
  readonly offset: MapPoint;
  readonly view: MapView;
  readonly onView: (view: MapView) => void;
  /** A press that moved nothing, on a mark or beside all of them. */
  readonly onPress: (mark: Mark | null, at: MapPoint) => void;
  readonly onPoint: (mark: Mark | null) => void;
  readonly onZoom: (factor: number, around: MapPoint) => void;
}

interface Drag {
  readonly from: MapPoint;
  readonly view: MapView;
  moved: boolean;
}

/** Further than this many pixels is a drag, not a press. */
const SLACK = 5;

/** Moves the map with the pointer, and tells which mark it is on. The wheel zooms with Control held: without, it scrolls the page. */
export function useMapPointer(wish: MapPointer): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
    readonly onPointerCancel: () => void;
    readonly onPointerLeave: () => void;
  };
} {
  const ref = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const last = useRef(wish);
  useEffect(() => {
    last.current = wish;
  });
  const pointOf = (event: { readonly clientX: number; readonly clientY: number }): MapPoint => {
    const box = ref.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  };
  const markUnder = ({ x, y }: MapPoint): Mark | null =>
    markAt(wish.marks, { x: x - wish.offset.x, y: y - wish.offset.y });
  useEffect(() => {
    const frame = ref.current;
    if (!frame) return;
    // React listens to wheels passively; the page would zoom as well.
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = frame.getBoundingClientRect();
      last.current.onZoom(Math.exp(-event.deltaY / 200), { x: event.clientX - box.left, y: event.clientY - box.top });
    };
    frame.addEventListener('wheel', wheel, { passive: false });
    return () => frame.removeEventListener('wheel', wheel);
  }, []);
  return {
    ref,
    handlers: {
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        drag.current = { from: pointOf(event), view: wish.view, moved: false };
      },
      onPointerMove: (event) => {
        const at = pointOf(event);
        const dragged = drag.current;
        if (!dragged) {
          wish.onPoint(event.pointerType === 'touch' ? null : markUnder(at));
          return;
        }
        const [dx, dy] = [dragged.from.x - at.x, dragged.from.y - at.y];
        if (!dragged.moved && Math.hypot(dx, dy) <= SLACK) return;
        if (!dragged.moved) ref.current?.setPointerCapture(event.pointerId);
        dragged.moved = true;
        wish.onView(panView(dragged.view, dx, dy));
      },
      onPointerUp: (event) => {
        const dragged = drag.current;
        drag.current = null;
        if (!dragged || dragged.moved) return;
        const at = pointOf(event);
        wish.onPress(markUnder(at), at);
      },
      onPointerCancel: () => {
        drag.current = null;
      },
      onPointerLeave: () => {
        if (!drag.current?.moved) drag.current = null;
        wish.onPoint(null);
      },
    },
  };
}
