/** Above a plate that is presented: what it shows, the size of the type, the way out. */
import { useEffect, useEffectEvent, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/format.ts';
import { SizeButtons } from './SizeButtons.tsx';
import { usePresentation } from './use-presentation.ts';

interface Props {
  readonly title: string;
  readonly messages: Messages;
  readonly onLeave: () => void;
  readonly onSay: (text: string) => void;
}

export function PresentationBar({ title, messages, onLeave, onSay }: Props): ReactNode {
  const bar = useRef<HTMLDivElement>(null);
  const leave = (): void => {
    onSay(messages.text('tools.present.off'));
    onLeave();
  };
  usePresentation(bar, leave);
  const say = useEffectEvent(onSay);
  useEffect(() => say(messages.text('tools.present.on')), [messages]);
  return (
    <div ref={bar} className="present-bar">
      <p>{title}</p>
      <SizeButtons messages={messages} onSay={onSay} />
      <button type="button" className="btn" data-key="present-leave" onClick={leave}>
        {messages.text('tools.present.leave')}
      </button>
    </div>
  );
}
