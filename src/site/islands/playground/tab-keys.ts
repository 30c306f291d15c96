/** Arrow keys among tabs: they lead where they point, in either direction of writing. */
import type { KeyboardEvent } from 'react';

/** 1 for the next tab, -1 for the one before; 0 for other keys. */
export function tabStep({ key, currentTarget }: KeyboardEvent): number {
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return 0;
  const isMirrored = getComputedStyle(currentTarget).direction === 'rtl';
  return (key === 'ArrowRight') === isMirrored ? -1 : 1;
}
