/** Where a card about a line can stand without lying on the program: beside it, under it, over it. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** From one height to another. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Corner {
  readonly left: number;
  readonly top: number;
}

const GAP = 8;
const EDGE = 12;

/**
 * The corner of a card in a window; null where there is no room for it.
 * @param program what the card must not lie on, where there is another place
 * @param lines what it never lies on: the line that it is about first, and the one that is typed in
 */
export function placeCard(
  card: Size,
  program: Box,
  lines: readonly [Band, ...Band[]],
  window: Size,
): Corner | null {
  const [about] = lines;
  const across = clamp(program.left, EDGE, window.width - EDGE - card.width);
  const along = clamp(about.top, EDGE, window.height - EDGE - card.height);
  const beside = [
    { left: program.right + GAP, top: along },
    { left: program.left - GAP - card.width, top: along },
  ].sort((one, other) => roomFor(other) - roomFor(one));
  const off = [
    ...beside,
    { left: across, top: program.bottom + GAP },
    { left: across, top: program.top - GAP - card.height },
  ];
  const on = [
    { left: across, top: about.bottom + GAP },
    { left: across, top: about.top - GAP - card.height },
    { left: across, top: window.height - EDGE - card.height },
    { left: across, top: EDGE },
  ].filter(({ top }) => lines.every((line) => top >= line.bottom || top + card.height <= line.top));
  return [...off, ...on].find(isSeen) ?? null;

  function roomFor({ left }: Corner): number {
    return Math.min(left - EDGE, window.width - EDGE - left - card.width);
  }

  function isSeen({ left, top }: Corner): boolean {
    return (
      left >= EDGE &&
      top >= EDGE &&
      left + card.width <= window.width - EDGE &&
      top + card.height <= window.height - EDGE
    );
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
