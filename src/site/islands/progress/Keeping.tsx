/** A file of everything, back from a file, a new start, and what could not be read. */
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/format.ts';
import { backupOf, beforeLast, readBackup, restore, startOver } from '../../lib/progress/backup.ts';
import { announceProgress } from '../../lib/progress/store.ts';
import { browserStore, damagedTexts, dropDamaged } from '../../lib/storage.ts';
import { useInBrowser } from './use-progress.ts';

interface Props {
  readonly messages: Messages;
}

function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

export function Keeping({ messages }: Props): ReactNode {
  const [said, setSaid] = useState('');
  const [asking, setAsking] = useState(false);
  const file = useRef<HTMLInputElement>(null);

  /** Changes what is stored and says so. */
  function change(act: (store: Storage) => void, key: string): void {
    try {
      const store = browserStore();
      if (store === null) throw new Error('no storage');
      act(store as Storage);
      announceProgress();
      setSaid(messages.text(key));
    } catch (error) {
      console.error(error);
      setSaid(messages.text('progress.noRoom'));
    }
    setAsking(false);
  }

  async function take(chosen: File | undefined): Promise<void> {
    if (chosen === undefined) return;
    const read = readBackup(await chosen.text());
    if (read.kind === 'refused') setSaid(messages.text(`progress.refused.${read.why}`));
    else change((store) => restore(store, read.backup, Date.now()), 'progress.imported');
    if (file.current !== null) file.current.value = '';
  }

  return (
    <section className="results__keep">
      <h2>{messages.text('progress.keep')}</h2>
      <p>{messages.text('progress.keepText')}</p>
      <p className="actions">
        <button
          className="btn"
          type="button"
          data-key="export"
          onClick={() =>
            change((store) => {
              const text = JSON.stringify(backupOf(store, Date.now()), null, 2);
              saveFile('inside-the-gil.json', text);
            }, 'progress.exported')
          }
        >
          {messages.text('progress.export')}
        </button>
        <label className="btn">
          {messages.text('progress.import')}
          <input
            ref={file}
            className="vh"
            type="file"
            accept="application/json,.json"
            data-key="import"
            onChange={(event) => void take(event.target.files?.[0])}
          />
        </label>
        <button
          className="btn"
          type="button"
          data-key="start-over"
          aria-expanded={asking}
          onClick={() => setAsking(!asking)}
        >
          {messages.text('progress.startOver')}
        </button>
      </p>
      {asking && (
        <p className="actions">
          {messages.text('progress.startOverAsk')}
          <button
            className="btn"
            type="button"
            data-key="start-over-yes"
            onClick={() => change((store) => startOver(store, Date.now()), 'progress.startedOver')}
          >
            {messages.text('progress.startOverYes')}
          </button>
        </p>
      )}
      <p role="status">{said}</p>
      <Undo messages={messages} onUndo={change} />
      <DamagedNote messages={messages} onDrop={change} />
    </section>
  );
}

type Change = (act: (store: Storage) => void, key: string) => void;

function Undo({
  messages,
  onUndo,
}: {
  readonly messages: Messages;
  readonly onUndo: Change;
}): ReactNode {
  const store = useInBrowser() ? (browserStore() as Storage | null) : null;
  const before = store === null ? null : beforeLast(store);
  if (before === null) return null;
  return (
    <p className="actions">
      <button
        className="btn text"
        type="button"
        data-key="bring-back"
        onClick={() => onUndo((to) => restore(to, before, Date.now()), 'progress.broughtBack')}
      >
        {messages.text('progress.bringBack')}
      </button>
    </p>
  );
}

/** What could not be read is told, can be taken out, and goes only when its owner says so. */
function DamagedNote({
  messages,
  onDrop,
}: {
  readonly messages: Messages;
  readonly onDrop: Change;
}): ReactNode {
  const damaged = useInBrowser() ? damagedTexts(browserStore()) : [];
  if (damaged.length === 0) return null;
  return (
    <div className="results__damaged" role="alert">
      <p>{messages.text('progress.damaged', { count: damaged.length })}</p>
      <p className="actions">
        <button
          className="btn"
          type="button"
          data-key="take-damaged"
          onClick={() => saveFile('inside-the-gil-damaged.json', JSON.stringify(damaged, null, 2))}
        >
          {messages.text('progress.damagedFile')}
        </button>
        <button
          className="btn text"
          type="button"
          data-key="drop-damaged"
          onClick={() => onDrop(dropDamaged, 'progress.damagedDropped')}
        >
          {messages.text('progress.damagedDrop')}
        </button>
      </p>
    </div>
  );
}
