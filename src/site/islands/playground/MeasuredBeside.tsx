/**
 * Measured times beside compared runs, where the program is one of those that were measured (lib/measured/times.ts): a
 * row a run, with the measured range and the simulated time in one plot, and the ratios in words.
 */
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/format.ts';
import { measuredProgram, reportedTime, timeWith } from '../../lib/measured/times.ts';
import type { MeasuredTime, ReportedTime } from '../../lib/measured/times.ts';
import { measuredName } from '../../lib/python-name.ts';
import { standardOutput } from '../../lib/run-figures.ts';
import { siteBase } from '../../lib/site-base.ts';
import type { ComparedRun } from './state.ts';

interface Row {
  readonly label: string;
  readonly program: string;
  readonly simulated: ReportedTime | null;
  readonly measured: MeasuredTime | null;
}

interface Props {
  readonly runs: readonly ComparedRun[];
  readonly title: string;
  readonly messages: Messages;
}

/** A row for each run of a measured program; null while they are fetched, and when they cannot be. */
function useRows(runs: readonly ComparedRun[]): readonly Row[] | null {
  const [found, setFound] = useState<{ of: typeof runs; rows: readonly Row[] } | null>(null);
  useEffect(() => {
    let isLate = false;
    const base = siteBase();
    const find = async ({ label, setup, result }: ComparedRun): Promise<Row[]> => {
      const program = await measuredProgram(setup.source, base);
      if (program === null || (setup.files ?? []).length > 0) return [];
      const simulated =
        result.report.outcome.kind === 'finished' ? reportedTime(standardOutput(result)) : null;
      return [
        { label, program: program.name, simulated, measured: timeWith(program, setup.settings) },
      ];
    };
    Promise.all(runs.map(find)).then(
      (each) => {
        if (!isLate) setFound({ of: runs, rows: each.flat() });
      },
      () => undefined,
    );
    return () => {
      isLate = true;
    };
  }, [runs]);
  return found?.of === runs ? found.rows : null;
}

export function MeasuredBeside({ runs, title, messages }: Props): ReactNode {
  const rows = useRows(runs);
  if (rows === null || rows.length === 0) return null;
  const programs = [...new Set(rows.map(({ program }) => program))]
    .map((name) => `\u2066${name}\u2069`)
    .join(', ');
  return (
    <section className="beside" aria-label={messages.text('measured.besideTitle')}>
      <h5>{messages.text('measured.besideTitle')}</h5>
      <p>{messages.text('measured.besideText', { programs })}</p>
      <Table rows={rows} title={title} messages={messages} />
      <p className="beside__ratios">{ratios(rows, messages)}</p>
    </section>
  );
}

interface TableProps extends Omit<Props, 'runs'> {
  readonly rows: readonly Row[];
}

