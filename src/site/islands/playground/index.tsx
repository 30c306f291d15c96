/**
 * The playground. The page holds it as a static figure; this island puts a live one of the same size in
 * its place when the learner means to use it, and not while a press is going on.
 */
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { whenReleased } from '../../lib/hydration/ready.ts';
import { LivePlayground } from './LivePlayground.tsx';
import type { PlaygroundProps } from './props.ts';
import { readStaticParts } from './static-parts.ts';
import type { StaticParts } from './static-parts.ts';

export default function PlaygroundIsland({ children, ...props }: PlaygroundProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const [parts, setParts] = useState<StaticParts | null>(null);

  useEffect(() => {
    let current = true;
    void whenReleased(root.current).then(() => {
      if (current && root.current !== null) setParts(readStaticParts(root.current));
    });
    return () => {
      current = false;
    };
  }, []);

  return (
    <div className="island" ref={root}>
      {parts === null ? children : <LivePlayground {...props} parts={parts} />}
    </div>
  );
}
