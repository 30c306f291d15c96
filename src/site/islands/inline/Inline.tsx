/** A text of a YAML file, with its code as code; what `components/Inline.astro` is for static pages. */
import type { ReactNode } from 'react';
import { inlineParts } from '../../lib/inline-code.ts';

export function Inline({ text }: { readonly text: string }): ReactNode {
  return inlineParts(text).map((part, at) =>
    part.isCode ? <code key={at}>{part.text}</code> : part.text,
  );
}
