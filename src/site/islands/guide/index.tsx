/**
 * The decision guide: the reader describes a workload, and every workaround's program is run for it, one after the
 * other, in the worker. The page holds the same markup with the first workload's times.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { defaultConfig } from '@inside-the-gil/engine';
import { createMessages } from '../../i18n/format.ts';
import type { MessageRecord, Messages } from '../../i18n/format.ts';
import { EngineClient } from '../../lib/engine/client.ts';
import { fastest, GUIDE_CHOICES, GUIDE_PYTHONS, planOf, printedNs } from '../../lib/guide/model.ts';
import type { Outcome, Plan, Way, Workload } from '../../lib/guide/model.ts';
import { announceReady } from '../../lib/hydration/ready.ts';
import { SANDBOX } from '../../lib/keys.ts';
import { encodePermalink } from '../../lib/permalink.ts';
import { standardOutput } from '../../lib/run-figures.ts';

/** A way with its words. */
export interface GuideWay extends Way {
  readonly label: string;
}

export interface GuideProps {
  readonly ways: readonly GuideWay[];
  readonly start: Workload;
  /** In the order of the ways. */
  readonly first: readonly Outcome[];
  /** The engine's own settings beside version and cores. */
  readonly usual: { readonly switchIntervalNs: number; readonly seed: number };
  readonly sandboxHref: string;
  readonly locale: string;
  readonly messages: MessageRecord;
}

type Outcomes = readonly (Outcome | null)[];

export default function Guide(props: GuideProps): ReactNode {
  const { ways, start, first, locale } = props;
  const messages = useMemo(() => createMessages(locale, props.messages), [locale, props.messages]);
  const [workload, setWorkload] = useState(start);
  const [outcomes, setOutcomes] = useState<Outcomes>(first);
  const [running, setRunning] = useState<number | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const client = useRef<EngineClient | null>(null);
  /** Changes with every comparison that is begun or given up, so that an overtaken one says nothing more. */
  const turn = useRef(0);
  useEffect(() => {
    announceReady(root.current);
    return () => client.current?.dispose();
  }, []);
  const change = (part: Partial<Workload>): void => {
    setWorkload({ ...workload, ...part });
    setOutcomes(ways.map(() => null));
  };
  const stop = (): void => {
    turn.current += 1;
    client.current?.stop();
    setRunning(null);
  };
  const run = async (): Promise<void> => {
    client.current ??= new EngineClient();
    const mine = ++turn.current;
    const told: (Outcome | null)[] = ways.map(() => null);
    setOutcomes(told);
    for (const [index, way] of ways.entries()) {
      setRunning(index);
      const plan = planOf(way, workload);
      const outcome =
        plan === null ? 'unavailable' : await outcomeOf(client.current, plan, props.usual);
      if (turn.current !== mine) return;
      told[index] = outcome;
      setOutcomes([...told]);
    }
    setRunning(null);
  };
  return (
    <div className="guide" ref={root}>
      <Dials {...{ workload, messages }} disabled={running !== null} onChange={change} />
      <p className="guide__run needs-script">
        {running === null ? (
          <button
            type="button"
            className="btn primary"
            data-key="guide-run"
            onClick={() => void run()}
          >
            {messages.text('guide.run')}
          </button>
        ) : (
          <button type="button" className="btn" data-key="guide-stop" onClick={stop}>
            {messages.text('guide.stop')}
          </button>
        )}
        <span role="status">
          {running === null
            ? ''
            : messages.text('guide.progress', {
                at: running + 1,
                of: ways.length,
                label: ways[running]?.label ?? '',
              })}
        </span>
      </p>
      <Results {...props} {...{ workload, outcomes }} words={messages} />
      <p className="verdict">{verdict(ways, outcomes, messages)}</p>
    </div>
  );
}

async function outcomeOf(
  client: EngineClient,
  plan: Plan,
  usual: GuideProps['usual'],
): Promise<Outcome> {
  const { source, filename, python, cores } = plan;
  const config = defaultConfig({ ...usual, python, cores, argv: [filename] });
  const end = await client.run(source, filename, config);
  if (end.kind !== 'result' || end.result.report.outcome.kind !== 'finished') return 'unfinished';
  return printedNs(standardOutput(end.result)) ?? 'unfinished';
}

function verdict(ways: readonly GuideWay[], outcomes: Outcomes, messages: Messages): string {
  if (outcomes.includes(null)) return messages.text('guide.toRun');
  const best = fastest(outcomes);
  if (best === null) return '';
  const label = ways[best.index]?.label ?? '';
  const times = messages.number(best.times, { maximumFractionDigits: 1 });
  return best.index === 0
    ? messages.text('guide.noneFaster', { label })
    : messages.text('guide.best', { label, times, base: ways[0]?.label ?? '' });
}

