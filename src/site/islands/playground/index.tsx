/**
 * The playground. The page holds it as a static figure; this island puts a live one of the same size in
 * its place when the learner means to use it, and not while a press is going on.
 */
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useStaticParts } from '../hydration/use-static-parts.ts';
import { LivePlayground } from './LivePlayground.tsx';
import type { PlaygroundProps } from './props.ts';
import { readStaticParts } from './static-parts.ts';

export default function PlaygroundIsland({ children, ...props }: PlaygroundProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const parts = useStaticParts(root, readStaticParts);

  return (
    <div className="island" ref={root}>
      {parts === null ? children : <LivePlayground {...props} parts={parts} />}
    </div>
  );
}
