/**
 * The program in real CPython, beside the simulated run: what it will load, how far that is, and what both printed, with
 * the first line that differs marked. A program that asks for threads is told why it is not attempted.
 */
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { distribution } from 'virtual:cpython';
import type { Messages } from '../../i18n/format.ts';
import { excerpt, firstDifference, textOf } from '../../lib/cpython/compare.ts';
import type { Difference, Outcome } from '../../lib/cpython/compare.ts';
import { LIMITS } from '../../lib/cpython/client.ts';
import type { CPythonEnd } from '../../lib/cpython/client.ts';
import { pythonName } from '../../lib/python-name.ts';
import { outcomeSentences } from './outcome.ts';
import { sameSetup } from './state.ts';
import { useCPython } from './use-cpython.ts';
import type { CPythonState, RealRun } from './use-cpython.ts';
import type { Playground } from './use-playground.ts';

interface Props {
  readonly play: Playground;
  readonly filename: string;
  readonly onSay: (text: string) => void;
}

export function CPythonPanel({ play, filename, onSay }: Props): ReactNode {
  const { messages } = play;
  const { state, start, cancel } = useCPython(play, filename);
  const isOn = state.kind === 'loading' || state.kind === 'running';
  const isTold = state.kind === 'told' && sameSetup(state.setup, play.state.setup);
  const isBlocked = !isOn && (state.kind === 'asking' || play.busy);
  const said = sentence(state, messages);
  useEffect(() => onSay(said), [said, onSay]);

  return (
    <section className="cpython" aria-label={messages.text('cpython.title')}>
      <p className="cpython__lead">
        {messages.text('cpython.lead', {
          version: distribution.python,
          size: megabytes(distribution.bytes, messages),
        })}
      </p>
      {state.kind === 'loading' && (
        <p className="cpython__loaded">
          <progress
            aria-label={messages.text('cpython.loading')}
            max={distribution.bytes}
            value={state.bytes}
          />
          {messages.text('cpython.loaded', {
            loaded: megabytes(state.bytes, messages),
            size: megabytes(distribution.bytes, messages),
          })}
        </p>
      )}
      {said !== '' && (!isStale(state, play) || isOn) && (
        <p className="cpython__said" data-kind={state.kind}>
          {said}
        </p>
      )}
      {isStale(state, play) && <p>{messages.text('cpython.stale')}</p>}
      {/* One button that changes its meaning, so that the focus stays on it. */}
      {!isTold && (
        <button
          type="button"
          className="btn"
          data-key={isOn ? 'cpython-cancel' : 'cpython-start'}
          aria-disabled={isBlocked}
          onClick={isOn ? cancel : () => !isBlocked && start()}
        >
          {isOn
            ? messages.text('cpython.cancel')
            : messages.text(state.kind === 'done' ? 'cpython.again' : 'cpython.start')}
        </button>
      )}
      {state.kind === 'done' && <Beside run={state.run} messages={messages} />}
    </section>
  );
}

function isStale(state: CPythonState, play: Playground): boolean {
  const setup =
    state.kind === 'told' ? state.setup : state.kind === 'done' ? state.run.setup : null;
  return setup !== null && !sameSetup(setup, play.state.setup);
}

