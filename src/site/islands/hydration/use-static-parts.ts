/**
 * When an island's live DOM takes the place of the static one: as soon as no press is going on in it.
 * The look at the press and the swap are one task, and so is what follows (the effects of the live parts,
 * ready.ts, the directive's replay and its giving back of the focus). Otherwise a key could go down on the
 * static control and come up on nothing, or meet the page while the focus is homeless.
 */
import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { whenReleased } from '../../lib/hydration/ready.ts';

/** What `read` finds in the static DOM, once that may go; null until then. `read` must not change. */
export function useStaticParts<T>(
  root: RefObject<HTMLElement | null>,
  read: (root: HTMLElement) => T,
): T | null {
  const [parts, setParts] = useState<T | null>(null);
  useEffect(() => {
    let current = true;
    void whenReleased(root.current).then(() => {
      const element = root.current;
      if (current && element !== null) flushSync(() => setParts(read(element)));
    });
    return () => {
      current = false;
    };
  }, [root, read]);
  return parts;
}
