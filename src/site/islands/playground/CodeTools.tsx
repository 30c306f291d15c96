/** Tools for the program, shown when asked for: the size of the type, find, format, bytecode, presentation. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { EditorHandle } from '../../lib/editor/handle.ts';
import { FORMATTER_BYTES, formatPython } from '../../lib/format/format.ts';
import type { Messages } from '../../i18n/format.ts';
import { SizeButtons } from './SizeButtons.tsx';

interface Props {
  readonly id: string;
  readonly messages: Messages;
  readonly disabled: boolean;
  /** Puts the editor in the place of the static lines; null if it cannot be loaded. */
  readonly openEditor: () => Promise<EditorHandle | null>;
  readonly onPresent: () => void;
  /** The bytecode of a line is shown. */
  readonly listing: boolean;
  readonly onListing: () => void;
  readonly onSay: (text: string) => void;
}

/** What was there before the last formatting, and what that made of it. */
interface Done {
  readonly before: string;
  readonly after: string;
}

export function CodeTools(props: Props): ReactNode {
  const { id, messages, openEditor, onPresent, onSay } = props;
  const [told, setTold] = useState('');
  const [done, setDone] = useState<Done | null>(null);
  const [formatting, setFormatting] = useState(false);
  const tell = (text: string): void => {
    setTold(text);
    onSay(text);
  };

  async function find(): Promise<void> {
    const editor = await openEditor();
    if (editor === null) tell(messages.text('editor.failed'));
    else editor.find();
  }

  async function format(): Promise<void> {
    setDone(null);
    setFormatting(true);
    tell(messages.text('tools.format.loading'));
    const editor = await openEditor();
    const before = editor?.getValue() ?? '';
    const made = editor === null ? ({ kind: 'failed' } as const) : await formatPython(before);
    setFormatting(false);
    if (made.kind === 'failed') return tell(messages.text('tools.format.failed'));
    if (made.kind === 'syntax')
      return tell(messages.text('tools.format.syntax', { line: made.line ?? 0 }));
    const after = made.source.replace(/\n$/, '');
    // Somebody has typed meanwhile, and is right.
    if (editor?.getValue() !== before) return tell(messages.text('tools.format.typed'));
    if (after === before) return tell(messages.text('tools.format.same'));
    editor.setValue(after);
    setDone({ before, after });
    tell(messages.text('tools.format.done'));
  }

  async function takeBack({ before, after }: Done): Promise<void> {
    const editor = await openEditor();
    if (editor?.getValue() === after) editor.setValue(before);
    setDone(null);
    tell(messages.text('tools.format.undone'));
  }

  const button = (key: string, onClick: () => void, off = false, more = {}): ReactNode => (
    <button
      type="button"
      className="btn text"
      data-key={`tools-${key}`}
      aria-disabled={off}
      onClick={() => !off && onClick()}
    >
      {messages.text(`tools.${key}`, more)}
    </button>
  );
  return (
    <div
      className="code-tools"
      id={`${id}-tools`}
      role="group"
      aria-label={messages.text('tools.title')}
    >
      <SizeButtons messages={messages} onSay={onSay} />
      {button('find', () => void find())}
      {button('format', () => void format(), props.disabled || formatting, {
        size: messages.number(FORMATTER_BYTES / 1e6, { maximumFractionDigits: 1 }),
      })}
      {done !== null && button('format.undo', () => void takeBack(done))}
      <button
        type="button"
        className="btn text"
        data-key="tools-bytecode"
        aria-expanded={props.listing}
        aria-controls={`${id}-listing`}
        onClick={props.onListing}
      >
        {messages.text('tools.bytecode')}
      </button>
      {button('present', onPresent)}
      <p className="code-tools__told">{told}</p>
    </div>
  );
}
