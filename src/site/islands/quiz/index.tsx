/**
 * A question: one or several options, every one with its reason after the check, and another try at what
 * was missed. The page holds it as a static form, which this island replaces by a live one of the same size.
 */
import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { MessageRecord } from '../../i18n/format.ts';
import { useStaticParts } from '../hydration/use-static-parts.ts';
import { LiveQuiz } from './LiveQuiz.tsx';
import type { Option } from './model.ts';
import type { Places } from './places.ts';

export interface QuizProps {
  readonly id: string;
  readonly locale: string;
  readonly number: number;
  readonly title: string;
  readonly prompt: string;
  readonly options: readonly Option[];
  /** The program that is asked about. */
  readonly code: string | null;
  /** The options are code or output. */
  readonly mono: boolean;
  /** What is put into places instead of chosen. */
  readonly places: Places | null;
  readonly messages: MessageRecord;
  /** The static form. */
  readonly children?: ReactNode;
}

const readTitleId = (root: HTMLElement): string => root.querySelector('h3')?.id ?? '';

export default function QuizIsland({ children, ...props }: QuizProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const titleId = useStaticParts(root, readTitleId);

  return (
    <div className="island" ref={root}>
      {titleId === null ? children : <LiveQuiz {...props} titleId={titleId} />}
    </div>
  );
}
