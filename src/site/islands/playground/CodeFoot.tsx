/** Under the program: where it comes from, whether it is kept, reset, undo and link. */
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { SANDBOX } from '../../lib/keys.ts';
import { encodePermalink } from '../../lib/permalink.ts';
import { FOOT_BUTTONS } from './foot.ts';
import type { Tool } from './foot.ts';
import { isEdited, sameSetup } from './state.ts';
import type { PlayState, Setup } from './state.ts';
import { forgetLink, sharedOf } from './use-playground.ts';
import type { Playground } from './use-playground.ts';

interface Props {
  readonly play: Playground;
  /** The sandbox's page; null on that page itself. */
  readonly sandboxHref: string | null;
  readonly embedded: boolean;
  /** What is open under the program. */
  readonly tool: Tool | null;
  readonly onTool: (tool: Tool) => void;
  readonly toolsOpen: boolean;
  readonly onTools: () => void;
  /** The editor is there, and keys with it. */
  readonly opened: boolean;
  readonly onSay: (text: string) => void;
}

export function CodeFoot({
  play,
  sandboxHref,
  embedded,
  opened,
  tool,
  onTool,
  toolsOpen,
  onTools,
  onSay,
}: Props): ReactNode {
  const { state, dispatch, messages, busy } = play;
  const { notice, setup } = state;
  const [shared, setShared] = useState<{ readonly text: string; readonly setup: Setup } | null>(
    null,
  );
  const edited = isEdited(state);

  function share(): void {
    void play.share().then((copied) => {
      const text = messages.text(copied ? 'playground.copied' : 'playground.shareFailed');
      setShared({ text, setup });
      onSay(text);
    });
  }

  const text = shared?.setup === setup ? shared.text : standing(play, opened);

  return (
    <div className="code-foot">
      <p
        className="saved"
        data-notice={notice?.kind}
        role={notice?.kind === 'rejected' ? 'alert' : undefined}
      >
        {text}
      </p>
      {hasOwn(state) && (
        <button
          type="button"
          className="btn text"
          data-key="take-own"
          disabled={busy}
          onClick={() => {
            dispatch({ kind: 'take-own' });
            forgetLink(play.id);
          }}
        >
          {messages.text(notice?.kind === 'linked' ? 'link.own' : 'link.shelved')}
        </button>
      )}
      {edited && (
        <button
          type="button"
          className="btn text"
          data-key="reset"
          disabled={busy}
          onClick={() => {
            dispatch({ kind: 'reset' });
            forgetLink(play.id);
            onSay(messages.text('playground.resetDone'));
          }}
        >
          {messages.text('playground.reset')}
        </button>
      )}
      {!edited && state.undo !== null && (
        <button
          type="button"
          className="btn text"
          data-key="undo-reset"
          disabled={busy}
          onClick={() => dispatch({ kind: 'undo-reset' })}
        >
          {messages.text('playground.undo')}
        </button>
      )}
      <button type="button" className="btn text" data-key="share" onClick={share}>
        {messages.text('playground.share')}
      </button>
      {sandboxHref !== null && <SandboxLink play={play} href={sandboxHref} embedded={embedded} />}
      {FOOT_BUTTONS.map(({ key, title }) => (
        <button
          key={key}
          type="button"
          className="btn text"
          data-key={key}
          aria-expanded={key === 'tools' ? toolsOpen : tool === key}
          aria-controls={`${play.id}-${key === 'tools' ? 'tools' : 'tool'}`}
          onClick={() => (key === 'tools' ? onTools() : onTool(key))}
        >
          {messages.text(title)}
        </button>
      ))}
    </div>
  );
}

/** A link that takes the program and its settings along. */
function SandboxLink({
  play,
  href,
  embedded,
}: {
  readonly play: Playground;
  readonly href: string;
  readonly embedded: boolean;
}): ReactNode {
  const { setup } = play.state;
  const [link, setLink] = useState(href);
  useEffect(() => {
    let current = true;
    void encodePermalink(SANDBOX, sharedOf(setup)).then((fragment) => {
      if (current) setLink(`${href}${fragment}`);
    });
    return () => {
      current = false;
    };
  }, [setup, href]);
  return (
    <a
      className="btn text"
      data-key="sandbox"
      href={link}
      {...(embedded ? { target: '_blank', rel: 'noopener' } : {})}
    >
      {play.messages.text('playground.openSandbox')}
    </a>
  );
}

/** A program of the learner's waits behind the one on screen. */
const hasOwn = ({ notice, shelved }: PlayState): boolean =>
  (notice?.kind === 'linked' && notice.own !== null) || shelved.length > 0;

/** One sentence on where the program on screen stands. */
function standing({ state, messages, saved }: Playground, opened: boolean): string {
  const { notice } = state;
  if (notice?.kind === 'rejected') return messages.text(`link.rejected.${notice.reason}`);
  if (notice?.kind === 'linked') {
    const hasRun = state.run.kind !== 'first' && sameSetup(state.run.setup, state.setup);
    return messages.text(hasRun || state.progress !== null ? 'link.ran' : 'link.opened');
  }
  if (state.undo !== null) return messages.text('playground.resetDone');
  if (!isEdited(state)) return messages.text(opened ? 'editor.help' : 'playground.editHint');
  if (saved === null) return messages.text('playground.edited');
  return messages.text('playground.editedSaved', {
    saved: messages.text(saved ? 'playground.saved' : 'playground.notSaved'),
  });
}
