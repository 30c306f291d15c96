/** The live playground: the static figure's structure, with state in it. */
import { Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { announceReady } from '../../lib/hydration/ready.ts';
import { keepFocus } from '../../lib/keep-focus.ts';
import type { LineTint } from '../../lib/editor/handle.ts';
import type { Settings } from '../../lib/settings.ts';
import { CodeFoot } from './CodeFoot.tsx';
import type { Tool } from './foot.ts';
import { CodePane } from './CodePane.tsx';
import type { CodeActions } from './CodePane.tsx';
import { Actions, Choices, StatusLine } from './Controls.tsx';
import { DialRow } from './DialRow.tsx';
import { FileTabs } from './FileTabs.tsx';
import { InputPane } from './InputPane.tsx';
import { ResultPanel } from './ResultPanel.tsx';
import { RunPicture } from './RunPicture.tsx';
import { Stepping } from './Stepping.tsx';
import type * as ComparingModule from './Comparing.tsx';
import { later } from './later.tsx';
import { dialsFor } from './props.ts';
import type { PlaygroundProps } from './props.ts';
import { isClosed } from './state.ts';
import type { Setup } from './state.ts';
import { asHtml } from './static-parts.ts';
import type { StaticParts } from './static-parts.ts';
import { useHeldHeight } from './use-held-height.ts';
import { forgetLink, usePlayground } from './use-playground.ts';
import type { Playground } from './use-playground.ts';
import { useRunView } from './use-run-view.ts';
import type { Looking } from './use-run-view.ts';

/** Loaded by those who want to take something away. */
const ExportPanel = later(() => import('./ExportPanel.tsx').then((module) => module.ExportPanel));

/** ... or to know what real CPython does. */
const CPythonPanel = later(() =>
  import('./CPythonPanel.tsx').then((module) => module.CPythonPanel),
);

/** ... or to see runs beside each other. */
const loadComparing = (): Promise<typeof ComparingModule> => import('./Comparing.tsx');
const Comparing = later(() => loadComparing().then((module) => module.Comparing));

/** Loaded where there is something to reach; its words stand there already. */
const TaskPanel = later(() => import('./TaskPanel.tsx').then((module) => module.TaskPanel));

/** Loaded by those who want to have the program larger, formatted, shown. */
const CodeTools = later(() => import('./CodeTools.tsx').then((module) => module.CodeTools));

/** ... or what it compiles to. */
const LineBytecode = later(() =>
  import('../listing/LineBytecode.tsx').then((module) => module.LineBytecode),
);

const PresentationBar = later(() =>
  import('./PresentationBar.tsx').then((module) => module.PresentationBar),
);

type Props = Omit<PlaygroundProps, 'children'> & { readonly parts: StaticParts };

export function LivePlayground(props: Props): ReactNode {
  const { parts } = props;
  const play = usePlayground(props);
  const { state, dispatch, messages, busy } = play;
  const looking = useRunView(play, props.windowNs, parts.timelineWidth);
  const [said, setSaid] = useState('');
  const [stepped, setStepped] = useState<Setup | null>(null);
  const [stepTints, setStepTints] = useState<readonly LineTint[] | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const [presenting, setPresenting] = useState(false);
  const closed = isClosed(state);
  const dials = dialsFor(props.dials, state.setup);

  useLayoutEffect(() => {
    const section = root.current?.closest<HTMLElement>('[data-playground]');
    if (section !== null && section !== undefined)
      section.dataset['state'] = closed ? 'closed' : 'open';
  }, [closed]);
  useHeldHeight(root, state.progress !== null);
  useEffect(() => announceReady(root.current), []);
  useEffect(() => keepFocus(root.current as HTMLDivElement), []);

  function set(settings: Partial<Settings>): void {
    dispatch({ kind: 'set', settings });
    forgetLink(props.id);
  }

  return (
    <div
      ref={root}
      className="island"
      data-run={state.progress === null ? state.run.kind : 'running'}
      data-so-far={state.progress?.soFar ? '' : undefined}
    >
      {presenting && (
        <Suspense>
          <PresentationBar
            title={props.title}
            messages={messages}
            onLeave={() => setPresenting(false)}
            onSay={setSaid}
          />
        </Suspense>
      )}
      <div className="plate__head">
        <h3 id={parts.headId} {...asHtml(parts.head)} />
        <DialRow
          settings={state.setup.settings}
          dials={dials}
          messages={messages}
          disabled={busy}
          onChange={set}
        />
        {parts.task !== '' && <p className="plate__task" {...asHtml(parts.task)} />}
      </div>
      {props.task !== null && (
        <Suspense fallback={<div className="task__goals" {...asHtml(parts.goals)} />}>
          <TaskPanel task={props.task} play={play} />
        </Suspense>
      )}
      <Desk
        {...props}
        play={play}
        looking={looking}
        tints={stepTints ?? looking.tints}
        onPresent={() => {
          dispatch({ kind: 'tab', tab: 'output' });
          setPresenting(true);
        }}
        onSet={set}
        onSay={setSaid}
        onStep={() => {
          dispatch({ kind: 'skip' });
          setStepped(play.current());
        }}
      />
      <RunPicture
        looking={looking}
        parts={parts}
        title={props.title}
        messages={messages}
        lost={state.run.kind === 'lost'}
      />
      {stepped !== null && (
        <Stepping
          play={play}
          setup={stepped}
          filename={props.filename}
          onTints={setStepTints}
          onStep={setStepped}
        />
      )}
      {state.comparison !== null && (
        <Suspense>
          <Comparing
            comparison={state.comparison}
            title={props.title}
            filename={props.filename}
            dials={dials}
            play={play}
          />
        </Suspense>
      )}
      <p className="vh" role="status">
        {looking.told}
      </p>
      <p className="vh" role="status">
        {said}
      </p>
    </div>
  );
}

const NO_MARKS: readonly never[] = [];

interface DeskProps extends Props {
  readonly play: Playground;
  readonly looking: Looking;
  readonly tints: readonly LineTint[];
  readonly onPresent: () => void;
  readonly onStep: () => void;
  readonly onSet: (settings: Partial<Settings>) => void;
  readonly onSay: (text: string) => void;
}

/** The program beside the question, or beside what happened. */
function Desk({ play, looking, tints, onSet, onSay, onStep, ...props }: DeskProps): ReactNode {
  const { state, dispatch, messages } = play;
  const [opened, setOpened] = useState(false);

  const [tool, setTool] = useState<Tool | null>(null);
  const [withTools, setWithTools] = useState(false);
  // Null: nobody has pointed at the program, or asked what it compiles to.
  const [listing, setListing] = useState<boolean | null>(null);
  const caret = useRef<(() => void) | null>(null);
  const pointer = useRef<PointerEvent | null>(null);
  // Whoever clicks or types asks for nothing more, even if what would have answered is only being loaded.
  const forgetPointer = (): void => {
    pointer.current = null;
  };
  const code = useRef<CodeActions>(null);
  const { warmUp } = play;
  const { isAtRun } = props.parts;
  useEffect(() => {
    if (isAtRun) warmUp();
  }, [isAtRun, warmUp]);
  const [file, setFile] = useState(props.filename);
  // The file may have gone with a reset or a link.
  const other = state.setup.files?.find(({ name }) => name === file) ?? null;
  const shown = other?.name ?? props.filename;
  const isMain = other === null;

  function compare(): void {
    loadComparing()
      .then((module) => module.startComparison(props, play))
      .catch(() => onSay(messages.text('playground.partUnreachable')));
  }

  function edit(source: string): void {
    if (isMain) dispatch({ kind: 'edit', source });
    else dispatch({ kind: 'edit-file', name: shown, text: source });
    forgetLink(props.id);
  }

  return (
    <div className="two">
      <div
        className="code-pane"
        onPointerMove={({ nativeEvent }) => {
          if (nativeEvent.pointerType !== 'mouse') return;
          pointer.current = nativeEvent;
          setListing(listing ?? false);
        }}
        onPointerDownCapture={forgetPointer}
        onKeyDownCapture={forgetPointer}
      >
        {(props.withFiles || state.setup.files !== undefined) && (
          <FileTabs
            play={play}
            filename={props.filename}
            shown={shown}
            onShow={setFile}
            onSay={onSay}
          />
        )}
        <CodePane
          actions={code}
          source={other?.text ?? state.setup.source}
          revision={state.revision}
          original={isMain ? props.source : null}
          filename={shown}
          html={props.parts.code}
          messages={messages}
          markers={isMain ? looking.markers : NO_MARKS}
          tints={isMain ? tints : NO_MARKS}
          onEdit={edit}
          onRun={play.run}
          onCaret={() => caret.current?.()}
          onListing={() => setListing(listing !== true)}
          onSay={onSay}
          onOpened={() => setOpened(matchMedia('(pointer: fine)').matches)}
        />
        <InputPane play={play} onInput={(stdin) => onSet({ stdin })} />
        <CodeFoot
          play={play}
          sandboxHref={props.sandboxHref}
          embedded={props.embedded}
          opened={opened}
          tool={tool}
          onTool={(chosen) => setTool(chosen === tool ? null : chosen)}
          toolsOpen={withTools}
          onTools={() => setWithTools(!withTools)}
          onSay={onSay}
        />
        {withTools && (
          <Suspense>
            <CodeTools
              id={props.id}
              messages={messages}
              disabled={!shown.endsWith('.py')}
              openEditor={() => code.current?.open() ?? Promise.resolve(null)}
              onPresent={props.onPresent}
              listing={listing === true}
              onListing={() => setListing(listing !== true)}
              onSay={onSay}
            />
          </Suspense>
        )}
      </div>
      {listing !== null && (
        <Suspense>
          <LineBytecode
            id={`${props.id}-listing`}
            play={play}
            codeRef={code}
            caretRef={caret}
            pointerRef={pointer}
            text={{ source: other?.text ?? state.setup.source, filename: shown }}
            isOpen={listing}
            onClose={() => setListing(false)}
          />
        </Suspense>
      )}
      {tool !== null && (
        <div className="tool-place" id={`${props.id}-tool`}>
          <Suspense>
            {tool === 'exports' ? (
              <ExportPanel
                play={play}
                title={props.title}
                filename={props.filename}
                embedHref={props.embedHref}
                elementHref={props.elementHref}
                shown={looking.shown?.run.goesOn ? null : looking.shown}
                onSay={onSay}
              />
            ) : (
              <CPythonPanel play={play} filename={props.filename} onSay={onSay} />
            )}
          </Suspense>
        </div>
      )}
      {/* The way to Run leads over these: the engine is there when the click comes. */}
      <div className="side" onPointerEnter={warmUp} onFocus={warmUp}>
        <div className="side__cell">
          <div className="ask" inert={!isClosed(state)}>
            <Choices prediction={props.prediction} play={play} />
          </div>
          <ResultPanel
            state={state}
            parts={props.parts}
            shown={looking.shown}
            prediction={props.prediction}
            messages={messages}
            cursorNs={looking.cursorNs}
            onCursor={looking.goTo}
            onTab={(tab) => dispatch({ kind: 'tab', tab })}
          />
        </div>
        <Actions play={play} onCompare={compare} onStep={onStep} />
        <StatusLine state={state} messages={messages} sentences={looking.sentences} />
      </div>
    </div>
  );
}
