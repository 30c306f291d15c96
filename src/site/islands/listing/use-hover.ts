/**
 * What a mouse rests on in the program. What is shown for it stays while the pointer is on it or on its way there;
 * Escape, a key or a click in the program, and scrolling put it away.
 */
import { useEffect, useEffectEvent } from 'react';
import type { RefObject } from 'react';
import type { Place } from '../../lib/editor/handle.ts';
import type { CodeActions } from '../playground/CodePane.tsx';
import { placeAt } from './place-at.ts';

export interface Hover {
  readonly place: Place;
  /** Where the pointer is. */
  readonly y: number;
}

/** A pointer on its way past opens nothing; one on its way to what is shown does not close it. */
const REST_MS = 450;
const LEAVE_MS = 350;

interface Parts {
  readonly codeRef: RefObject<CodeActions | null>;
  readonly cardRef: RefObject<HTMLElement | null>;
  /** A move that was made before there was anybody to see it counts, too. */
  readonly pointerRef?: RefObject<PointerEvent | null>;
}

/** @param onRest what the pointer rests on, or null when it has left */
export function useHover(
  { codeRef, cardRef, pointerRef }: Parts,
  onRest: (hover: Hover | null) => void,
): void {
  const tell = useEffectEvent(onRest);
  useEffect(() => {
    const frame = codeRef.current?.frame() ?? null;
    if (frame === null) return;
    let timer = 0;
    let isShown = false;
    const later = (act: () => void, ms: number): void => {
      clearTimeout(timer);
      timer = window.setTimeout(act, ms);
    };
    const hide = (): void => {
      clearTimeout(timer);
      if (isShown) tell(null);
      isShown = false;
    };
    const onMove = ({ pointerType, buttons, clientX: x, clientY: y }: PointerEvent): void => {
      if (pointerType !== 'mouse' || buttons !== 0) return;
      later(() => {
        const place = codeRef.current === null ? null : placeAt(codeRef.current, x, y);
        if (place === null) return;
        isShown = true;
        tell({ place, y });
      }, REST_MS);
    };
    const onLeave = (): void => later(hide, LEAVE_MS);
    const onOver = ({ target }: PointerEvent): void => {
      if (target instanceof Node && cardRef.current?.contains(target) === true) clearTimeout(timer);
      else if (target instanceof Node && !frame.contains(target) && isShown) onLeave();
    };
    const onScroll = ({ target }: Event): void => {
      if (!(target instanceof Node) || cardRef.current?.contains(target) !== true) hide();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !isShown) return;
      // It was for this.
      event.preventDefault();
      hide();
    };
    const last = pointerRef?.current ?? null;
    if (last !== null && frame.matches(':hover')) onMove(last);
    const ends = new AbortController();
    const { signal } = ends;
    frame.addEventListener('pointermove', onMove, { signal });
    frame.addEventListener('pointerleave', onLeave, { signal });
    frame.addEventListener('pointerdown', hide, { signal, capture: true });
    frame.addEventListener('keydown', hide, { signal });
    document.addEventListener('pointerover', onOver, { signal });
    document.addEventListener('keydown', onKey, { signal, capture: true });
    document.addEventListener('scroll', onScroll, { signal, capture: true, passive: true });
    window.addEventListener('resize', hide, { signal });
    return () => {
      clearTimeout(timer);
      ends.abort();
    };
  }, [codeRef, cardRef, pointerRef]);
}
