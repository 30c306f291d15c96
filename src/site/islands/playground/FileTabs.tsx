/** The program and the files beside it: one tab each, a field for a new name, and the end of a file. */
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { isFileName, MAX_FILES } from '../../lib/settings.ts';
import { tabStep } from './tab-keys.ts';
import type { Playground } from './use-playground.ts';

interface Props {
  readonly play: Playground;
  /** The program's own name. */
  readonly filename: string;
  /** The file that is shown. */
  readonly shown: string;
  readonly onShow: (name: string) => void;
  readonly onSay: (text: string) => void;
}

export function FileTabs({ play, filename, shown, onShow, onSay }: Props): ReactNode {
  const { state, dispatch, messages } = play;
  const names = [filename, ...(state.setup.files ?? []).map((file) => file.name)];
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  function onKeyDown(event: KeyboardEvent): void {
    const step = tabStep(event);
    if (step === 0) return;
    event.preventDefault();
    const next = (names.indexOf(shown) + step + names.length) % names.length;
    onShow(names[next] as string);
    (list.current?.children[next] as HTMLElement | undefined)?.focus();
  }

  // The field for its name has gone: the focus is the new file's.
  const isNew = useRef(false);
  useEffect(() => {
    if (isNew.current) list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    isNew.current = false;
  }, [shown]);

  function remove(): void {
    dispatch({ kind: 'edit-file', name: shown, text: null });
    onShow(filename);
    onSay(messages.text('files.removed', { name: shown }));
  }

  return (
    <div className="files">
      <div
        className="tabs"
        role="tablist"
        aria-label={messages.text('files.list')}
        ref={list}
        onKeyDown={onKeyDown}
      >
        {names.map((name) => (
          <button
            key={name}
            id={`${id}-${name}`}
            role="tab"
            type="button"
            dir="ltr"
            data-key={`file-${name}`}
            aria-selected={name === shown}
            tabIndex={name === shown ? 0 : -1}
            onClick={() => onShow(name)}
          >
            {name}
          </button>
        ))}
      </div>
      {shown !== filename && (
        <button type="button" className="btn text" data-key="file-remove" onClick={remove}>
          {messages.text('files.remove', { name: shown })}
        </button>
      )}
      {names.length <= MAX_FILES && (
        <NewFile
          play={play}
          names={names}
          onAdded={(name) => {
            onShow(name);
            isNew.current = true;
          }}
        />
      )}
    </div>
  );
}

/** A name is no word of a language. */
const EXAMPLE = 'helper.py';

interface NewFileProps {
  readonly play: Playground;
  readonly names: readonly string[];
  readonly onAdded: (name: string) => void;
}

/** A button that becomes a field for the name. */
function NewFile({ play, names, onAdded }: NewFileProps): ReactNode {
  const { dispatch, messages } = play;
  const [name, setName] = useState<string | null>(null);
  const [wrong, setWrong] = useState('');
  const id = useId();
  if (name === null) {
    return (
      <button type="button" className="btn text" data-key="file-new" onClick={() => setName('')}>
        {messages.text('files.new')}
      </button>
    );
  }

  function add(): void {
    const wanted = (name ?? '').trim();
    if (wanted === '') setName(null);
    else if (!isFileName(wanted)) setWrong(messages.text('files.badName'));
    else if (names.includes(wanted)) setWrong(messages.text('files.taken', { name: wanted }));
    else {
      dispatch({ kind: 'edit-file', name: wanted, text: '' });
      setName(null);
      setWrong('');
      onAdded(wanted);
    }
  }

  return (
    <form
      className="files__new"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label htmlFor={id}>{messages.text('files.name')}</label>
      <input
        id={id}
        data-key="file-name"
        autoFocus
        dir="ltr"
        value={name}
        placeholder={EXAMPLE}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-invalid={wrong !== ''}
        aria-describedby={`${id}-wrong`}
        onChange={(event) => {
          setName(event.target.value);
          setWrong('');
        }}
        onKeyDown={(event) => event.key === 'Escape' && setName(null)}
      />
      <button type="submit" className="btn text" data-key="file-add">
        {messages.text('files.add')}
      </button>
      <p id={`${id}-wrong`} role="alert">
        {wrong}
      </p>
    </form>
  );
}