function megabytes(bytes: number, messages: Messages): string {
  return messages.number(bytes / 1e6, {
    style: 'unit',
    unit: 'megabyte',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}

/** How it stands, for the eye and for the ear. */
function sentence(state: CPythonState, messages: Messages): string {
  switch (state.kind) {
    case 'asking':
      return messages.text('cpython.asking');
    case 'offered':
      return '';
    case 'told': {
      const { module, what, file, line } = state.found;
      return messages.text('cpython.imports', { module, what, file, line });
    }
    case 'loading':
      return messages.text('cpython.loading');
    case 'running':
      return messages.text('cpython.running');
    case 'done':
      return verdict(state.run, messages);
  }
}

function verdict({ end, output, simulated }: RealRun, messages: Messages): string {
  const sentences: string[] = [];
  if (end.kind !== 'ended') sentences.push(messages.text(endKey(end), endParams(end)));
  else for (const what of end.lacks) sentences.push(messages.text('cpython.lack', { what }));
  if (end.kind === 'ended' && simulated === null) sentences.push(messages.text('cpython.alone'));
  if (end.kind === 'ended' && simulated !== null) {
    const [real, ours] = [realOutcome(end, output), simulatedOutcome(simulated)];
    sentences.push(difference(firstDifference(ours, real), ours, real, messages));
  }
  return sentences.join(' ');
}

const endKey = (end: Exclude<CPythonEnd, { kind: 'ended' }>): string =>
  end.kind === 'limit' ? `cpython.limit.${end.limit}` : `cpython.${end.kind}`;

const endParams = (end: CPythonEnd): Record<string, string | number> =>
  end.kind === 'died' ? { detail: end.detail } : { seconds: LIMITS.runMs / 1000 };

function difference(
  found: Difference | null,
  ours: Outcome,
  real: Outcome,
  messages: Messages,
): string {
  if (found === null) return messages.text('cpython.same');
  if (found.kind === 'status')
    return messages.text('cpython.differsStatus', { ours: ours.status, real: real.status });
  const { stream, line } = found;
  return `${messages.text('cpython.differs', { stream, line })} ${messages.text('cpython.why')}`;
}

const realOutcome = (
  end: Extract<CPythonEnd, { kind: 'ended' }>,
  output: RealRun['output'],
): Outcome => ({
  stdout: textOf(output, 'stdout'),
  stderr: textOf(output, 'stderr'),
  status: end.status,
});

const simulatedOutcome = ({ output, report }: NonNullable<RealRun['simulated']>): Outcome => ({
  stdout: textOf(output, 'stdout'),
  stderr: textOf(output, 'stderr'),
  status: report.outcome.status,
});

/** Both outputs, the simulated one first. */
function Beside({
  run,
  messages,
}: {
  readonly run: RealRun;
  readonly messages: Messages;
}): ReactNode {
  const { end, output, simulated, setup } = run;
  if (end.kind === 'unreachable' || (end.kind === 'cancelled' && output.length === 0)) return null;
  const real =
    end.kind === 'ended' ? realOutcome(end, output) : realOutcome({ ...ENDLESS }, output);
  const ours = simulated === null ? null : simulatedOutcome(simulated);
  const found = ours === null || end.kind !== 'ended' ? null : firstDifference(ours, real);
  const python = messages.text('measured.row', {
    version: pythonName(setup.settings.python, messages),
  });
  return (
    <div className="cpython__sides">
      {ours !== null && simulated !== null && (
        <Side
          title={messages.text('cpython.simulated', { python })}
          outcome={ours}
          found={found}
          ended={endOf(simulated, messages)}
          messages={messages}
        />
      )}
      <Side
        title={messages.text('cpython.real', { version: distribution.python })}
        outcome={real}
        found={found}
        ended=""
        messages={messages}
      />
    </div>
  );
}

/** How the simulated run ended, unless what it wrote says so already. */
function endOf({ report }: NonNullable<RealRun['simulated']>, messages: Messages): string {
  const { outcome } = report;
  return outcome.kind === 'raised' || outcome.kind === 'syntax-error'
    ? ''
    : outcomeSentences(outcome, messages, []).join(' ');
}

const ENDLESS = { kind: 'ended', status: 0, lacks: [] } as const;

interface SideProps {
  readonly title: string;
  readonly outcome: Outcome;
  readonly found: Difference | null;
  readonly ended: string;
  readonly messages: Messages;
}

function Side({ title, outcome, found, ended, messages }: SideProps): ReactNode {
  const { stdout, stderr } = outcome;
  const at = (stream: 'stdout' | 'stderr'): number | null =>
    found?.kind === 'line' && found.stream === stream ? found.line : null;
  return (
    <div className="cpython__side">
      <h4>{title}</h4>
      {stdout === '' && at('stdout') === null ? (
        <p className="empty-line">{messages.text('playground.noOutput')}</p>
      ) : (
        <Lines text={stdout} differsAt={at('stdout')} label={title} messages={messages} />
      )}
      {(stderr !== '' || at('stderr') !== null) && (
        <>
          <p className="cpython__stream">{messages.text('cpython.errors')}</p>
          <Lines text={stderr} differsAt={at('stderr')} label={title} messages={messages} />
        </>
      )}
      {ended !== '' && <p className="cap">{ended}</p>}
    </div>
  );
}

interface LinesProps {
  readonly text: string;
  readonly differsAt: number | null;
  readonly label: string;
  readonly messages: Messages;
}

function Lines({ text, differsAt, label, messages }: LinesProps): ReactNode {
  const { lines, before, after } = excerpt(text, differsAt);
  return (
    <>
      {before > 0 && <p className="cap">{messages.text('cpython.left', { count: before })}</p>}
      {/* It may have to be scrolled, by keys too. */}
      <pre className="out" dir="ltr" tabIndex={0} role="group" aria-label={label}>
        {lines.map((line, i) =>
          line.differs ? (
            <mark key={i} data-mark={messages.text('cpython.mark')}>
              {line.text === '' ? messages.text('cpython.noLine') : line.text}
              {'\n'}
            </mark>
          ) : (
            `${line.text}\n`
          ),
        )}
      </pre>
      {after > 0 && <p className="cap">{messages.text('cpython.left', { count: after })}</p>}
    </>
  );
}
