/**
 * A run's timeline to look around in: zoom, pan, details of every stretch by pointer and by key. It draws
 * with the same function as the static picture; what it adds is a window, an active stretch and a cursor.
 */
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import type { Messages } from '../../i18n/format.ts';
import { onThemeChange } from '../../lib/editor/handle.ts';
import { countCells, drawBars, MOST_ELEMENTS } from '../../lib/timeline/canvas.ts';
import { timelineLayout, timelineSvg } from '../../lib/timeline/svg.ts';
import { stretchAt } from '../../lib/timeline/model.ts';
import type { TimelineModel } from '../../lib/timeline/model.ts';
import { clampView, panView, revealInView, zoomView } from '../../lib/timeline/view.ts';
import type { View } from '../../lib/timeline/view.ts';
import { describe, keyAction, moveActive, pointAt, rangeFrom } from './interaction.ts';
import type { Active, Point } from './interaction.ts';

interface Props {
  readonly model: TimelineModel;
  readonly messages: Messages;
  readonly view: View;
  readonly onView: (view: View) => void;
  /** The moment that all panels of the playground look at; null for none. */
  readonly cursorNs: number | null;
  readonly onCursor: (timeNs: number) => void;
  /** The stretch of time whose statistics are asked for; null for none. */
  readonly range: View | null;
  readonly onRange: (range: View | null) => void;
  /** The run has not ended: the picture is as far as it has come. */
  readonly goesOn: boolean;
  /** The width that it is going to have, most likely: it need not be drawn twice then. */
  readonly firstPx: number;
}

/** Rows of a live timeline; a page shows fewer. */
const MOST_ROWS = 60;
const WHEEL_STEP = 1.0015;
/** A pointer that has moved less than this has clicked, not dragged. */
const DRAG_PX = 4;

interface Drag {
  readonly x: number;
  readonly view: View;
  readonly strip: boolean;
  /** It marks a range: begun on the axis, or with Shift. */
  readonly ranging: boolean;
  moved: boolean;
}

/** Where a pointer is in the drawing, which a presentation makes larger. */
function placeIn(
  box: HTMLElement,
  { clientX, clientY }: Pick<globalThis.MouseEvent, 'clientX' | 'clientY'>,
): { x: number; y: number } {
  const { left, top, width } = box.getBoundingClientRect();
  const scale = width / box.offsetWidth;
  return { x: (clientX - left) / scale, y: (clientY - top) / scale };
}

