/**
 * A question: one or several options, every one with its reason after the check, and another try at what
 * was missed. The page holds it as a static form, which this island replaces by a live one of the same size.
 */
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { MessageRecord } from '../../i18n/format.ts';
import { whenReleased } from '../../lib/hydration/ready.ts';
import { LiveQuiz } from './LiveQuiz.tsx';
import type { Option } from './model.ts';

export interface QuizProps {
  readonly id: string;
  readonly locale: string;
  readonly number: number;
  readonly title: string;
  readonly prompt: string;
  readonly options: readonly Option[];
  readonly messages: MessageRecord;
  /** The static form. */
  readonly children?: ReactNode;
}

export default function QuizIsland({ children, ...props }: QuizProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const [titleId, setTitleId] = useState<string | null>(null);

  useEffect(() => {
    let current = true;
    void whenReleased(root.current).then(() => {
      if (current) setTitleId(root.current?.querySelector('h3')?.id ?? '');
    });
    return () => {
      current = false;
    };
  }, []);

  return (
    <div className="island" ref={root}>
      {titleId === null ? children : <LiveQuiz {...props} titleId={titleId} />}
    </div>
  );
}