function Table({ rows, title, messages }: TableProps): ReactNode {
  const counts = rows.some(({ measured }) => (measured?.ownerChanges ?? null) !== null);
  const top = topSeconds(rows);
  return (
    <div
      className="tablewrap"
      tabIndex={0}
      role="group"
      aria-label={messages.text('measured.besideTable', { title })}
    >
      <table>
        <caption>
          <small>
            {messages.text('measured.caption')}{' '}
            <span className="of-plot">{messages.text('measured.plot')}</span>
          </small>
        </caption>
        <thead>
          <tr>
            <th scope="col">{messages.text('playground.compareRun')}</th>
            <th scope="col" className="n">
              {messages.text('measured.measured')}
            </th>
            <th scope="col" className="n">
              {messages.text('measured.simulated')}
            </th>
            <th scope="col" className="n">
              {messages.text('measured.error')}
            </th>
            {counts && (
              <th scope="col" className="n">
                {messages.text('measured.besideChanges')}
              </th>
            )}
            <td className="plot" aria-hidden="true" dir="ltr">
              <span>
                <span>0</span>
                <span>{messages.duration(top * 1e9)}</span>
              </span>
            </td>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BesideRow key={row.label} {...{ row, counts, top, messages }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: Row;
  readonly counts: boolean;
  readonly top: number;
  readonly messages: Messages;
}

function BesideRow({ row, counts, top, messages }: RowProps): ReactNode {
  const { measured, simulated } = row;
  const time = (seconds: number): string => messages.duration(seconds * 1e9);
  const error =
    measured === null || simulated === null ? null : simulated.seconds / measured.wall.median - 1;
  return (
    <tr>
      <th scope="row">
        {row.label}
        {measured !== null && (
          <small>
            {messages.text('measured.besideRuns', {
              interpreter: measuredName(measured.interpreter, measured.version, messages),
              runs: measured.runs,
            })}
          </small>
        )}
      </th>
      <td className={measured === null ? 'none' : 'n'}>
        {measured === null ? (
          messages.text('measured.besideNone')
        ) : (
          <>
            {time(measured.wall.median)}{' '}
            <small dir="ltr">
              {time(measured.wall.min)}–{time(measured.wall.max)}
            </small>
          </>
        )}
      </td>
      <td className="n">{simulated === null ? '–' : time(simulated.seconds)}</td>
      <td className="n">
        {error === null
          ? '–'
          : messages.number(error, {
              style: 'percent',
              maximumFractionDigits: 1,
              signDisplay: 'exceptZero',
            })}
      </td>
      {counts && <td className="n">{changes(row, messages)}</td>}
      <td className="plot" aria-hidden="true" dir="ltr">
        <Plot {...{ row, top }} />
      </td>
    </tr>
  );
}

/** The bar is the measured range, the ring the simulated time. */
function Plot({ row, top }: Pick<RowProps, 'row' | 'top'>): ReactNode {
  const { measured, simulated } = row;
  const at = (seconds: number): string => `${(seconds / top) * 100}%`;
  return (
    <svg className="range" width="100%" height="18">
      <line x1="0" x2="100%" y1="9" y2="9" className="s-hair" />
      {measured !== null && (
        <rect
          x={at(measured.wall.min)}
          width={at(Math.max(measured.wall.max - measured.wall.min, top / 150))}
          y="6"
          height="6"
          className="f-ink2"
        />
      )}
      {simulated !== null && (
        <circle
          cx={at(simulated.seconds)}
          cy="9"
          r="5"
          className="f-none s-ink"
          strokeWidth="1.75"
        />
      )}
    </svg>
  );
}

/** A tenth more than the longest, so that its ring is whole. */
function topSeconds(rows: readonly Row[]): number {
  const times = rows.flatMap(({ measured, simulated }) => [
    measured?.wall.max ?? 0,
    simulated?.seconds ?? 0,
  ]);
  const longest = Math.max(...times) * 1.1;
  const unit = 10 ** Math.floor(Math.log10(longest)) / 2;
  return Math.ceil(longest / unit) * unit;
}

function changes({ measured, simulated }: Row, messages: Messages): string {
  const there = measured?.ownerChanges ?? null;
  const here = simulated?.ownerChanges ?? null;
  if (there === null || here === null) return '–';
  return messages.text('measured.besideBoth', { measured: there, simulated: here });
}

/** How many times as long each run took as the first that was measured, on both sides. */
function ratios(rows: readonly Row[], messages: Messages): string {
  const both = rows.flatMap(({ label, measured, simulated }) =>
    measured === null || simulated === null
      ? []
      : [{ label, measured: measured.wall.median, simulated: simulated.seconds }],
  );
  const [first, ...others] = both;
  if (first === undefined) return '';
  const two = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return others
    .map((one) =>
      messages.text('measured.besideRatio', {
        first: first.label,
        second: one.label,
        measured: messages.number(one.measured / first.measured, two),
        simulated: messages.number(one.simulated / first.simulated, two),
      }),
    )
    .join(' ');
}
