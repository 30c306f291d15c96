/** Version, cores, switch interval and seed: a quiet row, folded on a phone. */
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/format.ts';
import { pythonName } from '../../lib/python-name.ts';
import { MAX_SEED, START_METHODS, USUAL_LATENCY_NS } from '../../lib/settings.ts';
import type { Settings } from '../../lib/settings.ts';
import type { Dials } from './props.ts';

interface Props {
  readonly settings: Settings;
  readonly dials: Dials;
  readonly messages: Messages;
  readonly disabled: boolean;
  readonly onChange: (settings: Partial<Settings>) => void;
}

interface NumberDialProps {
  readonly label: string;
  readonly dataKey: string;
  /** Those on offer; the one that is set is offered, too. */
  readonly values: readonly number[];
  readonly value: number;
  readonly disabled: boolean;
  readonly show: (value: number) => string;
  readonly onChange: (value: number) => void;
}

function NumberDial(props: NumberDialProps): ReactNode {
  const { label, dataKey, values, value, disabled, show, onChange } = props;
  const offered = values.includes(value)
    ? values
    : [...values, value].sort((one, other) => one - other);
  return (
    <label>
      {label}
      <select
        data-key={dataKey}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {offered.map((one) => (
          <option key={one} value={one}>
            {show(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

export function DialRow({ settings, dials, messages, disabled, onChange }: Props): ReactNode {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { python, cores, switchIntervalNs } = settings;
  return (
    <>
      <button
        className="dials-fold"
        type="button"
        data-key="dials"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {messages.text('dials.fold', {
          python: pythonName(python, messages),
          cores,
          interval: messages.shortDuration(switchIntervalNs),
        })}
        <span>{messages.text('dials.foldChange')}</span>
      </button>
      <DialFields id={id} {...{ settings, dials, messages, disabled, onChange }} prefix="dial" />
    </>
  );
}

export function DialFields({
  id,
  settings,
  dials,
  messages,
  disabled,
  onChange,
  prefix,
}: Props & { readonly id?: string; readonly prefix: string }): ReactNode {
  const { python, cores, switchIntervalNs, seed } = settings;
  return (
    <div className="dials" id={id}>
      <label>
        {messages.text('dials.python')}
        <select
          data-key={`${prefix}-python`}
          value={python}
          disabled={disabled}
          onChange={(event) => onChange({ python: event.target.value as Settings['python'] })}
        >
          {(dials.python.includes(python) ? dials.python : [...dials.python, python]).map(
            (value) => (
              <option key={value} value={value}>
                {pythonName(value, messages)}
              </option>
            ),
          )}
        </select>
      </label>
      <NumberDial
        label={messages.text('dials.cores')}
        dataKey={`${prefix}-cores`}
        values={dials.cores}
        value={cores}
        disabled={disabled}
        show={(value) => messages.number(value)}
        onChange={(value) => onChange({ cores: value })}
      />
      <NumberDial
        label={messages.text('dials.interval')}
        dataKey={`${prefix}-interval`}
        values={dials.switchIntervalNs}
        value={switchIntervalNs}
        disabled={disabled}
        show={(value) => messages.shortDuration(value)}
        onChange={(value) => onChange({ switchIntervalNs: value })}
      />
      <RareDials {...{ settings, dials, messages, disabled, onChange, prefix }} />
      <label>
        {messages.text('dials.seed')}
        <SeedField
          seed={seed}
          disabled={disabled}
          dataKey={`${prefix}-seed`}
          onChange={(value) => onChange({ seed: value })}
        />
      </label>
    </div>
  );
}

/** Dials that matter to some programs: there where the page offers them, or where a link has set them. */
function RareDials({
  settings,
  dials,
  messages,
  disabled,
  onChange,
  prefix,
}: Props & { readonly prefix: string }): ReactNode {
  const { latencyNs, startMethod } = settings;
  return (
    <>
      {(dials.latencyNs !== undefined || latencyNs !== undefined) && (
        <NumberDial
          label={messages.text('dials.latency')}
          dataKey={`${prefix}-latency`}
          values={dials.latencyNs ?? [USUAL_LATENCY_NS]}
          value={latencyNs ?? USUAL_LATENCY_NS}
          disabled={disabled}
          show={(value) => messages.shortDuration(value)}
          onChange={(value) => onChange({ latencyNs: value })}
        />
      )}
      {(dials.startMethod !== undefined || startMethod !== undefined) && (
        <label>
          {messages.text('dials.startMethod')}
          <select
            data-key={`${prefix}-start-method`}
            value={startMethod ?? ''}
            disabled={disabled}
            onChange={(event) =>
              onChange({
                startMethod:
                  event.target.value === ''
                    ? undefined
                    : (event.target.value as NonNullable<Settings['startMethod']>),
              })
            }
          >
            <option value="">{messages.text('dials.startMethodOwn')}</option>
            {START_METHODS.map((value) => (
              <option key={value} value={value}>
                {value}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

interface SeedProps {
  readonly seed: number;
  readonly disabled: boolean;
  readonly dataKey: string;
  readonly onChange: (seed: number) => void;
}

/** A number field that may be empty or wrong while it is typed in; only whole numbers in range count. */
function SeedField({ seed, disabled, dataKey, onChange }: SeedProps): ReactNode {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <input
      type="number"
      inputMode="numeric"
      data-key={dataKey}
      min={0}
      max={MAX_SEED}
      step={1}
      disabled={disabled}
      value={draft ?? String(seed)}
      onChange={(event) => {
        setDraft(event.target.value);
        const value = Number(event.target.value);
        if (event.target.value !== '' && Number.isInteger(value) && value >= 0 && value <= MAX_SEED)
          onChange(value);
      }}
      onBlur={() => setDraft(null)}
    />
  );
}
