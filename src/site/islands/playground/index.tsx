/**
 * The playground. The page holds it as a static figure; this island puts a live one of the same size in
 * its place when the learner means to use it, and not while a press is going on.
 */
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { expectEditor } from '../../lib/editor/load.ts';
import { useStaticParts } from '../hydration/use-static-parts.ts';
import { LivePlayground } from './LivePlayground.tsx';
import type { PlaygroundProps } from './props.ts';
import { readStaticParts } from './static-parts.ts';

export default function PlaygroundIsland({ children, ...props }: PlaygroundProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  // Who woke the playground at its code is about to write in it.
  useEffect(() => {
    const code = root.current?.querySelector('.code:is(:hover, :focus)') ?? null;
    if (code !== null) expectEditor();
  }, []);
  const parts = useStaticParts(root, readStaticParts);

  return (
    <div className="island" ref={root}>
      {parts === null ? children : <LivePlayground {...props} parts={parts} />}
    </div>
  );
}
