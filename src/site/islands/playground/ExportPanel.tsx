/** What can be taken away from a playground: code for other pages, the program, the run in three formats, its picture. */
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { elementCode, frameCode } from '../../lib/export/embed-code.ts';
import { download, stem, TRACE_FORMATS, traceText } from '../../lib/export/files.ts';
import type { TraceFormat } from '../../lib/export/files.ts';
import { timelinePicture, toPng } from '../../lib/export/picture.ts';
import { encodePermalink } from '../../lib/permalink.ts';
import { pythonName } from '../../lib/python-name.ts';
import { isEdited } from './state.ts';
import { sharedOf } from './use-playground.ts';
import type { Playground } from './use-playground.ts';
import type { RunView } from './use-run-view.ts';

interface Props {
  readonly play: Playground;
  readonly title: string;
  readonly filename: string;
  /** The page for frames. */
  readonly embedHref: string;
  /** The script of the custom element. */
  readonly elementHref: string;
  /** The last run; null before there is one. */
  readonly shown: RunView | null;
  readonly onSay: (text: string) => void;
}

export function ExportPanel(props: Props): ReactNode {
  const { play, filename, shown, onSay } = props;
  const { messages, state } = play;
  const [told, setTold] = useState('');
  const hint = useId();
  const name = stem(filename);

  function tell(key: string, params: Record<string, string> = {}): void {
    const text = messages.text(key, params);
    setTold(text);
    onSay(text);
  }

  async function copyCode(kind: 'element' | 'frame'): Promise<void> {
    const code = await embedCode(props, kind);
    try {
      await navigator.clipboard.writeText(code);
      tell('export.copied');
    } catch {
      download(`${name}.html`, code, 'text/html');
      tell('export.saved', { name: `${name}.html` });
    }
  }

  function save(file: string, content: Blob | string, type?: string): void {
    download(file, content, type);
    tell('export.saved', { name: file });
  }

  function saveTrace(format: TraceFormat): void {
    if (shown === null) return;
    const { ending, type } = TRACE_FORMATS[format];
    save(`${name}${ending}`, traceText(shown.run.result.trace, format), type);
  }

  async function savePicture(kind: 'svg' | 'png'): Promise<void> {
    if (shown === null) return;
    const svg = picture(props, shown);
    if (kind === 'svg') save(`${name}.svg`, svg, 'image/svg+xml');
    else save(`${name}.png`, await toPng(svg));
  }

  const button = (key: string, onClick: () => void, needsRun = false): ReactNode => (
    <button
      type="button"
      className="btn text"
      data-key={`export-${key}`}
      aria-disabled={needsRun && shown === null}
      aria-describedby={needsRun && shown === null ? hint : undefined}
      onClick={() => (needsRun && shown === null ? tell('export.needsRun') : onClick())}
    >
      {messages.text(`export.${key}`)}
    </button>
  );

  return (
    <div className="exports" role="group" aria-label={messages.text('export.title')}>
      <dl>
        <div>
          <dt>{messages.text('export.elsewhere')}</dt>
          <dd>
            {button('element', () => void copyCode('element'))}
            {button('frame', () => void copyCode('frame'))}
          </dd>
        </div>
        <div>
          <dt>{messages.text('export.files')}</dt>
          <dd>
            {button('program', () => save(filename, state.setup.source, 'text/x-python'))}
            {(state.setup.files ?? []).map((file) => (
              <button
                key={file.name}
                type="button"
                className="btn text"
                dir="ltr"
                onClick={() => save(file.name.split('/').at(-1) ?? file.name, file.text)}
              >
                {file.name}
              </button>
            ))}
          </dd>
        </div>
        <div>
          <dt>{messages.text('export.run')}</dt>
          <dd>
            {button('perfetto', () => saveTrace('perfetto'), true)}
            {button('speedscope', () => saveTrace('speedscope'), true)}
            {button('csv', () => saveTrace('csv'), true)}
          </dd>
        </div>
        <div>
          <dt>{messages.text('export.picture')}</dt>
          <dd>
            {button('svg', () => void savePicture('svg'), true)}
            {button('png', () => void savePicture('png'), true)}
          </dd>
        </div>
      </dl>
      <p id={hint} className="exports__told">
        {told !== '' ? told : shown === null ? messages.text('export.needsRun') : ''}
      </p>
    </div>
  );
}

/** An unchanged playground is named by its page; a changed one travels in the address. */
async function embedCode(props: Props, kind: 'element' | 'frame'): Promise<string> {
  const { play, title, embedHref, elementHref } = props;
  const { setup } = play.state;
  const fragment = isEdited(play.state) ? await encodePermalink(play.id, sharedOf(setup)) : '';
  const address = new URL(`${embedHref}${fragment}`, location.href).href;
  return kind === 'element'
    ? elementCode(new URL(elementHref, location.href).href, address, title)
    : frameCode(address, title);
}

function picture({ play, title }: Props, { run, model, view }: RunView): string {
  const { messages } = play;
  const { python, cores, switchIntervalNs, seed } = run.setup.settings;
  const style = getComputedStyle(document.documentElement);
  const where = messages.text('claim.simulated', {
    python: messages.text('measured.row', { version: pythonName(python, messages) }),
    cores,
    interval: messages.shortDuration(switchIntervalNs),
    seed: messages.number(seed, { useGrouping: false }),
  });
  return timelinePicture(model, {
    messages,
    view,
    caption: messages.text('export.caption', { title, where, site: messages.text('site.name') }),
    token: (token) => style.getPropertyValue(token).trim(),
  });
}