export function TimelineView({
  model,
  messages,
  view,
  onView,
  cursorNs,
  onCursor,
  range,
  onRange,
  goesOn,
  firstPx,
}: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(firstPx);
  const [active, setActive] = useState<Active | null>(null);
  const [hover, setHover] = useState<Point | null>(null);
  const [spoken, setSpoken] = useState('');
  const drag = useRef<Drag | null>(null);
  const pinch = useRef(new Map<number, number>());
  const id = useId();

  useLayoutEffect(() => {
    const element = box.current as HTMLDivElement;
    const measure = (): void => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const layout = useMemo(
    () => timelineLayout(model, { width, maxThreads: MOST_ROWS, messages }),
    [model, width, messages],
  );
  const plotPx = Math.max(1, width - layout.gutter);
  const isHeavy = useMemo(
    () => countCells(model, layout, view, plotPx) > MOST_ELEMENTS,
    [model, layout, view, plotPx],
  );
  const html = useMemo(
    () =>
      width === 0
        ? ''
        : timelineSvg(model, {
            width,
            messages,
            idPrefix: `${id}-`,
            view,
            maxThreads: MOST_ROWS,
            withoutBars: isHeavy,
          }),
    [model, width, messages, id, view, isHeavy],
  );
  const canvas = useRef<HTMLCanvasElement>(null);
  const [theme, setTheme] = useState(0);
  useEffect(() => onThemeChange(() => setTheme((count) => count + 1)), []);
  useLayoutEffect(() => {
    if (!isHeavy || canvas.current === null) return;
    const token = (name: string): string =>
      getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    drawBars(canvas.current, model, layout, view, plotPx, token, theme);
  }, [isHeavy, model, layout, view, plotPx, theme]);
  const xOf = (timeNs: number): number =>
    layout.gutter + ((timeNs - view.fromNs) / (view.toNs - view.fromNs)) * plotPx;

  // React listens for wheel passively; zooming must keep the page from scrolling.
  const latest = useRef({ view, model, onView, gutter: layout.gutter, plotPx });
  useEffect(() => {
    latest.current = { view, model, onView, gutter: layout.gutter, plotPx };
  });
  useEffect(() => {
    const element = box.current as HTMLDivElement;
    const onWheel = (event: WheelEvent): void => {
      const now = latest.current;
      const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const at = (placeIn(element, event).x - now.gutter) / now.plotPx;
        const anchor = Math.min(1, Math.max(0, at));
        now.onView(zoomView(now.view, now.model.endNs, WHEEL_STEP ** event.deltaY, anchor));
      } else if (sideways) {
        event.preventDefault();
        now.onView(panView(now.view, now.model.endNs, (event.deltaX || event.deltaY) / now.plotPx));
      }
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, []);

  function timeAt(x: number): number {
    return view.fromNs + ((x - layout.gutter) / plotPx) * (view.toNs - view.fromNs);
  }

  function place(event: PointerEvent): { x: number; y: number } {
    return placeIn(box.current as HTMLDivElement, event);
  }

  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    const { x, y } = place(event);
    pinch.current.set(event.pointerId, event.clientX);
    const strip = y < layout.strip.bottom + 2;
    const onAxis = !strip && y < layout.axisY + 8;
    drag.current = { x, view, strip, ranging: !strip && (onAxis || event.shiftKey), moved: false };
    if (drag.current.strip) centreOnStrip(x);
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  }

  function centreOnStrip(x: number): void {
    const span = view.toNs - view.fromNs;
    const middle = ((x - layout.gutter) / plotPx) * model.endNs;
    onView(panView({ fromNs: middle - span / 2, toNs: middle + span / 2 }, model.endNs, 0));
  }

  function onPointerMove(event: PointerEvent): void {
    const { x, y } = place(event);
    const fingers = pinch.current;
    if (fingers.size === 2 && fingers.has(event.pointerId)) {
      const before = spread(fingers);
      fingers.set(event.pointerId, event.clientX);
      const after = spread(fingers);
      if (before > 8 && after > 8) onView(zoomView(view, model.endNs, before / after));
      return;
    }
    const { current } = drag;
    if (current === null) {
      setHover(pointAt(model, layout, view, plotPx, timeAt(x), y));
      return;
    }
    if (Math.abs(x - current.x) > DRAG_PX) current.moved = true;
    if (!current.moved) return;
    if (current.strip) centreOnStrip(x);
    else if (current.ranging) onRange(between(timeAt(current.x), timeAt(x), model.endNs));
    else onView(panView(current.view, model.endNs, (current.x - x) / plotPx));
  }

  function onPointerEnd(event: PointerEvent): void {
    pinch.current.delete(event.pointerId);
    const { current } = drag;
    drag.current = null;
    if (current === null || current.moved || current.strip || event.type === 'pointercancel')
      return;
    const { x, y } = place(event);
    if (x < layout.gutter) return;
    const point = pointAt(model, layout, view, plotPx, timeAt(x), y);
    setActive(point === null ? null : { row: point.row, index: point.index });
    setHover(point);
    onCursor(Math.min(model.endNs, Math.max(0, timeAt(x))));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const action = keyAction(event);
    if (action === null) return;
    event.preventDefault();
    switch (action.kind) {
      case 'zoom':
        onView(zoomView(view, model.endNs, action.factor, cursorAnchor()));
        break;
      case 'pan':
        onView(panView(view, model.endNs, action.part));
        break;
      case 'fit':
        onView({ fromNs: 0, toNs: model.endNs });
        break;
      case 'range':
        onRange(rangeFrom(action.edge, range, cursorNs ?? view.fromNs, view));
        break;
      case 'focus':
        if (range !== null) onView(range);
        else if (frame !== null) onView(around(frame, model.endNs));
        break;
      case 'clear':
        onRange(null);
        setActive(null);
        setSpoken('');
        break;
      case 'move': {
        const next = moveActive(
          model,
          layout.rows.length,
          active,
          action.step,
          cursorNs ?? view.fromNs,
        );
        const stretch = next === null ? null : stretchAt(model, next.row, next.index);
        if (next === null || stretch === null) return;
        setActive(next);
        setHover(null);
        onCursor(stretch.fromNs);
        onView(revealInView(view, model.endNs, stretch.fromNs, stretch.toNs));
        setSpoken(describe(model, messages, { ...next, count: 1, shares: [] }));
        break;
      }
    }
  }

  /** Zooming by key keeps the cursor where it is, if it is in sight. */
  function cursorAnchor(): number {
    if (cursorNs === null || cursorNs < view.fromNs || cursorNs > view.toNs) return 0.5;
    return (cursorNs - view.fromNs) / (view.toNs - view.fromNs);
  }

  const shown: Point | null =
    hover ?? (active === null ? null : { ...active, count: 1, shares: [] });
  const frame = shown === null ? null : stretchAt(model, shown.row, shown.index);
  const frameRow = layout.rows.find((row) => row.row === frame?.row);
  const cursorX = cursorNs === null ? -1 : xOf(cursorNs);

  return (
    <>
      <div
        ref={box}
        className="tl tl-live"
        // Time runs from left to right in every language, and what is laid over the drawing with it.
        dir="ltr"
        tabIndex={0}
        role="application"
        aria-label={messages.text('timeline.live')}
        aria-describedby={`${id}-keys`}
        // A note on the direction of time may stand below, and a run that goes on may not have all its rows.
        style={{ minBlockSize: `max(${layout.height}px, var(--tl-held, 0px))` }}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerEnd}
        onPointerCancel={onPointerEnd}
        onPointerLeave={() => setHover(null)}
      >
        {isHeavy && (
          <canvas
            ref={canvas}
            className="tl-canvas"
            aria-hidden="true"
            style={{
              insetInlineStart: layout.gutter,
              inlineSize: plotPx,
              blockSize: layout.height,
            }}
          />
        )}
        {range !== null && range.toNs > view.fromNs && range.fromNs < view.toNs && (
          <div
            className="tl-range"
            style={{
              insetInlineStart: Math.max(layout.gutter, xOf(range.fromNs)),
              inlineSize:
                Math.min(width, xOf(range.toNs)) - Math.max(layout.gutter, xOf(range.fromNs)),
              insetBlockStart: layout.axisY + 5,
              blockSize: layout.rowsBottom - layout.axisY - 5,
            }}
          />
        )}
        <div className="tl-layer" dangerouslySetInnerHTML={{ __html: html }} />
        {goesOn && model.endNs <= view.toNs && (
          <div
            className="tl-frontier"
            style={{
              insetInlineStart: xOf(model.endNs),
              insetBlockStart: layout.axisY + 5,
              blockSize: layout.rowsBottom - layout.axisY - 5,
            }}
          />
        )}
        {frame !== null &&
          frameRow !== undefined &&
          frame.toNs > view.fromNs &&
          frame.fromNs < view.toNs && (
            <div
              className="tl-frame"
              style={{
                insetInlineStart: Math.max(layout.gutter, xOf(frame.fromNs)) - 2,
                inlineSize:
                  Math.min(width, xOf(frame.toNs)) - Math.max(layout.gutter, xOf(frame.fromNs)) + 4,
                insetBlockStart: frameRow.top - 2,
                blockSize: frameRow.height + 4,
              }}
            />
          )}
        {cursorNs !== null && cursorX >= layout.gutter - 0.5 && cursorX <= width + 0.5 && (
          <div
            className="tl-cursor"
            style={{
              insetInlineStart: cursorX,
              insetBlockStart: layout.axisY - 15,
              blockSize: layout.rowsBottom - layout.axisY + 15,
            }}
          >
            <span
              data-side={
                cursorX > width - 50 ? 'end' : cursorX < layout.gutter + 40 ? 'start' : 'middle'
              }
            >
              {messages.duration(cursorNs)}
            </span>
          </div>
        )}
      </div>
      <p className="tl-detail">
        {shown !== null
          ? describe(model, messages, shown)
          : messages.text(goesOn ? 'timeline.goesOn' : 'timeline.hint')}
      </p>
      <p className="vh" id={`${id}-keys`}>
        {messages.text('timeline.keys')}
      </p>
      <p className="vh" aria-live="polite">
        {spoken}
      </p>
    </>
  );
}

/** A range from a drag in either direction. */
function between(oneNs: number, otherNs: number, endNs: number): View {
  const clamp = (timeNs: number): number => Math.min(endNs, Math.max(0, timeNs));
  return { fromNs: clamp(Math.min(oneNs, otherNs)), toNs: clamp(Math.max(oneNs, otherNs)) };
}

/** A stretch with a little room on both sides. */
function around({ fromNs, toNs }: View, endNs: number): View {
  const room = (toNs - fromNs) * 0.1;
  return clampView({ fromNs: fromNs - room, toNs: toNs + room }, endNs);
}

function spread(fingers: ReadonlyMap<number, number>): number {
  const [one = 0, other = 0] = [...fingers.values()];
  return Math.abs(one - other);
}