interface DialsProps {
  readonly workload: Workload;
  readonly messages: Messages;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<Workload>) => void;
}

/** What the reader says of the work. */
function Dials({ workload, messages, disabled, onChange }: DialsProps): ReactNode {
  const shown: Readonly<Record<keyof typeof GUIDE_CHOICES, (value: number) => string>> = {
    share: (value) => messages.number(value / 100, { style: 'percent' }),
    taskMs: (value) => messages.shortDuration(value * 1e6),
    dataKb: (value) =>
      messages.number(value, { style: 'unit', unit: 'kilobyte', unitDisplay: 'short' }),
    tasks: (value) => messages.number(value),
    cores: (value) => messages.number(value),
  };
  return (
    <div className="dials needs-script">
      {(Object.keys(GUIDE_CHOICES) as (keyof typeof GUIDE_CHOICES)[]).map((key) => (
        <label key={key}>
          {messages.text(`guide.${key}`)}
          <select
            data-key={`guide-${key}`}
            value={workload[key]}
            disabled={disabled}
            onChange={(event) => onChange({ [key]: Number(event.target.value) })}
          >
            {GUIDE_CHOICES[key].map((value) => (
              <option key={value} value={value}>
                {shown[key](value)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label>
        {messages.text('guide.python')}
        <select
          data-key="guide-python"
          value={workload.python}
          disabled={disabled}
          onChange={(event) => onChange({ python: event.target.value as Workload['python'] })}
        >
          {GUIDE_PYTHONS.map((value) => (
            <option key={value} value={value}>
              {value}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

interface ResultsProps extends GuideProps {
  readonly workload: Workload;
  readonly outcomes: Outcomes;
  readonly words: Messages;
}

/** A row for each way: its name, its time as a bar, and its program. */
function Results({ ways, workload, outcomes, words, usual, sandboxHref }: ResultsProps): ReactNode {
  const longest = Math.max(1, ...outcomes.filter((one) => typeof one === 'number'));
  return (
    <ul className="guide__ways">
      {ways.map((way, index) => {
        const outcome = outcomes[index] ?? null;
        const plan = planOf(way, workload);
        return (
          <li key={way.id} data-way={way.id}>
            <span className="guide__label">{way.label}</span>
            <svg
              className="guide__bar"
              viewBox="0 0 100 8"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect
                width={typeof outcome === 'number' ? Math.max(0.5, (outcome / longest) * 100) : 0}
                height="8"
              />
            </svg>
            <output className="guide__time">{timeText(outcome, words)}</output>
            {plan !== null && <Program {...{ plan, way, words, usual, sandboxHref }} />}
          </li>
        );
      })}
    </ul>
  );
}

function timeText(outcome: Outcome | null, messages: Messages): string {
  if (outcome === null) return messages.text('guide.notRun');
  return typeof outcome === 'number'
    ? messages.duration(outcome)
    : messages.text(`guide.${outcome}`);
}

interface ProgramProps {
  readonly plan: Plan;
  readonly way: GuideWay;
  readonly words: Messages;
  readonly usual: GuideProps['usual'];
  readonly sandboxHref: string;
}

/** The program that is run, with a link that opens it in the sandbox, its settings included. */
function Program({ plan, way, words, usual, sandboxHref }: ProgramProps): ReactNode {
  const [link, setLink] = useState(sandboxHref);
  const { source, python, cores } = plan;
  const { switchIntervalNs, seed } = usual;
  useEffect(() => {
    let current = true;
    const shared = { source, python, cores, switchIntervalNs, seed };
    void encodePermalink(SANDBOX, shared).then((fragment) => {
      if (current) setLink(`${sandboxHref}${fragment}`);
    });
    return () => {
      current = false;
    };
  }, [source, python, cores, switchIntervalNs, seed, sandboxHref]);
  const label = words.text('guide.programOf', { label: way.label });
  return (
    <details className="guide__program">
      <summary data-key={`guide-program-${way.id}`}>{words.text('guide.program')}</summary>
      <pre tabIndex={0} role="group" aria-label={label} dir="ltr">
        {source}
      </pre>
      <a className="btn text needs-script" data-key={`guide-sandbox-${way.id}`} href={link}>
        {words.text('playground.openSandbox')}
      </a>
    </details>
  );
}
