/** Elapsed, CPU time, GIL wait, switches: one line, each figure explaining itself on hover and focus. */
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { RunReport } from '@inside-the-gil/engine';
import { pythonName } from '../../lib/python-name.ts';
import type { Messages } from '../../i18n/format.ts';
import { runFigures } from './figures.ts';

interface Props {
  readonly report: RunReport;
  readonly messages: Messages;
}

export function FigureLine({ report, messages }: Props): ReactNode {
  const id = useId();
  const { virtualNs, cpuNs, gilWaitNs, gilSwitches } = runFigures(report);
  const cells = [
    { key: 'elapsed', ...messages.durationParts(virtualNs) },
    { key: 'cpu', ...messages.durationParts(cpuNs) },
    { key: 'gilWait', ...messages.durationParts(gilWaitNs) },
    { key: 'switches', value: messages.number(gilSwitches), unit: '' },
  ];
  return (
    <dl className="figures">
      {cells.map(({ key, value, unit }) => (
        <div key={key}>
          <dt>{messages.text(`figure.${key}`)}</dt>
          <dd>
            <span className="figures__amount">
              <span
                className="help"
                tabIndex={0}
                aria-describedby={`${id}-${key}`}
                data-figure={key}
              >
                {value}
                <span className="help__text" role="note" id={`${id}-${key}`}>
                  {messages.text(`figure.${key}Help`)}
                </span>
              </span>
              {unit !== '' && <small> {unit}</small>}
            </span>
          </dd>
        </div>
      ))}
      <div className="say">
        <dt className="vh">{messages.text('figure.configuration')}</dt>
        <dd>
          {messages.text('figure.simulated', {
            python: pythonName(report.python, messages),
            cores: report.cores,
          })}
        </dd>
      </div>
    </dl>
  );
}
