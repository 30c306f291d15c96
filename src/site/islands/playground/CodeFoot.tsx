/** Under the program: where it comes from, whether it is kept, reset, undo and link. */
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { SANDBOX } from '../../lib/keys.ts';
import { encodePermalink } from '../../lib/permalink.ts';
import { isEdited } from './state.ts';
import type { Setup } from './state.ts';
import { forgetLink, sharedOf } from './use-playground.ts';
import type { Playground } from './use-playground.ts';

interface Props {
  readonly play: Playground;
  /** The sandbox's page; null on that page itself. */
  readonly sandboxHref: string | null;
  readonly embedded: boolean;
  readonly exportsOpen: boolean;
  readonly onExports: () => void;
  /** The editor is there, and keys with it. */
  readonly opened: boolean;
  readonly onSay: (text: string) => void;
}

export function CodeFoot({
  play,
  sandboxHref,
  embedded,
  opened,
  exportsOpen,
  onExports,
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
      {notice?.kind === 'linked' && notice.own !== null && (
        <button
          type="button"
          className="btn text"
          data-key="take-own"
          onClick={() => dispatch({ kind: 'take-own' })}
        >
          {messages.text('link.own')}
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
      <button
        type="button"
        className="btn text"
        data-key="exports"
        aria-expanded={exportsOpen}
        onClick={onExports}
      >
        {messages.text('export.title')}
      </button>
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

/** One sentence on where the program on screen stands. */
function standing({ state, messages, saved }: Playground, opened: boolean): string {
  const { notice } = state;
  if (notice?.kind === 'rejected') return messages.text(`link.rejected.${notice.reason}`);
  if (notice?.kind === 'linked') return messages.text('link.opened');
  if (state.undo !== null) return messages.text('playground.resetDone');
  if (!isEdited(state)) return messages.text(opened ? 'editor.help' : 'playground.editHint');
  if (saved === null) return messages.text('playground.edited');
  return messages.text('playground.editedSaved', {
    saved: messages.text(saved ? 'playground.saved' : 'playground.notSaved'),
  });
}
