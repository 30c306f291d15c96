/** The window of a timeline: pure arithmetic of zooming and panning. Times are virtual nanoseconds. */

export interface View {
  readonly fromNs: number;
  readonly toNs: number;
}

/** Zooming stops here: an event lasts at least a few nanoseconds. */
const NARROWEST_NS = 200;

/** The window moved into [0, endNs], its length kept where possible. */
export function clampView(view: View, endNs: number): View {
  const span = Math.min(Math.max(view.toNs - view.fromNs, Math.min(NARROWEST_NS, endNs)), endNs);
  const fromNs = Math.min(Math.max(view.fromNs, 0), endNs - span);
  return { fromNs, toNs: fromNs + span };
}

/** @param factor below 1 zooms in; @param anchor the part of the window that stays, 0 left to 1 right */
export function zoomView(view: View, endNs: number, factor: number, anchor = 0.5): View {
  const span = view.toNs - view.fromNs;
  const next = Math.min(Math.max(span * factor, Math.min(NARROWEST_NS, endNs)), endNs);
  const fixedNs = view.fromNs + span * anchor;
  const fromNs = fixedNs - next * anchor;
  return clampView({ fromNs, toNs: fromNs + next }, endNs);
}

/** @param part of the window's length; negative moves to earlier times */
export function panView(view: View, endNs: number, part: number): View {
  const shift = (view.toNs - view.fromNs) * part;
  return clampView({ fromNs: view.fromNs + shift, toNs: view.toNs + shift }, endNs);
}

/** The window moved as little as possible so that a stretch is in it (its beginning, if it is longer). */
export function revealInView(view: View, endNs: number, fromNs: number, toNs: number): View {
  const span = view.toNs - view.fromNs;
  const margin = span * 0.08;
  if (fromNs >= view.fromNs && toNs <= view.toNs) return view;
  if (fromNs < view.fromNs || toNs - fromNs > span) {
    const start = fromNs - margin;
    return clampView({ fromNs: start, toNs: start + span }, endNs);
  }
  const end = toNs + margin;
  return clampView({ fromNs: end - span, toNs: end }, endNs);
}
