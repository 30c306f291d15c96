/** Code and output one step larger or smaller. */
import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/format.ts';
import { CODE_SIZES, codeSize, onCodeSize, setCodeSize } from '../../lib/code-size.ts';

interface Props {
  readonly messages: Messages;
  /** Said once for readers of screens. */
  readonly onSay: (text: string) => void;
}

export function SizeButtons({ messages, onSay }: Props): ReactNode {
  const at = CODE_SIZES.indexOf(useSyncExternalStore(onCodeSize, codeSize));
  const button = (key: 'smaller' | 'larger', next: number | undefined): ReactNode => (
    <button
      type="button"
      className="btn text"
      data-key={`tools-${key}`}
      title={messages.text(`tools.size.${key}`)}
      aria-disabled={next === undefined}
      onClick={() => {
        if (next === undefined) return;
        setCodeSize(next);
        const size = messages.number(next, { style: 'percent' });
        onSay(messages.text('tools.size.is', { size }));
      }}
    >
      <span aria-hidden="true">{key === 'smaller' ? 'A−' : 'A+'}</span>
      <span className="vh">{messages.text(`tools.size.${key}`)}</span>
    </button>
  );
  return (
    <span className="code-tools__size" dir="ltr">
      {button('smaller', CODE_SIZES[at - 1])}
      {button('larger', CODE_SIZES[at + 1])}
    </span>
  );
}
