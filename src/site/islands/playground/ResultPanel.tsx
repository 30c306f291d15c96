/** What happened, what was printed, what was predicted: tabs that keep their height. */
import { useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { OutputChunk } from '@inside-the-gil/engine';
import type { Messages } from '../../i18n/format.ts';
import { NarrationList } from './NarrationList.tsx';
import type { PlaygroundProps } from './props.ts';
import { asHtml } from './static-parts.ts';
import type { StaticParts } from './static-parts.ts';
import type { PlayState, Tab } from './state.ts';
import type { RunView } from './use-run-view.ts';
import { Inline } from '../inline/Inline.tsx';
import { tabStep } from './tab-keys.ts';

interface Props {
  readonly state: PlayState;
  readonly parts: StaticParts;
  /** The run that is looked at. */
  readonly shown: Pick<RunView, 'run' | 'model'> | null;
  readonly prediction: PlaygroundProps['prediction'];
  readonly messages: Messages;
  readonly cursorNs: number | null;
  readonly onCursor: (timeNs: number) => void;
  readonly onTab: (tab: Tab) => void;
}

/** More output than a page shows; the rest is counted. */
const OUTPUT_CHARS = 100_000;

export function ResultPanel(props: Props): ReactNode {
  const { state, messages, onTab } = props;
  const id = useId();
  const predicted = state.prediction.kind === 'made' || state.prediction.kind === 'skipped';
  const tabs: readonly Tab[] = predicted
    ? ['narration', 'output', 'prediction']
    : ['narration', 'output'];
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    const step = tabStep(event);
    const edge = event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : null;
    if (step === 0 && edge === null) return;
    event.preventDefault();
    const next = edge ?? (tabs.indexOf(state.tab) + step + tabs.length) % tabs.length;
    onTab(tabs[next] as Tab);
    (list.current?.children[next] as HTMLElement | undefined)?.focus();
  }

  return (
    <div className="told">
      <div
        className="tabs"
        role="tablist"
        aria-label={messages.text('playground.result')}
        ref={list}
        onKeyDown={onKeyDown}
      >
        {tabs.map((tab) => (
          <button
            key={tab}
            id={`${id}-${tab}`}
            role="tab"
            type="button"
            data-key={`tab-${tab}`}
            aria-selected={state.tab === tab}
            aria-controls={`${id}-panel`}
            tabIndex={state.tab === tab ? 0 : -1}
            onClick={() => onTab(tab)}
          >
            {messages.text(`playground.${tab}`)}
          </button>
        ))}
      </div>
      {/* A list of sentences takes the focus itself. */}
      <div
        className="panel"
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${state.tab}`}
        tabIndex={state.tab === 'narration' && props.shown !== null ? undefined : 0}
      >
        <PanelBody {...props} />
      </div>
    </div>
  );
}

function PanelBody(props: Props): ReactNode {
  const { state, parts, messages } = props;
  switch (state.tab) {
    case 'narration':
      if (props.shown !== null)
        return (
          <NarrationList
            trace={props.shown.run.result.trace}
            model={props.shown.model}
            messages={messages}
            cursorNs={props.cursorNs}
            onCursor={props.onCursor}
          />
        );
      if (state.run.kind === 'first') return <div {...asHtml(parts.narration)} />;
      return <p className="empty-line">{messages.text('playground.noNarration')}</p>;
    case 'output':
      return <Output {...props} />;
    case 'prediction':
      return <Predicted {...props} />;
  }
}

function Output({ state, parts, messages }: Props): ReactNode {
  if (state.progress === null && state.run.kind === 'first')
    return <div {...asHtml(parts.output)} />;
  const chunks =
    state.progress !== null
      ? state.progress.output
      : state.run.kind === 'ended'
        ? state.run.result.output
        : state.run.kind === 'lost'
          ? state.run.output
          : [];
  if (chunks.length === 0) {
    return (
      <p className="empty-line">
        {messages.text(state.progress === null ? 'playground.noOutput' : 'playground.noOutputYet')}
      </p>
    );
  }
  const { shown, hiddenChars } = cut(chunks);
  const last = chunks[chunks.length - 1] as OutputChunk;
  return (
    <>
      <pre className="out">
        {shown.map((piece, index) =>
          piece.stream === 'stderr' ? (
            <span key={index} className="err">
              {piece.text}
            </span>
          ) : (
            piece.text
          ),
        )}
      </pre>
      {hiddenChars > 0 && (
        <p className="cap">{messages.text('playground.outputCut', { count: hiddenChars })}</p>
      )}
      {state.progress === null && (
        <p className="cap">
          {messages.text('playground.outputAt', { time: messages.duration(last.atNs) })}
        </p>
      )}
    </>
  );
}

/** Neighbours of one stream joined, and no more than a page can hold. */
function cut(chunks: readonly OutputChunk[]): {
  shown: { stream: OutputChunk['stream']; text: string }[];
  hiddenChars: number;
} {
  const shown: { stream: OutputChunk['stream']; text: string }[] = [];
  let room = OUTPUT_CHARS;
  let hiddenChars = 0;
  for (const { stream, text } of chunks) {
    const piece = text.slice(0, room);
    room -= piece.length;
    hiddenChars += text.length - piece.length;
    const last = shown[shown.length - 1];
    if (piece === '') continue;
    if (last?.stream === stream) last.text += piece;
    else shown.push({ stream, text: piece });
  }
  return { shown, hiddenChars };
}

function Predicted({ state, prediction, messages }: Props): ReactNode {
  if (prediction === null || state.prediction.kind !== 'made') {
    return <p>{messages.text('playground.predictionNone')}</p>;
  }
  const { choice: id } = state.prediction;
  const choice = prediction.choices.find((one) => one.id === id);
  if (choice === undefined) return <p>{messages.text('playground.predictionNone')}</p>;
  const key = id === prediction.right ? 'playground.predictionRight' : 'playground.predictionWrong';
  return (
    <>
      <p>
        <Inline text={messages.text(key, { choice: choice.text })} />
      </p>
      <p className="after">
        <Inline text={choice.after} />
      </p>
    </>
  );
}
